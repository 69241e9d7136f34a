using System.Text;

namespace OneCommune.Domain.Registry.Places;

/// <summary>A unit's name taken apart: its kind, and the name proper in the two forms that matching needs.</summary>
/// <param name="Key">without accents and spaces, y as i: what an accent-blind search finds first</param>
/// <param name="Form">see <see cref="Word.Form"/>; words parted by single spaces</param>
internal readonly record struct UnitName(UnitKind Kind, string Key, string Form, bool IsNumber)
{
    public static UnitName Of(string name)
    {
        var words = Word.In(name).ToArray().AsSpan();
        if (KindWord.TryRead(words, out var kind) && kind.Length < words.Length)
            return Of(kind.Kind, words[kind.Length..]);

        return Of(UnitKind.None, words);
    }

    /// <summary>"Tam Xuân II" and "Tam Xuân 2" are one name, so a last Roman numeral is kept as its number.</summary>
    private static UnitName Of(UnitKind kind, ReadOnlySpan<Word> words)
    {
        var isNumbered = words[^1].Roman > 0 && words[^1].IsCapital;
        return new(
            kind,
            KeyOf(words, isNumbered),
            FormOf(words, isNumbered),
            words.Length == 1 && (words[0].IsNumber || isNumbered)
        );
    }

    public static string KeyOf(ReadOnlySpan<Word> words, bool numbered)
    {
        var key = new StringBuilder(24);
        for (var i = 0; i < words.Length; i++)
            key.Append(numbered && i == words.Length - 1 ? $"{words[i].Roman}" : words[i].Plain);

        return key.Replace('y', 'i').ToString();
    }

    public static string FormOf(ReadOnlySpan<Word> words, bool numbered)
    {
        var form = new StringBuilder(32);
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0)
                form.Append(' ');
            form.Append(numbered && i == words.Length - 1 ? $"{words[i].Roman}" : words[i].Form);
        }

        return form.ToString();
    }
}
