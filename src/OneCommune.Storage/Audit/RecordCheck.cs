using System.Data.Common;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace OneCommune.Storage.Audit;

/// <summary>
/// Compares every record with what the trail tells of it: the changes are followed from the first row on, and what they come to is held
/// against what is kept. Memory holds one share of the records at a time, however many there are; each share walks the trail once.
/// docs/adr/0028-records-proved-by-the-trail.md
/// </summary>
public sealed class RecordCheck(Database database)
{
    /// <summary>Records in memory at once.</summary>
    public int InShare { get; init; } = 200_000;

    public Action<long> Progress { get; init; } = _ => { };

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);
    private readonly List<Difference> differ = [];
    private long compared;
    private long untold;

    /// <summary>Inside a transaction that reads one state.</summary>
    public async Task<RecordVerdict> RunAsync(CancellationToken stop)
    {
        var head = await database.AuditHeads.AsNoTracking().OrderBy(h => h.Id).FirstOrDefaultAsync(stop);
        var walk = new TrailWalk(database) { Progress = Progress };
        var tables = RecordTable.All(database.Model);
        var shares = 1 + (int)(await CountAsync(tables, stop) / InShare);
        for (var share = 0; share < shares && differ.Count < RecordVerdict.Most; share++)
        {
            var mine = share;
            var states = tables.ToDictionary(
                table => table.Entity,
                table => new RecordState(
                    table,
                    key,
                    id => shares == 1 || (uint)StringComparer.Ordinal.GetHashCode(id) % shares == mine
                )
            );
            await walk.FollowAsync(
                change => states.GetValueOrDefault(change.Entity)?.Apply(change),
                head?.Seq ?? 0,
                stop
            );
            // Whether the trail tells all is the trail's to say: what the head says of it anybody can write.
            foreach (var state in states.Values)
                await CompareAsync(state, walk.ToldSince is not null || head?.ToldSince is not null, stop);
        }
        var told = await ToldAsync(walk, tables, head?.Seq ?? 0, stop);
        return new(
            compared,
            walk.ToldSince ?? head?.ToldSince,
            untold,
            [.. differ.Take(RecordVerdict.Most).Select(one => one.With(told.GetValueOrDefault((one.Entity, one.Id))))]
        );
    }

    /// <summary>What the trail tells of the records that differ.</summary>
    private async Task<Dictionary<(string, string), Dictionary<string, string?>>> ToldAsync(
        TrailWalk walk,
        IReadOnlyList<RecordTable> tables,
        long upTo,
        CancellationToken stop
    )
    {
        var told = new Dictionary<(string, string), Dictionary<string, string?>>();
        foreach (var one in differ)
            told[(one.Entity, one.Id)] = [];
        var named = tables.ToDictionary(table => table.Entity);
        if (told.Count > 0)
            await walk.FollowAsync(
                change =>
                {
                    if (
                        named.TryGetValue(change.Entity, out var table)
                        && told.TryGetValue((change.Entity, table.IdOf(change)), out var values)
                    )
                        foreach (var (field, value) in change.After ?? change.Found ?? [])
                            if (change.Found is null || !values.ContainsKey(field))
                                values[field] = value;
                },
                upTo,
                stop
            );
        return told;
    }

    private async Task<long> CountAsync(IEnumerable<RecordTable> tables, CancellationToken stop)
    {
        await using var command = Connection.CreateCommand();
        command.Transaction = Transaction;
        command.CommandText =
            $"select {string.Join(" + ", tables.Select(table => $"(select count(*) from {table.Name})"))}";
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    private DbConnection Connection => database.Database.GetDbConnection();
    private DbTransaction? Transaction => database.Database.CurrentTransaction?.GetDbTransaction();

    private async Task CompareAsync(RecordState state, bool isAllTold, CancellationToken stop)
    {
        var entity = state.Table.Entity;
        await foreach (var record in state.Table.ReadAsync(Connection, Transaction, stop))
        {
            if (!state.IsMeant(record.Id))
                continue;
            compared++;
            if (state.Meet(record) is { } fields)
                foreach (var field in fields)
                    Add(new(entity, record.Id, field, "changed", record.Found));
            else if (isAllTold)
                Add(new(entity, record.Id, null, "added", record.Found));
            else
                untold++;
        }
        foreach (var id in state.Left)
            Add(new(entity, id, null, "removed", null));
    }

    private void Add(Difference one)
    {
        if (differ.Count < RecordVerdict.Most)
            differ.Add(one);
    }

    /// <param name="Found">Null where it is removed.</param>
    private sealed record Difference(
        string Entity,
        string Id,
        string? Field,
        string Why,
        Dictionary<string, string?>? Found
    )
    {
        public RecordDiffers With(Dictionary<string, string?>? told) =>
            new(Word(Entity), Id, Field is null ? null : Word(Field), Why)
            {
                Told = Of(told),
                Found = Of(Found),
                Marks = RecordMarks.Of(Found ?? told ?? []),
            };

        private string? Of(Dictionary<string, string?>? values) =>
            Field is null or Seal.Name ? null : RecordMarks.Short(values?.GetValueOrDefault(Field));

        private static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
    }
}
