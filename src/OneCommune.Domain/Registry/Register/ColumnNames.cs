using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Register;

/// <summary>The ways offices write the headings of their registers. All are folded: no accents, case or punctuation.</summary>
internal static partial class ColumnNames
{
    // The names of our own form, without which a heading of another word may stand for the same.
    private static readonly FrozenSet<string> own = RegisterForm
        .Columns.Where(column => column.Group is null)
        .Select(column => VietnameseText.Fold(column.Title))
        .ToFrozenSet();

    /// <summary>The column of a heading, and of the group heading above it where there is one.</summary>
    public static bool TryMatch(string? above, string heading, [NotNullWhen(true)] out HeadingMatch? match)
    {
        match = Match(above, heading);
        return match is not null;
    }

    private static HeadingMatch? Match(string? above, string heading)
    {
        var name = Plain(heading);
        if (Read(Plain(above), name, Exact) is { } known)
            return new(known, own.Contains(name) ? Sureness.Own : Sureness.Listed);
        return (ByWords(above, heading) ?? Together(above, heading)) is { } meant ? new(meant, Sureness.Words) : null;
    }

    private static RegisterColumn? ByWords(string? above, string heading) =>
        Read(Plain(HeadingWords.WithoutHints(above ?? "")), Plain(HeadingWords.WithoutHints(heading)), ByWords);

    /// <summary>Whether a text may be the heading of the product column; asked of every cell, so the cheap answer comes first.</summary>
    public static bool MayBeProduct(string text)
    {
        var folded = VietnameseText.Fold(text);
        return productWords.Any(word => Holds(folded, word))
            && TryMatch(null, text, out var match)
            && match.Column == RegisterColumn.Product;
    }

    /// <summary>Whose rank is marked in columns "3 sao", "4 sao" … below a heading, or below none; null below one of other things.</summary>
    public static RegisterColumn? RanksUnder(string? above) =>
        above is null || (TryMatch(null, above, out var match) && match.Column is RegisterColumn.CurrentStars)
            ? RegisterColumn.CurrentStars
        : GroupOf(Plain(above)) is { } group ? Column(group, Part.Stars)
        : null;

    private static RegisterColumn? Read(string group, string name, Reading read) =>
        group.Length == 0 ? Lone(name, read)
        : IsFirstAlone(group) && read(name).Lone is RegisterColumn.ExpiresOn ? RegisterColumn.ExpiresOn
        : IsCertificate(group) && read(name).Part is Part.Number ? null
        : GroupOf(group) is { } known ? InGroup(known, name, read)
        : Lone(name, read) is { } alone && read(name).Part is null ? alone
        : read(name + ' ' + group).Lone;

    private delegate (RegisterColumn? Lone, Part? Part) Reading(string name);

    private static (RegisterColumn?, Part?) Exact(string name) =>
        (lone.TryGetValue(name, out var column) ? column : null, parts.TryGetValue(name, out var part) ? part : null);

    private static (RegisterColumn?, Part?) ByWords(string name)
    {
        var exact = Exact(name);
        if (exact is not (null, null))
            return exact;
        return HeadingWords.Read(name) switch
        {
            RegisterColumn.CurrentStars => (RegisterColumn.CurrentStars, Part.Stars),
            >= RegisterColumn.FirstDate and <= RegisterColumn.FirstAuthority and var part => (
                null,
                (Part)(part - RegisterColumn.FirstStars)
            ),
            var column => (column, null),
        };
    }

    /// <summary>A lone date, number or authority is that of the first recognition.</summary>
    private static RegisterColumn? Lone(string name, Reading read) =>
        read(name) is var (column, part) && (column ?? Flattened(name, read)) is { } found ? found
        : part is { } alone ? Column(Group.First, alone)
        : null;

    private static RegisterColumn? InGroup(Group group, string name, Reading read) =>
        read(name).Part is { } part ? Column(group, part) : Flattened(name, read);

    /// <summary>The number below is the certificate's, not the decision's.</summary>
    private static bool IsCertificate(string group) => Holds(group, "chung nhan") && !Holds(group, "quyet dinh");

    /// <summary>Group and part in one heading: "Ngày công nhận lần đầu", "Thu hồi (ngày)".</summary>
    private static RegisterColumn? Flattened(string name, Reading read)
    {
        foreach (var (group, phrases) in groups)
        {
            if (Array.Find(phrases, phrase => Holds(name, phrase)) is not { } found)
                continue;
            var rest = Plain((' ' + name + ' ').Replace(' ' + found + ' ', " ", StringComparison.Ordinal));
            if (rest.Length == 0)
                return group == Group.Revocation ? RegisterColumn.RevokedOn : null;
            return read(rest).Part is { } part ? Column(group, part) : null;
        }

        return null;
    }

    /// <summary>"Kết quả đánh giá, phân hạng OCOP": the one recognition that the register knows.</summary>
    private static bool IsFirstAlone(string heading) =>
        firstAlone.Contains(heading)
        || (recognitions.Any(phrase => Holds(heading, phrase)) && heading.Split(' ').All(recognising.Contains));

    /// <summary>"Thành phố" alone: of a district's rank or of a province's.</summary>
    public static bool IsCity(string heading) => Plain(heading) is "thanh pho" or "tp" or "ten thanh pho";

    public static bool IsGroup(string heading) => GroupOf(Plain(heading)) is not null;

    private static Group? GroupOf(string heading)
    {
        foreach (var (group, phrases) in groups)
        {
            if (Array.Exists(phrases, phrase => Holds(heading, phrase)))
                return group;
        }

        return IsFirstAlone(heading) ? Group.First : null;
    }

    private static RegisterColumn? Column(Group group, Part part) =>
        group switch
        {
            Group.First => RegisterColumn.FirstStars + (int)part,
            Group.Again => RegisterColumn.AgainStars + (int)part,
            _ => part switch
            {
                Part.Date => RegisterColumn.RevokedOn,
                Part.Number => RegisterColumn.RevocationNumber,
                _ => null,
            },
        };

    private static bool Holds(string text, string phrase) =>
        (' ' + text + ' ').Contains(' ' + phrase + ' ', StringComparison.Ordinal);

    /// <summary>Folded, and without the number some forms print before a heading: "(2) Tên sản phẩm".</summary>
    private static string Plain(string? text)
    {
        var folded = VietnameseText.Fold(text ?? "").Trim();
        var word = folded.IndexOf(' ');
        return word > 0 && folded.AsSpan(0, word).IndexOfAnyExceptInRange('0', '9') < 0 ? folded[(word + 1)..] : folded;
    }
}
