using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Reports.Statistics;
using OneCommune.Storage.Reports.Statistics;

namespace OneCommune.Web.Features.Reports.Statistics;

/// <summary>One year up to its last day, or up to the day asked: what stood then, and what happened in it.</summary>
internal sealed record YearFigures(DateOnly Day, IReadOnlyList<ProductTally> Standing, YearTally Events)
{
    public const int Shown = 6;

    public int Year => Day.Year;

    public long Starred(int stars) => Standing.Where(p => p.Stars == stars).Sum(p => p.Count);

    public long Total => Standing.Sum(p => p.Count);

    public long Issued(RecognitionKind kind) => Events.Issued.Where(i => i.Kind == kind).Sum(i => i.Count);

    /// <summary>The year of the day asked and the five before it, the oldest first.</summary>
    public static async Task<IReadOnlyList<YearFigures>> ReadAsync(
        StatisticsQuery query,
        DateOnly asOf,
        CancellationToken stop
    )
    {
        var years = new List<YearFigures>();
        for (var year = asOf.Year - Shown + 1; year <= asOf.Year; year++)
        {
            var day = year == asOf.Year ? asOf : new DateOnly(year, 12, 31);
            years.Add(new(day, await query.ProductsAsync(day, stop), await query.YearAsync(day, stop)));
        }
        return years;
    }
}
