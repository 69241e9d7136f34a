using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>How far what was typed is from a word that may have been meant: another spelling, or one slip of the fingers.</summary>
internal static class Slip
{
    /// <summary>The same said, a key held down, the key beside, two keys in the wrong order: what hands and ears do most.</summary>
    public const int Light = 2;

    private const int Spelling = 1;
    private const int Letter = 3;
    private const string Keys = "qwertyuiop asdfghjkl zxcvbnm";

    /// <summary>None where more than one thing went wrong.</summary>
    /// <param name="isAlone">no other word says what is meant</param>
    /// <param name="isWord">names hold the word as it was typed, marks and all: only a key beside the right one makes it of another</param>
    public static int? Cost(SearchWord typed, SearchWord meant, bool isAlone, bool isWord)
    {
        if (typed.Folded == meant.Folded || Math.Abs(typed.Folded.Length - meant.Folded.Length) > 2)
            return null;
        var cost =
            Sound.Of(typed.Folded) == Sound.Of(meant.Folded) ? Spelling
            : meant.Folded.Length < 2 || (typed.Folded.Length < 3 && isAlone) ? 0
            : IsKey(typed.Folded, meant.Folded) ? Light
            // "che" alone is a word of its own, no slip of "cha"; "nam" for "mam" may be one.
            : !isWord && typed.Folded.Length > (isAlone ? 3 : 2) && IsOne(typed.Folded, meant.Folded) ? Letter
            : 0;
        var agrees = SameTone(typed.Text, meant.Text) && (cost == Spelling || HasMarks(typed.Text, meant.Text));
        return cost > 0 && agrees ? cost : null;
    }

    private static bool IsKey(string typed, string meant) =>
        Once(typed) == Once(meant) || IsTurn(typed, meant) || IsNextKey(typed, meant);

    /// <summary>One letter wrong, missing or too many, or two neighbours that changed places.</summary>
    private static bool IsOne(string typed, string meant)
    {
        if (Math.Abs(typed.Length - meant.Length) > 1)
            return false;
        var same = typed.AsSpan().CommonPrefixLength(meant);
        var rest = typed.AsSpan(same);
        var other = meant.AsSpan(same);
        if (rest.Length != other.Length)
            return rest.Length > other.Length ? rest[1..].SequenceEqual(other) : other[1..].SequenceEqual(rest);
        return rest[1..].SequenceEqual(other[1..]);
    }

    private static bool IsTurn(string typed, string meant)
    {
        var same = typed.AsSpan().CommonPrefixLength(meant);
        return typed.Length == meant.Length
            && typed.Length - same > 1
            && typed[same] == meant[same + 1]
            && typed[same + 1] == meant[same]
            && typed.AsSpan(same + 2).SequenceEqual(meant.AsSpan(same + 2));
    }

    /// <summary>Every letter once where it was pressed for too long: "mammm" is mam.</summary>
    private static string Once(string folded) => string.Concat(folded.Where((c, i) => i == 0 || folded[i - 1] != c));

    /// <summary>The finger hit the key beside the one meant.</summary>
    private static bool IsNextKey(string typed, string meant)
    {
        if (typed.Length != meant.Length)
            return false;
        var at = typed.AsSpan().CommonPrefixLength(meant);
        if (!typed.AsSpan(at + 1).SequenceEqual(meant.AsSpan(at + 1)))
            return false;
        return Keys.Contains($"{typed[at]}{meant[at]}") || Keys.Contains($"{meant[at]}{typed[at]}");
    }

    private static bool SameTone(string typed, string meant) =>
        SearchWord.ToneOf(typed) is var tone && (tone == Tone.Level || tone == SearchWord.ToneOf(meant));

    /// <summary>It has every mark typed; of words said alike people mix these up too: "mặc ong".</summary>
    private static bool HasMarks(string typed, string meant) =>
        typed
            .Select(Letters.WithoutTone)
            .Where(letter => !char.IsAscii(letter))
            .All(meant.Select(Letters.WithoutTone).Contains);
}
