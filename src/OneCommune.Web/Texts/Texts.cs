using System.Globalization;
using System.Text.Json;

namespace OneCommune.Web.Texts;

/// <summary>
/// Pages carry their Vietnamese; Resources/en.json gives the English of each such text. A text without English stays Vietnamese.
/// </summary>
internal sealed class Texts
{
    private static readonly Dictionary<string, string> English = JsonSerializer.Deserialize<Dictionary<string, string>>(
        Resource.Read("en.json")
    )!;

    /// <summary>For what is kept and for files: Vietnamese, whoever reads.</summary>
    public static Texts Vietnamese { get; } = new() { ToReader = false };

    private bool ToReader { get; init; } = true;

    public string this[string vietnamese] => InEnglish(vietnamese) ?? vietnamese;

    /// <summary>
    /// The name of many of them. Vietnamese does not tell a product from products; English has both: "Sản phẩm" and "Sản phẩm (nhiều)".
    /// </summary>
    public string Many(string vietnamese) => InEnglish($"{vietnamese} (nhiều)") ?? this[vietnamese];

    /// <summary>
    /// With {0}, {1} … filled; numbers and dates the Vietnamese way. Where the first is 1, English may have words of its own:
    /// "{0} điểm (một)".
    /// </summary>
    public string this[string vietnamese, params object?[] args] =>
        string.Format(
            CultureInfo.GetCultureInfo("vi-VN"),
            (args is [1 or 1L, ..] ? InEnglish($"{vietnamese} (một)") : null) ?? this[vietnamese],
            args
        );

    private string? InEnglish(string text) =>
        ToReader && Language.Current == "en" ? English.GetValueOrDefault(text) : null;
}
