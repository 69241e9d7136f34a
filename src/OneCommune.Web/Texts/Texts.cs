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

    public string this[string vietnamese] =>
        Language.Current == "en" && English.TryGetValue(vietnamese, out var english) ? english : vietnamese;

    /// <summary>With {0}, {1} … filled; numbers and dates the Vietnamese way.</summary>
    public string this[string vietnamese, params object?[] args] =>
        string.Format(CultureInfo.GetCultureInfo("vi-VN"), this[vietnamese], args);
}
