namespace OneCommune.Domain.Text;

/// <summary>A written value with a length it may not pass; refuses with the caller's code and that length.</summary>
public static class Bounded
{
    /// <summary>One line, tidied; refused when empty or longer than <paramref name="most"/> characters.</summary>
    public static string Text(string? text, int most, string code) =>
        TextOrNull(text, most, code) ?? throw new RefusalException(code, most);

    /// <summary>One line, tidied; null when empty.</summary>
    public static string? TextOrNull(string? text, int most, string code) =>
        Within(most, VietnameseText.Tidy(text), code);

    /// <summary>Several lines, as typed into a textarea; refused when empty or longer than <paramref name="most"/>.</summary>
    public static string Lines(string? text, int most, string code) =>
        LinesOrNull(text, most, code) ?? throw new RefusalException(code, most);

    /// <summary>Several lines; null when empty.</summary>
    public static string? LinesOrNull(string? text, int most, string code) =>
        Within(most, VietnameseText.TidyLines(text), code);

    private static string? Within(int most, string tidy, string code) =>
        tidy.Length > most ? throw new RefusalException(code, most)
        : tidy.Length == 0 ? null
        : tidy;
}
