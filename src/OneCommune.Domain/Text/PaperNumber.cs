using System.Text.RegularExpressions;

namespace OneCommune.Domain.Text;

/// <summary>
/// The number of a decision or certificate as it is compared: digits without the zeros before them, letters without marks and capitals;
/// what stands between them says nothing. "0012/QĐ-UBND" is 12, qdubnd, and so is "12 qd ubnd".
/// </summary>
public static partial class PaperNumber
{
    private readonly record struct Run(string Text, bool IsYear)
    {
        public bool IsDigits => char.IsAsciiDigit(Text[0]);
    }

    /// <summary>It begins with its serial and has its symbol: "05/QĐ-UBND".</summary>
    public static bool IsWhole(string number) =>
        number.Length > 0 && char.IsAsciiDigit(number[0]) && number.Contains('/', StringComparison.Ordinal);

    public static bool AreSame(string? one, string? other) => Key(one) == Key(other);

    /// <summary>Equal for numbers that are the same.</summary>
    public static string Key(string? written) => string.Join(' ', Texts(Runs(written)));

    /// <summary>
    /// What was typed is a part of the number that holds its serial: "12/QĐ" and "12" of "0012/QĐ-UBND"; "2026-12", or "12/2026" as others
    /// write it, of "OCOP-80-2026-00012" and not "80-2026", which is of every certificate of a year. Digits are never cut.
    /// </summary>
    public static bool IsPart(string? typed, string? written)
    {
        var (asked, runs) = (Runs(typed), Runs(written));
        var serial = Serial(runs);
        if (serial < 0 || asked.Count == 0)
            return false;
        for (
            var from = Math.Max(0, serial - asked.Count + 1);
            from <= serial && from + asked.Count <= runs.Count;
            from++
        )
            if (asked.Index().All(run => Stands(run.Item.Text, runs[from + run.Index], run.Index, asked.Count)))
                return true;
        return Texts(asked).Contains(runs[serial].Text) && !Texts(asked).Except(Texts(runs)).Any();
    }

    /// <summary>Runs of digits without the zeros before them.</summary>
    public static IEnumerable<string> Digits(string? written) => Texts(Runs(written).Where(run => run.IsDigits));

    /// <summary>What a search may be given of it: its runs, as they are parted and all letters together.</summary>
    public static IEnumerable<string> Parts(string? written) =>
        Texts(VietnameseText.Fold(written).Split(' ').SelectMany(Runs).Concat(Runs(written))).Distinct();

    private static bool Stands(string asked, Run run, int at, int count) =>
        asked == run.Text
        || !run.IsDigits
            && !char.IsAsciiDigit(asked[0])
            && (
                at == count - 1 && run.Text.StartsWith(asked, StringComparison.Ordinal)
                || at == 0 && run.Text.EndsWith(asked, StringComparison.Ordinal)
            );

    /// <summary>The run that counts: the first digits of what begins with them, else the last that are no year.</summary>
    private static int Serial(List<Run> runs)
    {
        if (runs is [{ IsDigits: true }, ..])
            return 0;
        var serial = runs.FindLastIndex(run => run.IsDigits && !run.IsYear);
        return serial >= 0 ? serial : runs.FindLastIndex(run => run.IsDigits);
    }

    private static IEnumerable<string> Texts(IEnumerable<Run> runs) => runs.Select(run => run.Text);

    private static List<Run> Runs(string? written)
    {
        List<Run> runs = [];
        foreach (var piece in Pieces().Matches(VietnameseText.Fold(written)).Select(match => match.Value))
            if (char.IsAsciiDigit(piece[0]))
                runs.Add(new(piece.TrimStart('0') is { Length: > 0 } number ? number : "0", IsYear(piece)));
            else if (runs is [.., { IsDigits: false } before])
                runs[^1] = new(before.Text + piece, IsYear: false);
            else
                runs.Add(new(piece, IsYear: false));
        return runs;
    }

    private static bool IsYear(string digits) => digits.Length == 4 && (digits[..2] is "19" or "20");

    [GeneratedRegex("[0-9]+|[^0-9 ]+")]
    private static partial Regex Pieces();
}
