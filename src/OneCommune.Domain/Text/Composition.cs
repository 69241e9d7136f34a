using System.Text;

namespace OneCommune.Domain.Text;

/// <summary>Unicode form C, also where marks were typed in an order that Unicode does not join: á + circumflex is ấ.</summary>
internal static class Composition
{
    public static string Of(string text)
    {
        var composed = text.Any(letter => letter >= '\u0300') ? text.Normalize(NormalizationForm.FormC) : text;
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
