using System.Text.RegularExpressions;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>A decision as one cell tells it: its number, and beside it perhaps its day and who made it.</summary>
internal readonly record struct WrittenDecision(string? Number, WrittenDate? Date, string? Authority)
{
    /// <summary>A day is written, and cannot be read: "ngày 31/4/2024".</summary>
    public bool IsDayUnread { get; init; }
}

/// <summary>Decisions as offices write them: "1234/QĐ-UBND", "QĐ số 456/QĐ-UBND, ngày 05/8/2024 của UBND tỉnh".</summary>
internal static partial class DecisionText
{
    /// <summary>False when the cell names several decisions, or several days: which is meant is not for us to say.</summary>
    public static bool TryParse(string text, out WrittenDecision decision)
    {
        decision = new(text.Length == 0 ? null : text, null, null);
        var narrow = HalfWidth.Of(text);
        var days = DateText.Within(narrow).ToList();
        var numbers = Numbers(narrow);
        if (days.Count > 1 || numbers.Count > 1)
            return false;
        if (days.Count == 0 && Announced().Match(narrow) is { Success: true } announced)
        {
            if (!DateText.TryParse(new Cell(announced.Value), out var read) || read is not { } date)
            {
                decision = decision with { IsDayUnread = true };
                return true;
            }
            days.Add((date, announced.Index, announced.Length));
        }
        if (days is not [var day])
        {
            if (numbers is [var only] && Lead().Replace(narrow, "") == only)
                decision = new(only, null, null);
            return true;
        }

        var before = narrow[..day.Start];
        var after = narrow[(day.Start + day.Length)..];
        var authority = Maker().Match(after);
        if (authority.Success)
            after = after[..authority.Index];
        var rest = VietnameseText
            .Tidy($"{Tail().Replace(before, "")} {after}")
            .Trim(' ', ',', ';', '(', ')', '.', '-', ':');
        var number = Lead().Replace(rest, "").Trim(' ', ',', ';', ':');
        decision = new(
            number.Length == 0 ? null : number,
            day.Date,
            authority.Success ? authority.Groups["who"].Value.Trim(' ', '.', ',', ';', ')') : null
        );
        return true;
    }

    /// <summary>The different numbers of decisions in a text, each with its signs.</summary>
    public static IReadOnlyList<string> Numbers(string text) =>
        [.. Number().Matches(text).Select(match => match.Value).Distinct()];

    // The figure of a decision, its year where one is written, and the signs of who made it.
    [GeneratedRegex(
        @"[0-9]+[a-zA-Z]?\s*(/\s*[0-9]{4}\s*)?/\s*(QĐ|QD|Q§)[\p{L}\p{N}.\-–]*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Number();

    [GeneratedRegex(
        @"^((quyết\s*định|quyet\s*dinh|qđ|qd)\s*(?=[^\p{L}\p{N}/\-]|$|[0-9])|số\s*(?=[^\p{L}])|so\s*(?=[^\p{L}])|[\s:.,;\-–])+",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"[\s,;(\-–]*(ngày|ngay|ký|ban hành|ký ngày)*[\s,;(:]*$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Tail();

    // A day said to be one, with two figures of its year or in no calendar.
    [GeneratedRegex(
        @"\b(ngày|ngay)\s*:?\s*[0-9][0-9/\-.\s]*",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Announced();

    [GeneratedRegex(
        @"\s*\bcủa\s+(?<who>.+)$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Maker();
}
