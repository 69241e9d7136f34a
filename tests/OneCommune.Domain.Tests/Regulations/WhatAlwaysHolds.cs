using OneCommune.Domain.Regulations;
using static OneCommune.Domain.Tests.Regulations.RandomForms;

namespace OneCommune.Domain.Tests.Regulations;

public class WhatAlwaysHolds
{
    private static readonly CouncilRules Rules = new(0, 5, MinimumsRule.Majority);

    [Fact]
    public void No_part_exceeds_its_maximum() =>
        Holds(
            Sheet,
            sheet =>
            {
                var score = Assessment.Of(sheet);
                return Enumerable
                        .Range(0, score.Parts.Length)
                        .All(i => score.Parts[i] >= 0 && score.Parts[i] <= sheet.Set.Parts[i].Part.Max)
                    && score.Total == score.Parts.ToArray().Sum();
            }
        );

    [Fact]
    public void Stars_never_exceed_the_band_nor_the_minimums() =>
        Holds(
            Sheet,
            sheet =>
            {
                var score = Assessment.Of(sheet);
                return score.Stars <= score.Band && score.Stars <= score.MinimumsMet;
            }
        );

    [Fact]
    public void All_minimums_are_met_exactly_when_none_is_unmet() =>
        Holds(
            Sheet,
            sheet =>
            {
                var score = Assessment.Of(sheet);
                return (score.MinimumsMet == 5) == (score.Unmet.Length == 0)
                    && score.Unmet.ToArray().All(unmet => unmet.Has < unmet.Needs && unmet.Stars > score.MinimumsMet);
            }
        );

    [Fact]
    public void A_better_answer_never_costs_a_star() =>
        Holds(
            Sheet,
            sheet =>
            {
                var stars = Assessment.Of(sheet).Stars;
                return sheet.Set.Criteria.All(criterion =>
                    criterion
                        .Options.Where(option => option.Points > sheet.Points(criterion))
                        .All(option => Assessment.Of(sheet.With(criterion, option.Number)).Stars >= stars)
                );
            }
        );

    [Fact]
    public void The_mean_lies_between_the_lowest_and_the_highest_total() =>
        Holds(
            Sheets,
            sheets =>
            {
                var totals = sheets.Select(sheet => Assessment.Of(sheet).Total).ToArray();
                var mean = Council(sheets).Mean!.Value;
                return mean.Reaches(totals.Min()) && mean <= new ExactMean(totals.Max(), 1);
            }
        );

    [Fact]
    public void The_order_of_the_sheets_does_not_matter() =>
        Holds(Sheets, sheets => Told(Council(sheets)).Equals(Told(Council([.. sheets.Reverse()]))));

    [Fact]
    public void A_council_of_one_mind_ranks_as_each_member_does() =>
        Holds(
            Sheet,
            sheet =>
            {
                var one = Assessment.Of(sheet);
                return Enum.GetValues<MinimumsRule>()
                    .Select(rule => Council([sheet, sheet, sheet], rule))
                    .All(all => (all.Band, all.MinimumsMet, all.Stars) == (one.Band, one.MinimumsMet, one.Stars));
            }
        );

    [Fact]
    public void Demanding_all_members_is_never_milder_than_a_majority() =>
        Holds(Sheets, sheets => Council(sheets, MinimumsRule.All).Stars <= Council(sheets).Stars);

    [Fact]
    public void Advice_followed_reaches_its_target() =>
        Holds(
            Sheet,
            sheet =>
            {
                var advice = Advice.For(Assessment.Of(sheet));
                var changed = advice.Changes.Aggregate(sheet, (now, change) => now.With(change.Criterion, change.To));
                var after = Assessment.Of(changed);
                return after.Total == advice.Total && (!advice.Reachable || after.Stars >= advice.Target);
            }
        );

    [Fact]
    public void Advice_is_the_least_of_all_possible_changes() =>
        Holds(
            Sheet,
            sheet =>
            {
                var advice = Advice.For(Assessment.Of(sheet));
                var least = LeastByTryingAll(sheet, advice.Target!.Value);
                return least is null
                    ? !advice.Reachable
                    : advice.Reachable
                        && advice
                            .Changes.Select(change => (change.Criterion.Index, change.To))
                            .SequenceEqual(least.Select(change => (change.Criterion, change.Option)));
            }
        );

    private static CouncilAssessment Council(Answers[] sheets, MinimumsRule rule = MinimumsRule.Majority) =>
        CouncilAssessment.Of(
            sheets[0].Set,
            new CouncilRules(Rules.Quorum, Rules.Spread, rule),
            new Sitting(sheets.Length, true),
            [.. sheets.Select((sheet, i) => new MemberSheet($"m{i}", sheet))]
        );

    private static object Told(CouncilAssessment result) =>
        (result.Mean, result.Spread, result.Rescore, result.Band, result.MinimumsMet, result.Stars, result.Gaps.Length);

    private static (int Criterion, int Option)[]? LeastByTryingAll(Answers sheet, int target)
    {
        var before = Assessment.Of(sheet).Total;
        return AllSheets(sheet, 0)
            .Select(changed => Assessment.Of(changed))
            .Where(after => after.Stars >= target)
            .Select(after => (after.Total, Changes: Changes(sheet, after.Answers)))
            .OrderBy(one => one.Changes.Length)
            .ThenBy(one => one.Total - before)
            .ThenBy(one => string.Join(',', one.Changes.Select(change => change.Criterion)), StringComparer.Ordinal)
            .ThenBy(one => string.Join(',', one.Changes.Select(change => change.Option)), StringComparer.Ordinal)
            .Select(one => one.Changes)
            .FirstOrDefault();
    }

    private static IEnumerable<Answers> AllSheets(Answers sheet, int from) =>
        from == sheet.Set.Criteria.Length
            ? [sheet]
            : Enumerable
                .Range(0, sheet.Set.Criteria[from].Options.Length + 1)
                .SelectMany(option => AllSheets(sheet.With(sheet.Set.Criteria[from], option), from + 1));

    private static (int Criterion, int Option)[] Changes(Answers before, Answers after) =>
        [
            .. before
                .Set.Criteria.Where(criterion => before[criterion] != after[criterion])
                .Select(criterion => (criterion.Index, after[criterion])),
        ];
}
