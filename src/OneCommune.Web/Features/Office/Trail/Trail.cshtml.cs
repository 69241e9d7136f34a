using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Trail;

[Allow(Role.Auditor, Role.Province)]
internal sealed class TrailPage(Database database, Texts.Texts text) : PageModel
{
    public TrailFilter Filter { get; private set; } = null!;

    /// <summary>Newest first.</summary>
    public IReadOnlyList<TrailRow> Rows { get; private set; } = [];
    public IReadOnlyDictionary<string, string> Names { get; private set; } = null!;
    public bool HasNewer { get; private set; }
    public bool HasOlder { get; private set; }

    /// <summary>Of the last 30 days that had any, newest first.</summary>
    public IReadOnlyList<RefusedSignIns> Refused { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        Filter = TrailFilter.Asked(HttpContext);
        Refused = await database.RefusedSignIns.OrderByDescending(one => one.Day).Take(30).ToListAsync(stop);
        var rows = await Filter.OfAsync(database, stop);
        var upwards = Filter.After is not null;
        if (Filter.After is { } after)
            rows = rows.Where(r => r.Seq > after).OrderBy(r => r.Seq);
        else if (Filter.Before is { } before)
            rows = rows.Where(r => r.Seq < before).OrderByDescending(r => r.Seq);
        else
            rows = rows.OrderByDescending(r => r.Seq);
        // One more than a page tells whether there is another.
        var page = await TrailRow.Of(rows.Take(ListQuery.PageSize + 1)).ToListAsync(stop);
        var more = page.Count > ListQuery.PageSize;
        page = page.GetRange(0, Math.Min(page.Count, ListQuery.PageSize));
        if (upwards)
            page.Reverse();
        Rows = page;
        Names = await SubjectNames.OfAsync(database, page.Select(row => (row.SubjectType, row.SubjectId)), text, stop);
        (HasNewer, HasOlder) = upwards ? (more, true) : (Filter.Before is not null, more);
    }
}
