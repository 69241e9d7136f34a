using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;

namespace OneCommune.Storage.Statistics;

/// <summary>
/// Whose recognitions figures count: those whose certificate names a place inside one unit of the catalogue of a day. Without a unit, and
/// in the installation's own province, recognitions that name no place count too.
/// </summary>
public sealed class StatisticsScope
{
    private readonly bool everything;

    private StatisticsScope(
        PlaceAsked? place,
        DateOnly boundaries,
        IReadOnlyList<long> units,
        bool unplaced,
        bool everything
    )
    {
        Place = place;
        Boundaries = boundaries;
        Units = units;
        Unplaced = unplaced;
        this.everything = everything;
    }

    public PlaceAsked? Place { get; }
    public DateOnly Boundaries { get; }

    /// <summary>Units, of any time, that recognitions name and that lie in the place.</summary>
    internal IReadOnlyList<long> Units { get; }
    internal bool Unplaced { get; }

    /// <summary>The condition on recognitions r. Ids are numbers of ours: nothing typed by people stands in it.</summary>
    internal string Condition =>
        (everything, Units.Count, Unplaced) switch
        {
            (true, _, _) => "1 = 1",
            (_, 0, true) => "r.unit_id is null",
            (_, 0, false) => "1 = 0",
            (_, _, true) => $"(r.unit_id in ({string.Join(',', Units)}) or r.unit_id is null)",
            _ => $"r.unit_id in ({string.Join(',', Units)})",
        };

    /// <param name="code">A code in the catalogue of <paramref name="boundaries"/>; null for the installation's province.</param>
    /// <exception cref="RefusalException">statistics.unit: no such unit on that day.</exception>
    public static async Task<StatisticsScope> OfAsync(
        Database database,
        string? code,
        DateOnly boundaries,
        CancellationToken stop
    )
    {
        var province = await database
            .Settings.Where(s => s.Name == Setting.Province)
            .Select(s => s.Value)
            .SingleOrDefaultAsync(stop);
        var named = await OccurringUnits.ReadAsync(database, stop);
        if ((code ?? province) is not { } asked)
            return new(null, boundaries, named, unplaced: true, everything: true);
        var place =
            await database
                .Units.Where(u =>
                    u.Code == asked && u.ValidFrom <= boundaries && (u.ValidTo == null || u.ValidTo >= boundaries)
                )
                .Select(u => new PlaceAsked(u.Id, u.Code, u.Name))
                .FirstOrDefaultAsync(stop)
            ?? throw new RefusalException("statistics.unit", asked, boundaries);
        var within = (await database.UnitsWithin(place.Id, boundaries).ToListAsync(stop)).ToHashSet();
        var units = named.Where(within.Contains).ToList();
        var own = asked == province;
        return new(place, boundaries, units, unplaced: own, everything: own && units.Count == named.Count);
    }
}

/// <summary>The unit figures are asked of, in the boundaries of the day asked.</summary>
public sealed record PlaceAsked(long Id, string Code, string Name);
