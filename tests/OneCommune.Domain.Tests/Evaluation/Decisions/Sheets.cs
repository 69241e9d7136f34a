using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Tests.Evaluation.Decisions;

/// <summary>Sheets that come to a wanted rank.</summary>
internal static class Sheets
{
    /// <summary>
    /// Starts from the best answers and lowers criteria, last ones first, while the total stays in the rank's band or above it;
    /// then fails minimums of higher ranks.
    /// </summary>
    public static Answers Reaching(ProductSet set, int stars)
    {
        var answers = Answers.Of(
            set,
            set.Criteria.Select(criterion => KeyValuePair.Create(criterion.Code, Best(criterion)))
        );
        foreach (var criterion in set.Criteria.Reverse())
        {
            if (Assessment.Of(answers).Stars == stars)
                return answers;
            for (var option = criterion.Options.Length; option >= 0; option--)
            {
                var lower = answers.With(criterion, option);
                if (Assessment.Of(lower).Stars < stars)
                    break;
                answers = lower;
            }
        }
        return answers;
    }

    private static int Best(Criterion criterion) => criterion.Options.MaxBy(option => option.Points)!.Number;
}
