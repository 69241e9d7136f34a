using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>The names today of the units and of whatever else recorded changes point at by id.</summary>
internal sealed class TrailNames
{
    private readonly Dictionary<string, string> units = new(StringComparer.Ordinal);
    private IReadOnlyDictionary<string, string> things = null!;

    /// <summary>Null for what points at nothing, or at what is gone.</summary>
    public string? Of(string entity, string field, string kept) =>
        IsUnit(entity, field) ? units.GetValueOrDefault(kept) : things.GetValueOrDefault(kept);

    private Func<string, string, bool> IsUnit { get; init; } = null!;

    public static async Task<TrailNames> OfAsync(
        Database database,
        IReadOnlyCollection<RecordedChange> changes,
        Texts.Texts text,
        CancellationToken stop
    )
    {
        var named = new TrailNames
        {
            IsUnit = (entity, field) =>
                field.EndsWith("Id", StringComparison.Ordinal) && TypeOf(database, entity, field) == typeof(long),
        };
        var values = changes
            .SelectMany(c => c.Fields().Select(f => (c.Entity, f.Field, f.Before, f.After)))
            .SelectMany(f => new[] { (f.Entity, f.Field, Id: f.Before), (f.Entity, f.Field, Id: f.After) })
            .Where(v => v.Id is not null)
            .Distinct()
            .ToList();
        var ids = values.Where(v => named.IsUnit(v.Entity, v.Field)).Select(v => Number(v.Id!)).Distinct().ToList();
        if (ids.Count > 0)
            foreach (var unit in await database.Units.Where(u => ids.Contains(u.Id)).ToListAsync(stop))
                named.units[$"{unit.Id}"] = $"{unit.Name} ({unit.Code})";
        named.things = await SubjectNames.OfAnyAsync(database, values.Select(v => v.Id!), text, stop);
        return named;
    }

    /// <summary>Of a field as the program has it today; a string for one it has no more.</summary>
    public static Type TypeOf(Database database, string entity, string field)
    {
        var kept = database.Model.GetEntityTypes().FirstOrDefault(e => e.ClrType.Name == entity);
        var type = kept?.FindProperty(field)?.ClrType ?? typeof(string);
        return Nullable.GetUnderlyingType(type) ?? type;
    }

    private static long Number(string id) => long.TryParse(id, out var number) ? number : 0;
}
