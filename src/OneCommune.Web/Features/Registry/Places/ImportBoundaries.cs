using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Engines;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Places;

/// <summary>
/// What an import did. Nothing added, corrected or ended: the database knew it all. <paramref name="Warnings"/>: lines of the successions
/// that are kept as they are and deserve a look.
/// </summary>
internal sealed record BoundaryImport(
    int Units,
    int Successions,
    int Added,
    int Corrected,
    IReadOnlyList<BoundaryWarning> Warnings
);

/// <summary>A line of the successions, counted from 1, and what is odd about it.</summary>
internal sealed record BoundaryWarning(int Line, string OldCode, string Text)
{
    public static BoundaryWarning Of(BoundaryFault fault) =>
        new(fault.Line, $"{fault.Refusal.Args[0]}", RefusalTexts.Sentence(fault.Refusal));
}

/// <summary>
/// Keeps a boundary change without faults: adds units and successions, corrects those already known, ends the units before it, and derives
/// which units share ground. Never removes a unit, since records may point at it; the same change twice changes nothing.
/// </summary>
internal sealed class ImportBoundaries(Database database, Action<FormattableString> tell)
{
    // Decision 124/2004/QĐ-TTg gave the units their codes; no code is older.
    private static readonly DateOnly firstCodes = new(2004, 7, 8);

    private readonly List<AdminUnit> added = [];
    private Dictionary<(string Code, DateOnly From), AdminUnit> known = [];
    private long lastId;

    public async Task<BoundaryImport> RunAsync(BoundaryChange change, Act act, CancellationToken stop)
    {
        await using var transaction = await database.BeginAsync(stop);
        known = await database.Units.ToDictionaryAsync(unit => (unit.Code, unit.ValidFrom), stop);
        lastId = known.Values.Select(unit => unit.Id).DefaultIfEmpty().Max();
        var before = Keep(change.Before, Earlier(change.OnDate), change.OnDate.AddDays(-1));
        var after = Keep(change.After, change.OnDate, Later(change.OnDate)?.AddDays(-1));
        foreach (
            var unit in known.Values.Where(unit => unit.ValidFrom < change.OnDate && unit.LastDay >= change.OnDate)
        )
            unit.End(change.OnDate.AddDays(-1));

        var successions = await database.Successions.AsNoTracking().ToListAsync(stop);
        var steps = change.Successions.Select(step => Step(step, before, after, change.OnDate)).ToList();
        var wrong = Except(OfSame(successions, steps), steps);
        var missing = Except(steps, successions);

        var corrected = database.ChangeTracker.Entries<AdminUnit>().Count(entry => entry.State == EntityState.Modified);
        var result = new BoundaryImport(
            before.Count + after.Count,
            steps.Count,
            added.Count,
            corrected,
            [.. change.Apart().Select(BoundaryWarning.Of)]
        );
        if (added.Count + corrected + wrong.Count + missing.Count == 0)
            return result;

        tell($"Ghi {added.Count:N0} đơn vị, {missing.Count:N0} dòng kế thừa…");
        await database.InsertAsync(added, stop);
        database.Successions.RemoveRange(wrong);
        await database.StampGazetteerAsync(act.At, stop);
        await database.TellAsync(missing, stop);
        await database.SaveAsync(act, stop);
        // After those that were wrong are gone: their keys may be the same.
        await database.InsertToldAsync(missing, stop);
        tell($"Đối chiếu địa giới trước và sau…");
        await database.DeriveEquivalentsAsync(stop);
        await transaction.CommitAsync(stop);
        return result;
    }

    private Dictionary<string, AdminUnit> Keep(IEnumerable<UnitLine> lines, DateOnly from, DateOnly? to)
    {
        var units = new Dictionary<string, AdminUnit>();
        foreach (var line in lines.OrderBy(line => line.Level))
        {
            var parent = line.ParentCode is null ? null : units[line.ParentCode];
            if (known.TryGetValue((line.Code, from), out var unit))
                unit.Correct(line.Name, parent, line.Latitude ?? unit.Latitude, line.Longitude ?? unit.Longitude);
            else
            {
                unit = new(++lastId, line.Code, line.Name, line.Level, parent, from, to, line.Latitude, line.Longitude);
                added.Add(unit);
            }

            units.Add(line.Code, unit);
        }

        return units;
    }

    private DateOnly Earlier(DateOnly day) =>
        known.Keys.Select(key => key.From).Where(from => from < day).DefaultIfEmpty(firstCodes).Max();

    private DateOnly? Later(DateOnly day) =>
        known.Keys.Select(key => (DateOnly?)key.From).Where(from => from > day).DefaultIfEmpty().Min();

    private static Succession Step(
        SuccessionLine line,
        Dictionary<string, AdminUnit> before,
        Dictionary<string, AdminUnit> after,
        DateOnly onDate
    ) => new(before[line.OldCode].Id, after[line.NewCode].Id, onDate, line.Part);

    /// <summary>What was known of the units that the import speaks of.</summary>
    private static IEnumerable<Succession> OfSame(IEnumerable<Succession> known, IEnumerable<Succession> steps)
    {
        var told = steps.Select(step => step.OldId).ToHashSet();
        return known.Where(step => told.Contains(step.OldId));
    }

    private static List<Succession> Except(IEnumerable<Succession> steps, IEnumerable<Succession> others)
    {
        var same = others.Select(Values).ToHashSet();
        return [.. steps.Where(step => !same.Contains(Values(step)))];

        static (long, long, DateOnly, SuccessionPart) Values(Succession step) =>
            (step.OldId, step.NewId, step.OnDate, step.Part);
    }
}
