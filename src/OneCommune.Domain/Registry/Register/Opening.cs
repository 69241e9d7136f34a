using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// How a text opens, with its accents where it is written with any: "Cộng" is a total and "Công ty" a producer, "Xã" a commune and "Xà phòng"
/// a product.
/// </summary>
internal readonly ref struct Opening(string text)
{
    private readonly string words = Lower(text);
    private readonly bool isPlain = VietnameseText.Tidy(text).All(char.IsAscii);

    /// <summary>What follows the words; null where the text does not open with them.</summary>
    public string? After(string opening)
    {
        var sought = isPlain ? VietnameseText.Fold(opening) : opening;
        return words == sought ? ""
            : words.StartsWith(sought + ' ', StringComparison.Ordinal) ? words[(sought.Length + 1)..]
            : null;
    }

    /// <summary>Lower case, one space for every run of signs.</summary>
    private static string Lower(string text)
    {
        var lower = VietnameseText.Tidy(text).ToLowerInvariant();
        return string.Join(
            ' ',
            string.Concat(lower.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        );
    }
}
