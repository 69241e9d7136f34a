using System.Text.RegularExpressions;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Headings that join what has columns of its own: "Tên chủ thể, địa chỉ", "Hạng sao/năm công nhận".</summary>
internal static partial class ColumnNames
{
    private static readonly string[] bareNames = ["ten", "ho ten", "ho va ten"];

    // Beside a commune they are the rest of its address.
    private static readonly string[] settlements = ["ap", "thon", "xom", "buon", "khom", "khu pho", "so nha", "duong"];

    /// <summary>
    /// What a heading of several things names; null where it names one, or several that are read together: a commune with its district, a
    /// decision's number with its day.
    /// </summary>
    /// <param name="heading">With its line breaks.</param>
    public static (IReadOnlyList<RegisterColumn> Columns, IReadOnlyList<string> Names, RegisterColumn? Whole)? Joined(
        string? above,
        string heading
    )
    {
        if (!Joins().IsMatch(heading) && Read(Plain(above), Plain(heading), Exact) is not null)
            return null;
        var parts = Parts(above, heading);
        var isAllKnown = parts.TrueForAll(part => part.Column is not null);
        var things = parts
            .Where(part => part.Column is null || isAllKnown || IsNeeded(part.Column.Value))
            .DistinctBy(part => part.Column is { } column ? $"{column}" : part.Name)
            .ToList();
        var known = things.Select(part => part.Column).OfType<RegisterColumn>().ToList();
        var whole = ByWords(above, heading);
        var isOne = things.Count < 2 || (known.Count == things.Count && known.DistinctBy(Thing).Count() == 1);
        if (isOne || known.Count == 0 || known.TrueForAll(IsNoteOrRevocation))
            return null;
        // Beside words that nobody knows what the whole says counts; so it does where nothing but a bracket or a line's end divides it.
        if (whole is not null && (!isAllKnown || (!Joins().IsMatch(heading) && whole == known[0])))
            return null;
        if (!isAllKnown && !Joins().IsMatch(heading))
            return null;
        return (
            known,
            [.. things.Select(part => part.Column is { } column ? RegisterForm.Heading(column) : part.Name)],
            whole == known[0] ? whole : null
        );
    }

    /// <summary>The column of a heading whose parts are read together, by the finest of them: "Huyện, tỉnh".</summary>
    private static RegisterColumn? Together(string? above, string heading)
    {
        var parts = Parts(above, heading).Select(part => part.Column).Distinct().ToList();
        return parts.Count > 1 && parts.TrueForAll(part => part is { } one && Thing(one) == RegisterColumn.Address)
            ? Array.Find(fromFinest, column => parts.Contains(column))
            : null;
    }

    private static readonly RegisterColumn?[] fromFinest =
    [
        RegisterColumn.Address,
        RegisterColumn.Commune,
        RegisterColumn.District,
        RegisterColumn.Province,
    ];

    private static List<(RegisterColumn? Column, string Name)> Parts(string? above, string heading)
    {
        var parts = new List<string>();
        foreach (
            var part in Joints()
                .Split(heading)
                .Select(part => Asking().Replace(VietnameseText.Tidy(part), ""))
                .Where(part => part.Any(char.IsLetter))
        )
        {
            // "Đánh giá, phân hạng" is one act.
            if (parts.Count > 0 && Plain(parts[^1]).EndsWith("danh gia", StringComparison.Ordinal) && IsRanking(part))
                parts[^1] = $"{parts[^1]}, {part}";
            else
                parts.Add(part);
        }

        // "Ngày, số QĐ công nhận lại": the day is that of the second time too.
        var group = GroupOf(Plain(heading)) is Group.Again or Group.Revocation ? heading : above;
        return parts.Count < 2 ? [] : [.. parts.Select(part => (Column(above, group, part, parts), part))];
    }

    private static bool IsRanking(string part) =>
        Plain(part) is var plain
        && (
            plain.StartsWith("phan hang", StringComparison.Ordinal)
            || plain.StartsWith("xep hang", StringComparison.Ordinal)
        );

    private static RegisterColumn? Column(string? above, string? group, string part, List<string> parts)
    {
        if (IsCity(part))
            return RegisterColumn.District;
        if (settlements.Contains(Plain(part)))
            return RegisterColumn.Address;
        if ((Match(group, part) ?? Match(above, part)) is { } match)
            return match.Column;
        if (!bareNames.Contains(Plain(part)))
            return null;
        // "Tên, địa chỉ chủ thể": whose name it is stands behind the next.
        return parts
            .Where(other => other != part)
            .SelectMany(other =>
                Enumerable
                    .Range(0, other.Count(sign => sign == ' ') + 1)
                    .Select(skip => string.Join(' ', other.Split(' ').Skip(skip)))
            )
            .Select(owner => Match(null, $"{part} {owner}")?.Column)
            .FirstOrDefault(column => column is not null);
    }

    /// <summary>What the columns that are read together have in common.</summary>
    private static RegisterColumn Thing(RegisterColumn column) =>
        column switch
        {
            RegisterColumn.Commune or RegisterColumn.District or RegisterColumn.Province => RegisterColumn.Address,
            RegisterColumn.FirstDate or RegisterColumn.FirstYear => RegisterColumn.FirstNumber,
            RegisterColumn.AgainDate or RegisterColumn.AgainYear => RegisterColumn.AgainNumber,
            RegisterColumn.RevokedOn => RegisterColumn.RevocationNumber,
            _ => column,
        };

    private static bool IsNeeded(RegisterColumn column) =>
        column is RegisterColumn.Product or RegisterColumn.Producer or RegisterColumn.CurrentStars;

    /// <summary>A note that may tell of a revocation is read as any note.</summary>
    private static bool IsNoteOrRevocation(RegisterColumn column) =>
        column is RegisterColumn.Note or RegisterColumn.RevokedOn;

    /// <summary>"(ghi rõ tên, địa chỉ)".</summary>
    [GeneratedRegex(
        @"^(?:ghi rõ|ghi|gồm|bao gồm|kèm)\s+(?!chú)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Asking();

    [GeneratedRegex(@"[,;/&+\n\r()]|[-–—]|\s(?:và|va)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joints();

    /// <summary>A sign that joins; a bracket and a line break may only divide a heading of one thing.</summary>
    [GeneratedRegex(@"[,;/&+]|[-–—]|\s(?:và|va)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Joins();
}
