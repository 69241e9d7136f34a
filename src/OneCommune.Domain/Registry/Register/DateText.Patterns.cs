using System.Text.RegularExpressions;

namespace OneCommune.Domain.Registry.Register;

/// <summary>The ways to write a day, a month, a year and an hour.</summary>
public static partial class DateText
{
    private const string Parts =
        @"(?:ngày\s*:?\s*)?(?<d>[0-9]{1,2})(?:(?<either>\s*[/\-.\\]\s*)|\s+|\s*tháng\s*)(?:tháng\s*)?(?<m>[0-9]{1,2})\s*(?:[/\-.\\]|,?\s+|,?\s*năm)\s*(?:năm\s*)?";

    [GeneratedRegex(
        "^(?:(?:thứ\\s+\\w+|chủ nhật)\\s*,?\\s*)?(?:"
            + Parts
            + @"(?<y>[0-9]{4}|[0-9]{2})"
            + @"|(?<y>[0-9]{4})\s*[/\-.\\]\s*(?<m>[0-9]{1,2})\s*[/\-.\\]\s*(?<d>[0-9]{1,2})"
            + @"|(?<d>[0-9]{1,2})[\s\-/]+(?<name>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[\s\-/,]+(?<y>[0-9]{4}|[0-9]{2})"
            + @"|(?:tháng\s*|t\s*\.?\s*)?(?<m>[0-9]{1,2})\s*(?:[/\-.\\]|,?\s*năm)\s*(?<y>[0-9]{4})"
            + @"|năm\s*:?\s*(?<y>[0-9]{4}))$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Day();

    // Not within "05/12/2024/QĐ-UBND" or "1/2/3/2024": a figure or a sign beside it makes it some number.
    [GeneratedRegex(
        @"(?<![0-9/\-.])(?:"
            + Parts
            + @"(?<y>[0-9]{4})|(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2}))(?![0-9]|[/\-.][\w])",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Inside();

    [GeneratedRegex(
        @"(?:T|\s+|\s*,\s*)[0-9]{1,2}[:h][0-9]{2}(:[0-9]{2})?(\.[0-9]+)?(\s*((?<half>am|pm)|sa|ch))?\s*(Z|[+\-][0-9]{2}:?[0-9]{2})?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000
    )]
    private static partial Regex Hour();
}
