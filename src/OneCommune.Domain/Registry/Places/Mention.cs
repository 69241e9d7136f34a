namespace OneCommune.Domain.Registry.Places;

/// <summary>How the kind of unit is written in front of a name.</summary>
internal enum KindMatch
{
    /// <summary>As the catalogue has it.</summary>
    Same,

    /// <summary>Left out.</summary>
    Unsaid,

    /// <summary>Another kind of the same level: a huyện that has become a thị xã.</summary>
    Other,
}

/// <summary>A unit that some of an address's words may name.</summary>
/// <param name="Words">one bit per word it takes, its kind included</param>
internal readonly record struct Mention(AdminUnit Unit, int Start, int End, KindMatch Kind, Agreement Agreement)
{
    public ulong Words => ((End - Start) >= 64 ? ulong.MaxValue : (1UL << (End - Start)) - 1) << Start;

    public bool Overlaps(Mention other) => (Words & other.Words) != 0;
}
