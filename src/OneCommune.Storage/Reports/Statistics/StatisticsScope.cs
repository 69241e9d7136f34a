using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Places;

namespace OneCommune.Storage.Reports.Statistics;

/// <summary>
/// Whose recognitions figures count: those whose certificate names a place inside one unit of the catalogue of a day. Without a unit, and
/// in the installation's own province, recognitions that name no place count too.
/// </summary>
public sealed class StatisticsScope
{
    // Units of all times. Of a commune or district it is quicker to read all recognitions, of a province those of the day.
    private const int Few = 40;

    private readonly bool everything;

    private StatisticsScope(
        UnitAsked? place,
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

    public UnitAsked? Place { get; }

    /// <summary>The day asked, or where the unit was not there that day, one of its own.</summary>
    public DateOnly Boundaries { get; }

    /// <summary>Units, of any time, that recognitions name and that lie in the place.</summary>
    internal IReadOnlyList<long> Units { get; }
    internal bool Unplaced { get; }

    /// <summary>So small a part of the units that its recognitions are found by them.</summary>
    internal bool IsSmall { get; private init; }

    /// <summary>The condition on recognitions r. Ids are numbers of ours: nothing typed by people stands in it.</summary>
    // With a plus SQLite finds them by another index than that of units, and checks the unit of each.
    internal string Condition => On(IsOnPostgres || IsSmall ? "r.unit_id" : "+r.unit_id");

    /// <summary>The same, unit after unit.</summary>
    internal string ByUnit => On("r.unit_id");

    internal bool IsOnPostgres { get; private init; }

    /// <summary>Groups are counted one after the other along an index.</summary>
    internal bool ReadsStretches => !IsSmall && !IsOnPostgres;

    /// <param name="code">
    /// A code in the catalogue of <paramref name="boundaries"/>, else of any other year; null for the installation's province.
    /// </param>
    /// <exception cref="RefusalException">statistics.unit: nobody ever had that code.</exception>
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
        if ((code ?? province) is not { } asked)
            return new(null, boundaries, [], unplaced: true, everything: true) { IsOnPostgres = database.IsPostgres };
        var place =
            await database.UnitAskedAsync(asked, boundaries, stop)
            ?? throw new RefusalException("statistics.unit", asked);
        boundaries = place.Boundaries;
        var within = await database.UnitsWithin(place.Id, boundaries).ToListAsync(stop);
        var own = asked == province;
        if (within.Count <= Few && !own)
            return new(place, boundaries, within, unplaced: false, everything: false)
            {
                IsOnPostgres = database.IsPostgres,
                IsSmall = true,
            };
        var named = await OccurringUnits.ReadAsync(database, stop);
        var units = named.Intersect(within).ToList();
        return new(place, boundaries, units, unplaced: own, everything: own && units.Count == named.Count)
        {
            IsOnPostgres = database.IsPostgres,
            IsSmall = units.Count <= Few && !own,
        };
    }

    private string On(string unit) =>
        (everything, Units.Count, Unplaced) switch
        {
            (true, _, _) => "1 = 1",
            (_, 0, true) => $"{unit} is null",
            (_, 0, false) => "1 = 0",
            (_, _, true) => $"({unit} in ({string.Join(',', Units)}) or {unit} is null)",
            _ => $"{unit} in ({string.Join(',', Units)})",
        };
}
