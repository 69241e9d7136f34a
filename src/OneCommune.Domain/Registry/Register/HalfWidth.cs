using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Figures and signs as an East Asian keyboard or a copied page leaves them ("２４／１２"), in the width all programs read.</summary>
internal static class HalfWidth
{
    private const char First = '\uFF01';
    private const char Last = '\uFF5E';

    /// <summary>Tidy, with full-width letters, figures and signs in their usual form.</summary>
    public static string Of(string? text)
    {
        var tidy = VietnameseText.Tidy(text);
        return tidy.AsSpan().ContainsAnyInRange(First, Last)
            ? string.Create(
                tidy.Length,
                tidy,
                (to, from) =>
                {
                    for (var i = 0; i < from.Length; i++)
                        to[i] = from[i] is >= First and <= Last ? (char)(from[i] - First + '!') : from[i];
                }
            )
            : tidy;
    }
}
