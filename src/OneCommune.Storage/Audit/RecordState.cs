using System.Security.Cryptography;
using System.Text;

namespace OneCommune.Storage.Audit;

/// <summary>
/// The records of one table as the trail tells them, each value by eight bytes of a keyed hash: a hundred thousand records take some
/// thirty megabytes. The key is of this run alone, so that nobody can prepare two values that look the same.
/// </summary>
internal sealed class RecordState(RecordTable table, byte[] key, Func<string, bool> isMeant)
{
    private const ulong Unknown = 0;
    private const ulong Null = 1;

    private readonly Dictionary<string, ulong[]> records = new(StringComparer.Ordinal);

    public RecordTable Table => table;

    /// <summary>Those told of and not met by <see cref="Meet"/>.</summary>
    public IEnumerable<string> Left => records.Keys;

    public void Apply(RecordChange change)
    {
        var id = table.IdOf(change);
        if (!isMeant(id))
            return;
        if (change is { Before: not null, After: null, Found: null })
        {
            records.Remove(id);
            return;
        }
        if (!records.TryGetValue(id, out var values))
        {
            // A change of a record nobody told of: it is told as it was found, or was put in behind the trail's back.
            if (change is { Before: not null, Found: null })
                return;
            records[id] = values = new ulong[table.Fields.Count];
        }
        for (var i = 0; i < values.Length; i++)
            if (change.Found is { } found)
                values[i] =
                    values[i] == Unknown && found.TryGetValue(table.Fields[i], out var was) ? Mark(was) : values[i];
            else if (change.After!.TryGetValue(table.Fields[i], out var now))
                values[i] = Mark(now);
    }

    /// <summary>The fields in which a record there is differs from what was told; null where nothing was told of it.</summary>
    public IReadOnlyList<string>? Meet(RecordChange found)
    {
        if (!records.Remove(found.Id, out var values))
            return null;
        List<string>? differ = null;
        for (var i = 0; i < values.Length; i++)
            if (values[i] != Unknown && values[i] != Mark(found.Found![table.Fields[i]]))
                (differ ??= []).Add(table.Fields[i]);
        return differ ?? (IReadOnlyList<string>)[];
    }

    public bool IsMeant(string id) => isMeant(id);

    private ulong Mark(string? value)
    {
        if (value is null)
            return Null;
        if (value == RecordText.Dots)
            return Unknown;
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(value), hash);
        return Math.Max(BitConverter.ToUInt64(hash), Null + 1);
    }
}
