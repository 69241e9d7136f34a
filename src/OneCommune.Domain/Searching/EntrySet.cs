using System.Numerics;

namespace OneCommune.Domain.Searching;

/// <summary>Some of an index's entries, by their numbers: one bit each.</summary>
internal sealed class EntrySet(int size)
{
    private readonly ulong[] bits = new ulong[(size + 63) / 64];

    public static EntrySet All(int size)
    {
        var all = new EntrySet(size);
        all.bits.AsSpan().Fill(ulong.MaxValue);
        if (size % 64 != 0)
            all.bits[^1] = (1UL << size) - 1;
        return all;
    }

    public void Add(int entry) => bits[entry >> 6] |= 1UL << entry;

    public bool Contains(int entry) => (bits[entry >> 6] & (1UL << entry)) != 0;

    public EntrySet Or(EntrySet other)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] |= other.bits[i];
        return this;
    }

    /// <summary>Adds what is in both others.</summary>
    public EntrySet OrBoth(EntrySet one, EntrySet other)
    {
        for (var i = 0; i < bits.Length; i++)
            bits[i] |= one.bits[i] & other.bits[i];
        return this;
    }

    public List<int> Entries()
    {
        List<int> entries = new(bits.Sum(BitOperations.PopCount));
        for (var i = 0; i < bits.Length; i++)
        for (var left = bits[i]; left != 0; left &= left - 1)
            entries.Add((i << 6) + BitOperations.TrailingZeroCount(left));
        return entries;
    }
}
