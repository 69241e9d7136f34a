namespace OneCommune.Domain.Registry.Register;

/// <summary>How a sheet calls its columns.</summary>
public static class ColumnLetters
{
    /// <summary>"A", "AB" for 0, 27.</summary>
    public static string Of(int column)
    {
        var letters = "";
        for (var rest = column + 1; rest > 0; rest = (rest - 1) / 26)
            letters = (char)('A' + (rest - 1) % 26) + letters;
        return letters;
    }
}
