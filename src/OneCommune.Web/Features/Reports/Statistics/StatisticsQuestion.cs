using OneCommune.Domain;
using OneCommune.Domain.Reports.Statistics;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Reports.Statistics;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Reports.Statistics;

/// <summary>Figures as of a day, in a unit of the catalogue of another day: what page, JSON, CSV and command line ask alike.</summary>
/// <param name="Today">What is known is known until then.</param>
internal sealed record StatisticsQuestion(DateOnly AsOf, string? Unit, DateOnly Boundaries, DateOnly Today)
{
    /// <summary>Of a day that has not come: no figure of it can be more than a projection.</summary>
    public bool IsProjection => AsOf > Today;

    /// <summary>In words, for files; null for a day that has come.</summary>
    public string? Projection =>
        IsProjection
            ? Texts.Texts.Vietnamese[
                "Dự kiến: tính từ những gì đã ghi đến ngày {0}, chưa kể công nhận và thu hồi sau ngày đó.",
                Today.Shown()
            ]
            : null;

    /// <exception cref="RefusalException">day.unreadable, statistics.unit: what was typed cannot be read.</exception>
    public static StatisticsQuestion Read(string? asOf, string? unit, string? boundaries, DateOnly today)
    {
        unit = unit?.Trim();
        var borders = TypedDay.Read(boundaries) ?? today;
        if (unit is { Length: > 20 })
            throw new RefusalException("statistics.unit", Shortened.Told(20, unit), borders);
        return new(TypedDay.Read(asOf) ?? today, unit is { Length: > 0 } ? unit : null, borders, today);
    }

    public Task<StatisticsScope> ScopeAsync(Database database, CancellationToken stop) =>
        StatisticsScope.OfAsync(database, Unit, Boundaries, stop);

    public async Task<StatisticsReport> ReportAsync(Database database, CancellationToken stop)
    {
        await using var query = await StatisticsQuery.OpenAsync(database, await ScopeAsync(database, stop), stop);
        return await query.ReportAsync(AsOf, stop);
    }
}
