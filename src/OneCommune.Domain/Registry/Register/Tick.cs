using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>A tick as offices write it.</summary>
internal static class Tick
{
    /// <summary>True for x, ✓, có, 1 …; false for an empty cell, không, 0 …; null for any other text.</summary>
    public static bool? Read(string text) =>
        VietnameseText.Fold(text) switch
        {
            "x" or "v" or "co" or "1" or "true" or "yes" or "y" or "da co" => true,
            "" when text.Length > 0 => text[0] is '✓' or '✔' or '☑' or '√' ? true : null,
            "" or "khong" or "0" or "false" or "no" or "n" or "chua" or "chua co" => false,
            _ => null,
        };
}
