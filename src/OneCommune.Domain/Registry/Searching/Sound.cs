namespace OneCommune.Domain.Registry.Searching;

/// <summary>
/// Syllables that many people write alike because they say them alike: i/y, c/k/qu, d/gi/r/v, tr/ch, s/x, l/n, ng/ngh, f/ph, and the
/// southern ends n/ng and c/t.
/// </summary>
internal static class Sound
{
    // The longer beginning before the shorter one.
    private static readonly (string Written, string Said)[] beginnings =
    [
        ("ngh", "ng"),
        ("gh", "g"),
        ("gi", "di"),
        ("qu", "cu"),
        ("ph", "f"),
        ("tr", "ch"),
        ("kh", "kh"),
        ("k", "c"),
        ("q", "cu"),
        ("r", "d"),
        ("v", "d"),
        ("z", "d"),
        ("j", "d"),
        ("s", "x"),
        ("l", "n"),
    ];

    private static readonly (string Written, string Said)[] ends = [("ng", "n"), ("t", "c")];

    /// <summary>The same for syllables that are said alike; of letters without marks.</summary>
    public static string Of(string folded)
    {
        var said = folded.Replace('y', 'i');
        foreach (var (written, how) in beginnings)
            if (said.StartsWith(written, StringComparison.Ordinal))
            {
                said = how + said[written.Length..];
                break;
            }
        // "gia" is said "da", "gi" is "di".
        if (folded.StartsWith("gi", StringComparison.Ordinal) && said.Length > 2 && "aeou".Contains(said[2]))
            said = said.Remove(1, 1);
        foreach (var (written, how) in ends)
            if (said.EndsWith(written, StringComparison.Ordinal))
                return said[..^written.Length] + how;
        return said;
    }

    /// <summary>Letters that Vietnamese has not, as it writes them: "cafe" is caphe.</summary>
    public static SearchWord Spelled(SearchWord word) =>
        SearchWord.One(word.Text.Replace("ff", "f").Replace("f", "ph"));
}
