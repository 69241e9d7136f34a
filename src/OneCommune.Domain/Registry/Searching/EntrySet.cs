using System.Numerics;

namespace OneCommune.Domain.Registry.Searching;

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

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var some in bits)
                count += BitOperations.PopCount(some);
            return count;
        }
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

    /// <summary>What is in both, in a set of its own.</summary>
    public EntrySet And(EntrySet other)
    {
        var both = new EntrySet(size);
        for (var i = 0; i < bits.Length; i++)
            both.bits[i] = bits[i] & other.bits[i];
        return both;
    }

    /// <summary>What is in this one alone, in a set of its own.</summary>
    public EntrySet Without(EntrySet other)
    {
        var rest = new EntrySet(size);
        for (var i = 0; i < bits.Length; i++)
            rest.bits[i] = bits[i] & ~other.bits[i];
        return rest;
    }

    /// <summary>In the order of their numbers, from a number on.</summary>
    public IEnumerable<int> Entries(int from = 0)
    {
        for (var i = from >> 6; i < bits.Length; i++)
        {
            var left = i == from >> 6 ? bits[i] & (ulong.MaxValue << from) : bits[i];
            for (; left != 0; left &= left - 1)
                yield return (i << 6) + BitOperations.TrailingZeroCount(left);
        }
    }
}
