namespace OneCommune.Domain.Text;

/// <summary>The start of a text that is longer than there is room for; never half of a letter that takes two places (🌾).</summary>
public static class Shortened
{
    /// <summary>At most <paramref name="most"/> characters (UTF-16 places, as a column counts them).</summary>
    public static string To(int most, string text)
    {
        if (text.Length <= most)
            return text;
        return text[..(most > 0 && char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
    }

    /// <summary>The same, with "…" after what was cut.</summary>
    public static string Told(int most, string text) => text.Length <= most ? text : To(most, text) + "…";
}
