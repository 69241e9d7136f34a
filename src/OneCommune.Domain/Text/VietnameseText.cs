using System.Globalization;
using System.Text;

namespace OneCommune.Domain.Text;

/// <summary>The three forms a Vietnamese text is kept in.</summary>
public static class VietnameseText
{
    /// <summary>NFC, trimmed, one space between words: how a name is kept and shown.</summary>
    public static string Tidy(string text) =>
        string.Join(
            ' ',
            text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );

    /// <summary>Equal for names that differ only in case, spacing or Unicode form; accents still count.</summary>
    public static string Match(string text) => Tidy(text).ToLower(CultureInfo.InvariantCulture);

    /// <summary>Accent-blind, lower case, letters and digits only, one space between words: for search and headers.</summary>
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
                continue;
            if (c is 'đ' or 'Đ')
                folded.Append('d');
            else if (char.IsLetterOrDigit(c))
                folded.Append(char.ToLowerInvariant(c));
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>The folded text as part of an address: "gao-nang-thom".</summary>
    public static string Slug(string text)
    {
        var slug = Fold(text).Replace(' ', '-');
        return slug.Length <= 80 ? slug : slug[..80].TrimEnd('-');
    }
}
