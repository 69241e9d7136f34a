using System.Buffers;
using System.Text;

namespace OneCommune.Domain.Text;

/// <summary>Unicode form C, also where marks were typed in an order that Unicode does not join: á + circumflex is ấ.</summary>
internal static class Composition
{
    // Letters that are one character, and signs: nothing in such a text joins.
    private static readonly SearchValues<char> settled = SearchValues.Create([
        .. Enumerable.Range(0, 0x300).Concat(Enumerable.Range(0x1EA0, 0x5A)).Select(code => (char)code),
        .. "–—‘’“”…•",
    ]);

    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(settled))
            return text;
        var composed = text.Normalize(NormalizationForm.FormC);
        return composed.Any(Letters.IsMark) ? Reorder(composed) : composed;
    }

    /// <summary>Vietnamese writes the letter first (circumflex, breve, horn), then the tone.</summary>
    private static string Reorder(string text)
    {
        var reordered = new StringBuilder(text.Length * 2);
        var tones = new StringBuilder(2);
        foreach (var letter in text.Normalize(NormalizationForm.FormD))
        {
            if (Tones.Of(letter) != Tone.Level)
                tones.Append(letter);
            else if (Letters.IsMark(letter))
                reordered.Append(letter);
            else
            {
                reordered.Append(tones).Append(letter);
                tones.Clear();
            }
        }

        return reordered.Append(tones).ToString().Normalize(NormalizationForm.FormC);
    }
}
