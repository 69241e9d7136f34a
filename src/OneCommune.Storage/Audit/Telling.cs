using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage.Schema;

namespace OneCommune.Storage.Audit;

/// <summary>
/// What the next row of the trail tells beside the tracked changes: the records of an import, thousands of which would not stand in one
/// row. They are written in parts as they come, inside the import's transaction.
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

    private const int RecordsInPart = 1000;
    private readonly List<RecordChange> parts = [];
    private Guid within;

    public async Task AddAsync(IAsyncEnumerable<RecordChange> changes, CancellationToken stop)
    {
        var some = new List<RecordChange>();
        await foreach (var change in changes.WithCancellation(stop))
        {
            some.Add(change);
            if (some.Count == RecordsInPart)
                await WriteAsync(some, stop);
        }
        await WriteAsync(some, stop);
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

    private async Task WriteAsync(List<RecordChange> records, CancellationToken stop)
    {
        if (records.Count == 0)
            return;
        ForgetUndone();
        var content = Pack(records);
        var number = parts.Count + 1;
        var isFound = records[0].Found is not null;
        await database.Database.ExecuteSqlAsync(
            $"insert into audit_parts (seq, part, content) select seq + 1, {number}, {content} from audit_head",
            stop
        );
        Dictionary<string, string?> told = new()
        {
            [isFound ? AsFound : Brought] = records.Count.ToString(CultureInfo.InvariantCulture),
            ["Sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)),
        };
        if (isFound)
            told[Schema] = SchemaScripts.Last(database.IsPostgres);
        parts.Add(new(Entity, number.ToString(CultureInfo.InvariantCulture), null, told));
        records.Clear();
    }

    /// <summary>Parts of a transaction that came to nothing went with it.</summary>
    private void ForgetUndone()
    {
        var transaction = database.Database.CurrentTransaction!.TransactionId;
        if (within != transaction)
            parts.Clear();
        within = transaction;
    }

    private static byte[] Pack(List<RecordChange> records)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(gzip, records, ChangeList.Plain);
        return packed.ToArray();
    }

    public static async Task<List<RecordChange>> UnpackAsync(byte[] content, CancellationToken stop)
    {
        await using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        return (await JsonSerializer.DeserializeAsync<List<RecordChange>>(gzip, ChangeList.Plain, stop))!;
    }
}
