namespace OneCommune.Domain.Text;

/// <summary>What people typed into a field of a form: tidied, bounded, null when nothing stands in it.</summary>
public static class Entry
{
    /// <param name="field">What the form calls it, for the refusal.</param>
    /// <exception cref="RefusalException">form.too-long</exception>
    public static string? Line(string? typed, string field, int longest) =>
        Bounded(VietnameseText.Tidy(typed ?? ""), field, longest);

    /// <summary>A text of several lines: line breaks stay, the rest is trimmed.</summary>
    /// <exception cref="RefusalException">form.too-long</exception>
    public static string? Lines(string? typed, string field, int longest) =>
        Bounded(VietnameseText.TidyLines(typed), field, longest);

    private static string? Bounded(string text, string field, int longest) =>
        text.Length > longest ? throw new RefusalException("form.too-long", field, longest)
        : text.Length == 0 ? null
        : text;
}
