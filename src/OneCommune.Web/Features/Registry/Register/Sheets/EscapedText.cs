using System.Globalization;
using System.Text.RegularExpressions;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>Characters that XML cannot hold stand in a workbook's texts as _x000D_; a real underscore before such letters as _x005F_.</summary>
internal static partial class EscapedText
{
    public static string Read(string text) =>
        text.Contains("_x", StringComparison.Ordinal) ? Escape().Replace(text, Character) : text;

    /// <summary>What no database keeps in a text (control characters, half a pair) becomes a space.</summary>
    private static string Character(Match escape)
    {
        var character = (char)
            ushort.Parse(escape.ValueSpan[2..^1], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        var isKept = character is '\n' or '\r' or '\t' || !(char.IsControl(character) || char.IsSurrogate(character));
        return isKept ? character.ToString() : " ";
    }

    [GeneratedRegex("_x[0-9A-Fa-f]{4}_", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
