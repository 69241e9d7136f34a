using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;

namespace OneCommune.Web.Rights;

/// <summary>The right that a row of the trail gave or withdrew, by the row itself: the grant may be gone since.</summary>
internal sealed record ToldRight(Role Role, string Place)
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>By the row's number; a row that tells of no right has none.</summary>
    public static async Task<IReadOnlyDictionary<long, ToldRight>> OfAsync(
        Database database,
        IEnumerable<AuditRow> rows,
        CancellationToken stop
    )
    {
        var grants = rows.Select(row => (row.Seq, Values: Grant(row)))
            .Where(told => told.Values is not null)
            .ToDictionary(told => told.Seq, told => told.Values!);
        var (unitIds, producerIds) = (grants.Values.Select(Unit).ToList(), grants.Values.Select(Producer).ToList());
        var units = await database
            .Units.Where(u => unitIds.Contains(u.Id))
            .ToDictionaryAsync(u => u.Id, u => u.Name, stop);
        var producers = await database
            .Producers.Where(p => producerIds.Contains(p.Id))
            .ToDictionaryAsync(p => p.Id, p => p.Name, stop);
        return grants.ToDictionary(
            told => told.Key,
            told => new ToldRight(
                Enum.Parse<Role>(told.Value[nameof(Role)]!),
                units.GetValueOrDefault(Unit(told.Value)) ?? producers.GetValueOrDefault(Producer(told.Value)) ?? ""
            )
        );
    }

    private static Dictionary<string, string?>? Grant(AuditRow row)
    {
        var changes = JsonSerializer.Deserialize<List<Change>>(row.Changes, Web)!;
        return changes.Find(change => change.Entity == nameof(Grant)) is { } grant ? grant.After ?? grant.Before : null;
    }

    private static long Unit(Dictionary<string, string?> grant) =>
        long.TryParse(grant.GetValueOrDefault("UnitId"), out var id) ? id : 0;

    private static Guid Producer(Dictionary<string, string?> grant) =>
        Guid.TryParse(grant.GetValueOrDefault("ProducerId"), out var id) ? id : Guid.Empty;

    private sealed record Change(
        string Entity,
        Dictionary<string, string?>? Before,
        Dictionary<string, string?>? After
    );
}
