using System.Globalization;
using OneCommune.Domain;
using OneCommune.Domain.Statistics;
using OneCommune.Storage;
using OneCommune.Storage.Statistics;

namespace OneCommune.Web.Features.Statistics;

/// <summary>Figures as of a day, in a unit of the catalogue of another day: what page, JSON, CSV and command line ask alike.</summary>
internal sealed record StatisticsQuestion(DateOnly AsOf, string? Unit, DateOnly Boundaries)
{
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    /// <exception cref="RefusalException">statistics.date, statistics.unit: what was typed cannot be read.</exception>
    public static StatisticsQuestion Read(string? asOf, string? unit, string? boundaries, DateOnly today)
    {
        unit = unit?.Trim();
        if (unit is { Length: > 20 })
            throw new RefusalException("statistics.unit", unit[..20] + "…", Day(boundaries, today));
        return new(Day(asOf, today), unit is { Length: > 0 } ? unit : null, Day(boundaries, today));
    }

    public Task<StatisticsScope> ScopeAsync(Database database, CancellationToken stop) =>
        StatisticsScope.OfAsync(database, Unit, Boundaries, stop);

    public async Task<StatisticsReport> ReportAsync(Database database, CancellationToken stop)
    {
        await using var query = await StatisticsQuery.OpenAsync(database, await ScopeAsync(database, stop), stop);
        return await query.ReportAsync(AsOf, stop);
    }

    private static DateOnly Day(string? text, DateOnly otherwise)
    {
        text = text?.Trim();
        if (text is null or "")
            return otherwise;
        string[] forms = ["yyyy-MM-dd", "d/M/yyyy"];
        if (
            !DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || day < Earliest
            || day > Latest
        )
            throw new RefusalException("statistics.date", text.Length <= 40 ? text : text[..40] + "…");
        return day;
    }
}
