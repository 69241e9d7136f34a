using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>How far what was typed is from a word that may have been meant: another spelling, or one slip of the fingers.</summary>
internal static class Slip
{
    private const int Spelling = 1;
    private const int Finger = 2;
    private const int OtherMarks = 3;
    private const string Keys = "qwertyuiop asdfghjkl zxcvbnm";

    /// <summary>None where more than one thing went wrong.</summary>
    /// <param name="isAlone">no other word says what is meant</param>
    public static int? Cost(SearchWord typed, SearchWord meant, bool isAlone)
    {
        if (typed.Folded == meant.Folded || Math.Abs(typed.Folded.Length - meant.Folded.Length) > 2)
            return null;
        var cost =
            Sound.Of(typed.Folded) == Sound.Of(meant.Folded) ? Spelling
            : IsFinger(typed.Folded, meant.Folded, isAlone) ? Finger
            : 0;
        if (cost == 0)
            return null;
        return Agree(typed.Text, meant.Text) ? cost
            : isAlone && typed.Folded.Length < 5 ? null
            : cost + OtherMarks;
    }

    private static bool IsFinger(string typed, string meant, bool isAlone)
    {
        if (typed.Length < 3 || meant.Length < 2)
            return false;
        if (Once(typed) == Once(meant))
            return true;
        if (!IsOne(typed, meant))
            return false;
        // "che" alone is a word of its own, no slip of "cha"; "nam" for "mam" may be one.
        return typed.Length > 3 || !isAlone || IsTurn(typed, meant) || IsNextKey(typed, meant);
    }

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
        return rest[1..].SequenceEqual(other[1..]) || IsTurn(typed, meant);
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
        return Keys.Contains($"{typed[at]}{meant[at]}") || Keys.Contains($"{meant[at]}{typed[at]}");
    }

    /// <summary>The tone typed is the word's, and it has every mark typed.</summary>
    private static bool Agree(string typed, string meant)
    {
        var tone = SearchWord.ToneOf(typed);
        return (tone == Tone.Level || tone == SearchWord.ToneOf(meant))
            && typed
                .Select(Letters.WithoutTone)
                .Where(letter => !char.IsAscii(letter))
                .All(meant.Select(Letters.WithoutTone).Contains);
    }
}
