using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Reports.Statistics;
using OneCommune.Storage;
using OneCommune.Storage.Reports.Statistics;
using OneCommune.Web.Features.Shopper.Catalogue;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Shopper.Home;

[AllowVisitor]
[PublicPage(60)]
internal sealed class HomeModel(Database database, TimeProvider time) : PageModel
{
    private const int ShownNewest = 6;

    public DateOnly Today { get; } = time.Today();
    public string? Province { get; private set; }
    public StatisticsReport Report { get; private set; } = null!;
    public ProgrammeStatistics Figures { get; private set; } = null!;
    public CataloguePage Newest { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var scope = await StatisticsScope.OfAsync(database, null, Today, stop);
        Province = scope.Place?.Name;
        await using (var query = await StatisticsQuery.OpenAsync(database, scope, stop))
            Report = await query.ReportAsync(Today, stop);
        Figures = Report.Summary();
        Newest = await CataloguePage.NewestAsync(database, ShownNewest, Today, stop);
    }

    /// <summary>The six sectors, and "unknown" only where there is any.</summary>
    public IEnumerable<Sector> Sectors =>
        Enum.GetValues<Sector>()
            .Where(s => s != Sector.Unknown || Report.Of(s) > 0)
            .OrderByDescending(Report.Of)
            .ThenBy(s => s == Sector.Unknown);
}
