using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Trail;

/// <summary>The names today of units, accounts, producers and products that recorded changes point at by id.</summary>
internal sealed class Named
{
    private static readonly string[] Units =
    [
        "UnitId",
        "FromUnitId",
        "ParentId",
        "ProvinceId",
        "OldId",
        "NewId",
        "EquivalentId",
    ];
    private static readonly string[] Things =
    [
        "AccountId",
        "ProducerId",
        "ProductId",
        "SignedBy",
        "ConfirmedBy",
        "MergedInto",
        "SubjectId",
    ];
    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);

    public string? Of(string field, string id) =>
        Units.Contains(field) || Things.Contains(field) ? names.GetValueOrDefault(id) : null;

    public static async Task<Named> OfAsync(
        Database database,
        IReadOnlyCollection<RecordedChange> changes,
        CancellationToken stop
    )
    {
        var values = changes
            .SelectMany(c => c.Fields())
            .SelectMany(f => new[] { (f.Field, Id: f.Before), (f.Field, Id: f.After) })
            .ToList();
        var units = values.Where(v => Units.Contains(v.Field)).Select(v => v.Id).Distinct().Select(Number).ToList();
        var things = values.Where(v => Things.Contains(v.Field)).Select(v => v.Id).Distinct().Select(Thing).ToList();
        var named = new Named();
        if (units.Count > 0)
            foreach (var unit in await database.Units.Where(u => units.Contains(u.Id)).ToListAsync(stop))
                named.names[$"{unit.Id}"] = $"{unit.Name} ({unit.Code})";
        if (things.Count > 0)
            foreach (var (id, name) in await ThingsAsync(database, things, stop))
                named.names[id.ToString()] = name;
        return named;
    }

    private static async Task<IEnumerable<(Guid, string)>> ThingsAsync(
        Database database,
        List<Guid?> ids,
        CancellationToken stop
    )
    {
        var found = await database
            .Users.Where(a => ids.Contains(a.Id))
            .Select(a => new { a.Id, Name = a.FullName })
            .Concat(database.Producers.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }))
            .Concat(database.Products.Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }))
            .ToListAsync(stop);
        return found.Select(f => (f.Id, f.Name));
    }

    private static long Number(string? id) => long.TryParse(id, out var number) ? number : 0;

    private static Guid? Thing(string? id) => Guid.TryParse(id, out var thing) ? thing : null;
}
