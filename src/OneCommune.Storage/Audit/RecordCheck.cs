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
    private readonly List<RecordDiffers> differ = [];
    private long compared;
    private long untold;

    /// <summary>Inside a transaction that reads one state.</summary>
    public async Task<RecordVerdict> RunAsync(CancellationToken stop)
    {
        var head = await database.AuditHeads.AsNoTracking().SingleOrDefaultAsync(stop);
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
            await FollowAsync(states, head?.Seq ?? 0, stop);
            foreach (var state in states.Values)
                await CompareAsync(state, head?.ToldSince is not null, stop);
        }
        return new(compared, head?.ToldSince, untold, [.. differ.Take(RecordVerdict.Most)]);
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

    private async Task FollowAsync(Dictionary<string, RecordState> states, long upTo, CancellationToken stop)
    {
        await foreach (var row in database.RowsAsync(upTo, stop))
        {
            var changes = row.Read();
            if (changes is null)
                continue;
            var parts = changes.Where(change => change.Entity == Telling.Entity).ToList();
            // Those found were there before the row's own changes; those brought came after what had to make way for them.
            await ApplyAsync(states, row, parts.Where(part => part.After?.ContainsKey(Telling.AsFound) == true), stop);
            Apply(states, changes);
            await ApplyAsync(states, row, parts.Where(part => part.After?.ContainsKey(Telling.Brought) == true), stop);
            Progress(row.Seq);
        }
    }

    private async Task ApplyAsync(
        Dictionary<string, RecordState> states,
        AuditRow row,
        IEnumerable<RecordChange> parts,
        CancellationToken stop
    )
    {
        foreach (var part in parts)
            try
            {
                if (await database.PartAsync(row, part, stop) is { } content)
                    Apply(states, await Telling.UnpackAsync(content, stop));
            }
            catch (Exception fault) when (fault is InvalidDataException or JsonException)
            {
                // The check of the trail names it.
            }
    }

    private static void Apply(Dictionary<string, RecordState> states, IEnumerable<RecordChange> changes)
    {
        foreach (var change in changes)
            if (states.TryGetValue(change.Entity, out var state))
                state.Apply(change);
    }

    private async Task CompareAsync(RecordState state, bool isAllTold, CancellationToken stop)
    {
        await foreach (var record in state.Table.ReadAsync(Connection, Transaction, stop))
        {
            if (!state.IsMeant(record.Id))
                continue;
            compared++;
            if (state.Meet(record) is { } fields)
                foreach (var field in fields)
                    Tell(state, record.Id, field, "changed");
            else if (isAllTold)
                Tell(state, record.Id, null, "added");
            else
                untold++;
        }
        foreach (var id in state.Left)
            Tell(state, id, null, "removed");
    }

    private void Tell(RecordState state, string id, string? field, string why)
    {
        if (differ.Count < RecordVerdict.Most)
            differ.Add(new(Word(state.Table.Entity), id, field is null ? null : Word(field), why));

        static string Word(string name) => JsonNamingPolicy.CamelCase.ConvertName(name);
    }
}
