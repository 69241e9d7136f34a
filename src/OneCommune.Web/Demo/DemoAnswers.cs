using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Demo;

/// <summary>A plausible filled-in form for a rank: middling answers, then the advised changes until the rank is reached.</summary>
internal static class DemoAnswers
{
    public static Answers For(ProductSet set, int stars)
    {
        var answers = Answers.Of(set, set.Criteria.Select(c => KeyValuePair.Create(c.Code, Start(c, stars))));
        while (Assessment.Of(answers) is { } now && now.Stars < stars && Advice.For(now) is { Reachable: true } advice)
            foreach (var change in advice.Changes)
                answers = answers.With(change.Criterion, change.To);
        return answers;
    }

    private static int Start(Criterion criterion, int stars)
    {
        var options = criterion.Options.Length;
        return stars switch
        {
            <= 2 => 1,
            3 => Math.Max(1, (options + 1) / 2),
            4 => Math.Max(1, options - 1),
            _ => options,
        };
    }
}
