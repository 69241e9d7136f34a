namespace OneCommune.Domain.Registry.Places;

/// <summary>A reading of an address: the lowest unit named, and the units above it that are named too.</summary>
/// <param name="Missing">levels above the lowest that are not named</param>
internal sealed record Chain(Mention Leaf, Mention[] Ancestors, int Missing)
{
    public ulong Words { get; } = Ancestors.Aggregate(Leaf.Words, (words, mention) => words | mention.Words);

    /// <summary>Words that the reading leaves over, such as house and street.</summary>
    public int Unread { get; init; }

    /// <summary>A number stands behind a name that has none: "Phường Hải Châu 1" is not the Phường Hải Châu, but may have become it.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>
    /// No accent and no kind of the lowest unit says otherwise: the reading may be an answer, not only a suggestion. A district may have
    /// been promoted since ("Thị xã Gò Công" is a thành phố); a commune of another kind may be another commune.
    /// </summary>
    public bool IsFaithful =>
        !IsNumbered
        && Worst < Agreement.Contrary
        && (Leaf.Kind != KindMatch.Other || Leaf.Unit.Level == AdminLevel.District);

    /// <summary>
    /// What makes one reading better than another, first things first. A reading that names every level up to the
    /// province beats one with a gap ("Thủ Thừa, Long An" is the district, not its town); gaps among themselves are equal.
    /// </summary>
    public (int Unread, Agreement, int Others, bool HasGap) Cost =>
        (Unread, Worst, Ancestors.Append(Leaf).Count(mention => mention.Kind == KindMatch.Other), Missing > 0);

    private Agreement Worst =>
        Ancestors.Aggregate(Leaf.Agreement, (worst, mention) => mention.Agreement > worst ? mention.Agreement : worst);
}
