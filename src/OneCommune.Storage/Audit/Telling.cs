using System.Globalization;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage.Schema;

namespace OneCommune.Storage.Audit;

/// <summary>
/// What the next row of the trail tells beside the tracked changes: the records of an import, thousands of which would not stand in one
/// row. They are written in parts, inside the import's transaction; what takes long to pack is packed before it (<see cref="AuditPack"/>).
/// </summary>
internal sealed class Telling(Database database)
{
    /// <summary>As a change of the row names a part.</summary>
    public const string Entity = nameof(AuditPart);

    /// <summary>The act that tells all records after schema scripts ran, about the last of them.</summary>
    public const string AfterUpgrade = "audit.retell";

    /// <summary>How many records a part tells of that came with its row, or that were there before it.</summary>
    public const string Brought = "Records";
    public const string AsFound = "Found";

    /// <summary>By the newest script of which schema they were found.</summary>
    public const string Schema = "Schema";

    private readonly List<RecordChange> parts = [];
    private Guid within;

    public async Task AddAsync(IAsyncEnumerable<RecordChange> changes, CancellationToken stop)
    {
        await foreach (var pack in AuditPack.OfAsync(changes, SchemaScripts.Last(database.IsPostgres), stop))
        {
            ForgetUndone();
            await database.Database.ExecuteSqlAsync(
                $"insert into audit_parts (seq, part, content) select seq + 1, {parts.Count + 1}, {pack.Content} from audit_head",
                stop
            );
            Name(pack.Told);
        }
    }

    /// <summary>What was packed before the transaction, and lies in another table by its number from 1.</summary>
    public async Task AddPackedAsync(
        string table,
        IReadOnlyList<Dictionary<string, string?>> told,
        CancellationToken stop
    )
    {
        ForgetUndone();
        var add =
            $"insert into audit_parts (seq, part, content) select head.seq + 1, packed.part + {{0}}, packed.content from {table} packed, audit_head head";
        await database.Database.ExecuteSqlRawAsync(add, [parts.Count], stop);
        foreach (var one in told)
            Name(one);
    }

    /// <summary>Every record there is, as it is found; what is about to be changed, as it was before.</summary>
    public async Task AddAllAsync(CancellationToken stop)
    {
        // Read beside the parts that are being written; nobody else writes meanwhile.
        await using var connection = Store.Connect(database);
        await connection.OpenAsync(stop);
        foreach (var table in RecordTable.All(database.Model))
            await AddAsync(table.ReadAsync(connection, null, stop), stop);
    }

    /// <summary>The parts written in this transaction, for the row; they are told once.</summary>
    public IReadOnlyList<RecordChange> Take()
    {
        ForgetUndone();
        RecordChange[] told = [.. parts];
        parts.Clear();
        return told;
    }

    private void Name(Dictionary<string, string?> told) =>
        parts.Add(new(Entity, (parts.Count + 1).ToString(CultureInfo.InvariantCulture), null, told));

    /// <summary>Parts of a transaction that came to nothing went with it.</summary>
    private void ForgetUndone()
    {
        var transaction = database.Database.CurrentTransaction!.TransactionId;
        if (within != transaction)
            parts.Clear();
        within = transaction;
    }
}
