using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>One row of the trail: what stood before and what stands after, side by side.</summary>
[Allow(Role.Auditor, Role.Province)]
internal sealed class EntryPage(Database database, Texts.Texts text) : PageModel
{
    private const int LongestShown = 2000;
    private TrailNames named = null!;

    public AuditRow Row { get; private set; } = null!;
    public string? SubjectName { get; private set; }
    public IReadOnlyList<RecordedChange> Changes { get; private set; } = [];

    /// <summary>Changed records beyond those shown.</summary>
    public int More { get; private set; }

    public async Task<IActionResult> OnGetAsync(long seq, CancellationToken stop)
    {
        var row = await database.Audit.AsNoTracking().SingleOrDefaultAsync(r => r.Seq == seq, stop);
        if (row is null)
            return NotFound();
        Row = row;
        var names = await SubjectNames.OfAsync(database, [(row.SubjectType, row.SubjectId)], text, stop);
        SubjectName = names.GetValueOrDefault(row.SubjectId);
        var all = RecordedChange.Read(row.Changes);
        Changes = [.. all.Take(RecordedChange.Most)];
        More = all.Count - Changes.Count;
        named = await TrailNames.OfAsync(database, Changes, text, stop);
        return Page();
    }

    /// <summary>A kept value in plain words; empty for none.</summary>
    public string Shown(RecordedChange change, string field, string? kept)
    {
        if (kept is null)
            return "";
        if (kept.StartsWith(RecordText.Dots, StringComparison.Ordinal))
            return RecordText.Dots;
        var words =
            named.Of(change.Entity, field, kept)
            ?? TrailValues.Of(change, field, TrailNames.TypeOf(database, change.Entity, field), kept, text);
        return Shortened.Told(LongestShown, words);
    }
}
