using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>
/// Entries in the order of their numbers, each with the fields something stands in: number and three bits. Most words stand in one entry
/// only, and that one needs no list.
/// </summary>
internal struct Postings
{
    private int first;
    private List<int>? all;

    public readonly int Count => all?.Count ?? (first == 0 ? 0 : 1);

    [UnscopedRef]
    public readonly ReadOnlySpan<int> Span =>
        all is not null ? CollectionsMarshal.AsSpan(all)
        : first == 0 ? []
        : new ReadOnlySpan<int>(in first);

    public void Add(int entry, SearchField field)
    {
        var posting = (entry << 3) | (int)field;
        if (all is [.., var last] && last >> 3 == entry)
            all[^1] = last | posting;
        else if (all is not null)
            all.Add(posting);
        else if (first == 0 || first >> 3 == entry)
            first |= posting;
        else
            all = [first, posting];
    }

    public readonly bool Has(int entry) => FieldsOf(entry) != default;

    /// <summary>The fields of the entry it stands in.</summary>
    public readonly SearchField FieldsOf(int entry)
    {
        var at = Span.BinarySearch(entry << 3);
        at = at < 0 ? ~at : at;
        return at < Span.Length && Span[at] >> 3 == entry ? (SearchField)(Span[at] & 7) : default;
    }

    public readonly void AddTo(EntrySet set)
    {
        foreach (var posting in Span)
            set.Add(posting >> 3);
    }

    /// <summary>The entries it stands in the field of.</summary>
    public readonly void AddTo(EntrySet set, SearchField field)
    {
        foreach (var posting in Span)
            if ((posting & (int)field) != 0)
                set.Add(posting >> 3);
    }

    public readonly void Trim() => all?.TrimExcess();
}
