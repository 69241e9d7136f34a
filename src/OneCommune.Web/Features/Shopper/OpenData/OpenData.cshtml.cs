using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Shopper.OpenData;

[AllowVisitor]
internal sealed class OpenDataModel(Database database, TimeProvider time) : PageModel
{
    public DateOnly Today { get; } = time.Today();

    /// <summary>The licence in the province's own words; null where it has not set any.</summary>
    public string? Licence { get; private set; }

    /// <summary>The newest row of the audit trail; null before the first change.</summary>
    public TrailMark? Head { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Licence = await database
            .Settings.Where(s => s.Name == Setting.OpenDataLicence)
            .Select(s => s.Value)
            .SingleOrDefaultAsync(stop);
        Head = await database.TrailHeadAsync(stop);
    }
}
