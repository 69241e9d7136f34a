using System.Globalization;
using System.Text.Json;

namespace OneCommune.Web.Texts;

/// <summary>
/// Pages carry their Vietnamese; Resources/en.json gives the English of each such text, and so for any other language. A text without its
/// words there stays Vietnamese.
/// </summary>
internal sealed class Texts
{
    private static readonly Dictionary<string, Dictionary<string, string>> Languages = Language
        .All.Where(one => one != Language.Vietnamese)
        .ToDictionary(
            one => one.Code,
            one => JsonSerializer.Deserialize<Dictionary<string, string>>(Resource.Read($"{one.Code}.json"))!
        );

    /// <summary>For what is kept and for files: Vietnamese, whoever reads.</summary>
    public static Texts Vietnamese { get; } = new() { ToReader = false };

    private bool ToReader { get; init; } = true;

    /// <summary>For labels and numbers that stand beside these texts.</summary>
    public Language Language => ToReader ? Language.Of(Language.Current) : Language.Vietnamese;

    public string this[string vietnamese] => Translated(vietnamese) ?? vietnamese;

    /// <summary>
    /// The name of many of them. Vietnamese does not tell a product from products; English has both: "Sản phẩm" and "Sản phẩm (nhiều)".
    /// </summary>
    public string Many(string vietnamese) => Translated($"{vietnamese} (nhiều)") ?? this[vietnamese];

    /// <summary>
    /// With {0}, {1} … filled; numbers and dates the Vietnamese way. Where the first is 1, a language may have words of its own:
    /// "{0} điểm (một)".
    /// </summary>
    public string this[string vietnamese, params object?[] args] =>
        string.Format(
            CultureInfo.GetCultureInfo("vi-VN"),
            (args is [1 or 1L, ..] ? Translated($"{vietnamese} (một)") : null) ?? this[vietnamese],
            args
        );

    private string? Translated(string text) => Languages.GetValueOrDefault(Language.Code)?.GetValueOrDefault(text);
}
