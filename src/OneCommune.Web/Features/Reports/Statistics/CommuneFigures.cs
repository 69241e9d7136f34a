using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Reports.Statistics;

namespace OneCommune.Web.Features.Reports.Statistics;

/// <summary>Products in force by commune, in the boundaries asked; the commune with most products first.</summary>
internal sealed record CommuneFigures(IReadOnlyList<CommuneFigure> Communes, StarFigures Elsewhere)
{
    /// <summary>
    /// A product belongs to the commune that holds all the ground its certificate names. What names no commune, or one since divided
    /// among several, stands in <see cref="Elsewhere"/>.
    /// </summary>
    public static async Task<CommuneFigures> ReadAsync(
        Database database,
        StatisticsQuery query,
        StatisticsQuestion question,
        CancellationToken stop
    )
    {
        var counts = await query.PlacesAsync(question.AsOf, stop);
        var named = counts.Where(c => c.Unit is not null).Select(c => c.Unit!.Value).Distinct().ToList();
        var shared = await database
            .GroundOn(question.Boundaries)
            .Where(g => named.Contains(g.UnitId) && g.Holder.Level == AdminLevel.Commune)
            .Select(g => new
            {
                g.UnitId,
                g.Holder.Id,
                g.Holder.Code,
                g.Holder.Name,
            })
            .ToListAsync(stop);
        var only = shared.GroupBy(s => s.UnitId).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single());
        var placed = counts.Where(c => c.Unit is { } unit && only.ContainsKey(unit)).ToList();
        var communes = placed
            .GroupBy(c => only[c.Unit!.Value].Id)
            .Select(g =>
            {
                var commune = only[g.First().Unit!.Value];
                long Of(int stars) => g.Where(c => c.Stars == stars).Sum(c => c.Count);
                return new CommuneFigure(commune.Code, commune.Name, Of(3), Of(4), Of(5));
            })
            .OrderByDescending(c => c.Total)
            .ThenBy(c => c.Name, Domain.Text.VietnameseOrder.Comparer)
            .ToList();
        long Left(int stars) =>
            counts.Where(c => c.Stars == stars).Sum(c => c.Count)
            - placed.Where(c => c.Stars == stars).Sum(c => c.Count);
        return new(communes, new(Left(3), Left(4), Left(5)));
    }
}

internal record StarFigures(long Three, long Four, long Five)
{
    public long Total => Three + Four + Five;
}

internal sealed record CommuneFigure(string Code, string Name, long Three, long Four, long Five)
    : StarFigures(Three, Four, Five);
