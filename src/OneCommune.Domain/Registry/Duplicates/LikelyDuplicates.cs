using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Duplicates;

/// <summary>
/// Finds records that may have been entered twice. Records are brought together by keys (name without accents and legal form, phone,
/// representative …) and only those in one group are compared, so a register of 20,000 takes some tenths of a second.
/// </summary>
public static class LikelyDuplicates
{
    // All pairs of a small group, neighbours of a larger one; what very many share (a phone number written for "none") tells nothing.
    private const int SmallGroup = 6;
    private const int LargestGroup = 30;
    private const int PhoneDigits = 9;

    public static IReadOnlyList<LikelyPair> Among(IReadOnlyCollection<ProducerTrace> producers)
    {
        var pairs = Candidates(
            producers,
            p => p.Id,
            [
                p => Placed(p, "n" + LikelyDuplicate.Key(p.Name)),
                p => Phone(p.Phone) is { } phone ? ["p" + phone] : [],
                p => Person(p.Representative) is { } person ? Placed(p, "r" + person) : [],
            ]
        );
        return Sorted(pairs.Select(pair => Judge(pair.One, pair.Other)));
    }

    /// <param name="likely">Pairs of producers that are likely one: their products are compared too.</param>
    public static IReadOnlyList<LikelyPair> Among(
        IReadOnlyCollection<ProductTrace> products,
        IEnumerable<LikelyPair> likely
    )
    {
        var named = likely.Where(pair => pair.Names is not null).ToList();
        var like = named.Select(pair => (pair.First, pair.Second)).ToHashSet();
        var partners = named
            .SelectMany(pair => new[] { (Of: pair.First, With: pair.Second), (Of: pair.Second, With: pair.First) })
            .ToLookup(pair => pair.Of, pair => pair.With);
        var pairs = Candidates(
            products,
            p => p.Id,
            [
                p => [$"n{p.Producer}{LikelyDuplicate.Key(p.Name)}"],
                // Named after the smaller id of each likely pair of producers, so that both sides meet.
                p =>
                    partners[p.Producer].Select(w => $"l{LikelyPair.Key(w, p.Producer)}{LikelyDuplicate.Key(p.Name)}"),
                p => Code(p.Code) is { } code ? ["c" + code] : [],
                p => Code(p.Gtin) is { } gtin ? ["g" + gtin] : [],
            ]
        );
        return Sorted(pairs.Select(pair => Judge(pair.One, pair.Other, like)));
    }

    private static LikelyPair? Judge(ProducerTrace one, ProducerTrace other)
    {
        List<DuplicateSign> signs = [];
        var unknownPlace = one.Ground.Count == 0 || other.Ground.Count == 0;
        if (one.Unit is not null && one.Unit == other.Unit)
            signs.Add(DuplicateSign.SameCommune);
        else if (one.Ground.Intersect(other.Ground).Any())
            signs.Add(DuplicateSign.SameCommuneToday);
        var near = signs.Count > 0;
        if (Phone(one.Phone) is { } phone && phone == Phone(other.Phone))
            signs.Add(DuplicateSign.SamePhone);
        if (Person(one.Representative) is { } person && person == Person(other.Representative))
            signs.Add(DuplicateSign.SameRepresentative);
        var names = LikelyDuplicate.Reason(one.Name, other.Name);
        var isLikely = names is not null
            ? near || unknownPlace || signs.Count > 0
            : signs.Contains(DuplicateSign.SamePhone) || (near && signs.Count > 1);
        return isLikely ? Pair(one.Id, other.Id, names, signs) : null;
    }

    private static LikelyPair? Judge(ProductTrace one, ProductTrace other, HashSet<(Guid, Guid)> likely)
    {
        List<DuplicateSign> signs = [];
        var names = LikelyDuplicate.Reason(one.Name, other.Name);
        if (one.Producer == other.Producer)
            signs.Add(DuplicateSign.SameProducer);
        else if (likely.Contains(LikelyPair.Key(one.Producer, other.Producer)))
            signs.Add(DuplicateSign.LikeProducer);
        var isOf = signs.Count > 0;
        if (Code(one.Code) is { } code && code == Code(other.Code))
            signs.Add(DuplicateSign.SameCode);
        if (Code(one.Gtin) is { } gtin && gtin == Code(other.Gtin))
            signs.Add(DuplicateSign.SameGtin);
        var isMarked = signs.Count > (isOf ? 1 : 0);
        return isMarked || (isOf && names is not null) ? Pair(one.Id, other.Id, names, signs) : null;
    }

    private static LikelyPair Pair(Guid one, Guid other, Likeness? names, List<DuplicateSign> signs)
    {
        var (first, second) = LikelyPair.Key(one, other);
        return new(first, second, names, signs);
    }

    private static IEnumerable<(T One, T Other)> Candidates<T>(
        IReadOnlyCollection<T> records,
        Func<T, Guid> id,
        Func<T, IEnumerable<string>>[] keys
    )
    {
        var seen = new HashSet<(Guid, Guid)>();
        foreach (var key in keys)
        foreach (var group in Groups(records, key))
        foreach (var (one, other) in Pairs(group))
            if (seen.Add(LikelyPair.Key(id(one), id(other))))
                yield return (one, other);
    }

    private static IEnumerable<List<T>> Groups<T>(IReadOnlyCollection<T> records, Func<T, IEnumerable<string>> keys) =>
        records
            .SelectMany(record => keys(record).Distinct().Select(key => (Key: key, Record: record)))
            .GroupBy(entry => entry.Key, entry => entry.Record, StringComparer.Ordinal)
            .Select(group => group.ToList())
            .Where(group => group.Count is > 1 and <= LargestGroup);

    private static IEnumerable<(T, T)> Pairs<T>(List<T> group)
    {
        for (var i = 0; i < group.Count; i++)
        for (var j = i + 1; j < group.Count; j++)
            if (group.Count <= SmallGroup || j == i + 1)
                yield return (group[i], group[j]);
    }

    /// <summary>The key in each commune the producer lies in, and alone where nobody knows the place.</summary>
    private static IEnumerable<string> Placed(ProducerTrace producer, string key) =>
        producer.Ground.Count == 0 ? [key] : [.. producer.Ground.Select(commune => $"{key}@{commune}"), key];

    private static string? Phone(string? phone)
    {
        var digits = string.Concat((phone ?? "").Where(char.IsAsciiDigit));
        return digits.Length < PhoneDigits || digits.Distinct().Count() < 3 ? null : digits[^PhoneDigits..];
    }

    private static string? Person(string? name) =>
        name is not null && VietnameseText.Fold(name) is { Length: > 4 } folded ? folded : null;

    private static string? Code(string? code) =>
        code is not null && VietnameseText.Fold(code) is { Length: > 4 } folded ? folded : null;

    private static List<LikelyPair> Sorted(IEnumerable<LikelyPair?> pairs) =>
        [.. pairs.OfType<LikelyPair>().OrderBy(p => p.Doubt).ThenBy(p => p.First).ThenBy(p => p.Second)];
}
