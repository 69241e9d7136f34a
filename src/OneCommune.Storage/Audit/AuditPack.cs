using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace OneCommune.Storage.Audit;

/// <summary>The records of one part, and what the row says of them: how many, and their SHA-256.</summary>
internal sealed record AuditPack(byte[] Content, Dictionary<string, string?> Told)
{
    private const int MostRecords = 1000;

    /// <param name="schema">The newest script, by which records were found.</param>
    public static async IAsyncEnumerable<AuditPack> OfAsync(
        IAsyncEnumerable<RecordChange> changes,
        string schema,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        var some = new List<RecordChange>();
        await foreach (var change in changes.WithCancellation(stop))
        {
            some.Add(change);
            if (some.Count < MostRecords)
                continue;
            yield return Of(some, schema);
            some.Clear();
        }
        if (some.Count > 0)
            yield return Of(some, schema);
    }

    public static async Task<List<RecordChange>> UnpackAsync(byte[] content, CancellationToken stop)
    {
        await using var gzip = new GZipStream(new MemoryStream(content), CompressionMode.Decompress);
        return (await JsonSerializer.DeserializeAsync<List<RecordChange>>(gzip, ChangeList.Plain, stop))!;
    }

    private static AuditPack Of(List<RecordChange> records, string schema)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
            JsonSerializer.Serialize(gzip, records, ChangeList.Plain);
        var content = packed.ToArray();
        var isFound = records[0].Found is not null;
        Dictionary<string, string?> told = new()
        {
            [isFound ? Telling.AsFound : Telling.Brought] = records.Count.ToString(CultureInfo.InvariantCulture),
            ["Sha256"] = Convert.ToHexStringLower(SHA256.HashData(content)),
        };
        if (isFound)
            told[Telling.Schema] = schema;
        return new(content, told);
    }
}
