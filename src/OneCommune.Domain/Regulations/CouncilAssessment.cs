using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations;

/// <summary>Who sits over one product: all members, those who stepped back from it, and whether the chair is there.</summary>
public sealed record Sitting(int Members, bool ChairPresent, int Recused = 0);

/// <summary>A closed sheet of a member; <paramref name="Knockout"/> says why that member stopped scoring, if so.</summary>
public sealed record MemberSheet(string Member, Answers Answers, string? Knockout = null);

/// <summary>A star mark the council does not meet, and how many of the counted sheets meet it.</summary>
public sealed record CouncilGap(Minimum Minimum, int MetBy, int Counted);

/// <summary>What the sheets of a council come to for one product.</summary>
public sealed record CouncilAssessment
{
    private CouncilAssessment() { }

    /// <summary>
    /// Why there is no result: "chair-absent", "no-quorum", "no-sheets", "knocked-out" (more than half of the sheets stop
    /// scoring) or "knockout-disputed" (some do: the council must agree first). Null when there is one.
    /// </summary>
    public string? Reason { get; private init; }
    public bool Valid => Reason is null;
    public int Counted { get; private init; }

    /// <summary>Sum of points over the counted sheets, by part.</summary>
    public ImmutableArray<int> Parts { get; private init; } = [];

    /// <summary>Null without sheets or with a knock-out among them.</summary>
    public ExactMean? Mean { get; private init; }

    /// <summary>Highest total less lowest total, in points.</summary>
    public int Spread { get; private init; }

    /// <summary>The totals lie further apart than the rules allow: discuss, and every member scores again.</summary>
    public bool Rescore { get; private init; }

    /// <summary>Null without a result, as are <see cref="MinimumsMet"/> and <see cref="Stars"/>.</summary>
    public int? Band { get; private init; }
    public int? MinimumsMet { get; private init; }

    /// <summary>The lower of band and minimums met; it stands only where no second sheet is demanded.</summary>
    public int? Stars { get; private init; }
    public ImmutableArray<CouncilGap> Gaps { get; private init; } = [];

    /// <summary>
    /// Refuses "council.bad-sitting", "council.too-many-sheets", "council.two-sheets", "council.other-form".
    /// </summary>
    public static CouncilAssessment Of(
        ProductSet set,
        CouncilRules rules,
        Sitting sitting,
        IReadOnlyCollection<MemberSheet> sheets
    )
    {
        RefuseImpossible(set, sitting, sheets);

        var scores = sheets.Select(sheet => Assessment.Of(sheet.Answers, sheet.Knockout)).ToArray();
        var reason = WhyNoResult(rules, sitting, scores);
        var assessment = new CouncilAssessment { Reason = reason, Counted = scores.Length };
        if (scores.Length == 0 || Array.Exists(scores, score => score.Knockout is not null))
            return assessment;

        var mean = new ExactMean(scores.Sum(score => score.Total), scores.Length);
        var spread = scores.Max(score => score.Total) - scores.Min(score => score.Total);
        assessment = assessment with
        {
            Parts = [.. Enumerable.Range(0, set.Parts.Length).Select(part => scores.Sum(score => score.Parts[part]))],
            Mean = mean,
            Spread = spread,
            Rescore = spread > rules.Spread,
        };
        if (reason is not null)
            return assessment;

        var gaps = Gap(set, rules.Minimums, scores).ToImmutableArray();
        var band = set.Bands.Of(mean.Sum, mean.Count);
        var minimumsMet = gaps.Length == 0 ? set.Bands.Top : set.Bands.Below(gaps[0].Minimum.Stars);
        return assessment with
        {
            Band = band,
            MinimumsMet = minimumsMet,
            Stars = Math.Min(band, minimumsMet),
            Gaps = gaps,
        };
    }

    private static void RefuseImpossible(ProductSet set, Sitting sitting, IReadOnlyCollection<MemberSheet> sheets)
    {
        if (sitting.Members < 1 || sitting.Recused < 0 || sitting.Recused > sitting.Members)
            throw new RefusalException("council.bad-sitting", sitting.Members, sitting.Recused);
        if (sheets.Count > sitting.Members - sitting.Recused)
            throw new RefusalException("council.too-many-sheets", sheets.Count, sitting.Members - sitting.Recused);

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sheet in sheets)
        {
            if (!seen.Add(sheet.Member))
                throw new RefusalException("council.two-sheets", sheet.Member);
            if (sheet.Answers.Set != set)
                throw new RefusalException("council.other-form", sheet.Member, set.Number, set.Regulation);
        }
    }

    private static string? WhyNoResult(CouncilRules rules, Sitting sitting, Assessment[] scores)
    {
        if (!sitting.ChairPresent)
            return "chair-absent";
        if (scores.Length < rules.Quorum * (sitting.Members - sitting.Recused))
            return "no-quorum";
        if (scores.Length == 0)
            return "no-sheets";

        var stopped = scores.Count(score => score.Knockout is not null);
        return stopped * 2 > scores.Length ? "knocked-out"
            : stopped > 0 ? "knockout-disputed"
            : null;
    }

    private static IEnumerable<CouncilGap> Gap(ProductSet set, MinimumsRule rule, Assessment[] scores)
    {
        foreach (var minimum in set.Marks)
        {
            var points = scores.Sum(score => score.Answers.Points(minimum.Criterion));
            var metBy = scores.Count(score => score.Answers.Points(minimum.Criterion) >= minimum.Points);
            var met = rule switch
            {
                MinimumsRule.All => metBy == scores.Length,
                MinimumsRule.Mean => new ExactMean(points, scores.Length).Reaches(minimum.Points),
                _ => metBy * 2 > scores.Length,
            };
            if (!met)
                yield return new CouncilGap(minimum, metBy, scores.Length);
        }
    }
}
