using OneCommune.Domain.Statistics;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Statistics;

internal static class StatisticsApi
{
    public static void Map(WebApplication app) =>
        app.MapGet("/api/v1/statistics", GetAsync).Produces<ProgrammeStatistics>().AllowVisitor();

    private static async Task<ProgrammeStatistics> GetAsync(
        string? asOf,
        string? unit,
        string? boundaries,
        Database database,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var question = StatisticsQuestion.Read(asOf, unit, boundaries, time.Today());
        return (await question.ReportAsync(database, stop)).Summary();
    }
}
