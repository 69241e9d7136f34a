namespace OneCommune.Domain.Searching;

/// <summary>What an index keeps of an entry beside the lists that lead to it. Days as numbers, so that thousands are looked through at once.</summary>
/// <param name="PublicFrom">past every day where the public may not know of it</param>
internal readonly record struct KeptEntry(Guid Id, string FoldedName, string NameOrder, int PublicFrom, int LastDay)
{
    public static KeptEntry Of(SearchEntry entry) =>
        new(
            entry.Id,
            string.Join(' ', SearchWord.Of(entry.Name).Select(word => word.Folded)),
            entry.NameOrder,
            entry.PublicFrom?.DayNumber ?? int.MaxValue,
            entry.LastDay?.DayNumber ?? 0
        );

    /// <summary>Gone: it changed and stands under another number, or is no more.</summary>
    public bool IsGone => FoldedName is null;
}
