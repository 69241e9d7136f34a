namespace OneCommune.Domain.Text;

/// <summary>A written value of one line with a length it may not pass; refuses with the caller's code and that length.</summary>
public static class Bounded
{
    /// <summary>Tidied; refused when empty or longer than <paramref name="most"/> characters.</summary>
    public static string Text(string? text, int most, string code) =>
        TextOrNull(text, most, code) ?? throw new RefusalException(code, most);

    /// <summary>Tidied; null when empty.</summary>
    public static string? TextOrNull(string? text, int most, string code)
    {
        var tidy = VietnameseText.Tidy(text ?? "");
        if (tidy.Length > most)
            throw new RefusalException(code, most);
        return tidy.Length == 0 ? null : tidy;
    }
}
