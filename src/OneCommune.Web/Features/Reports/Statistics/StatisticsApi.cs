using System.ComponentModel;
using OneCommune.Domain.Reports.Statistics;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Reports.Statistics;

internal static class StatisticsApi
{
    public static void Map(WebApplication app) =>
        app.MapGet("/api/v1/statistics", GetAsync)
            .WithSummary("The programme's figures as of any day, in the boundaries of any day")
            .PublicJson<ProgrammeStatistics>()
            .AllowVisitor();

    private static async Task<ProgrammeStatistics> GetAsync(
        [Description("The day, 2024-12-31; today when left out.")] string? asOf,
        [Description(
            "Code of a unit in the catalogue of the boundaries' day, else of any other year; the province when left out."
        )]
            string? unit,
        [Description("The day whose units are meant: before or after 1 July 2025; today when left out.")]
            string? boundaries,
        Database database,
        TimeProvider time,
        CancellationToken stop
    )
    {
        var question = StatisticsQuestion.Read(asOf, unit, boundaries, time.Today());
        return (await question.ReportAsync(database, stop)).Summary() with { Projection = question.Projection };
    }
}
