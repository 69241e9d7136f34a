namespace OneCommune.Domain.Regulations;

/// <summary>
/// Finds the least set of changes. Marks of the target force some criteria; the band asks for points beyond. Going
/// through the form backwards, <c>cheapest[i, g]</c> is the least (changes, points) with which criteria from i on gain at
/// least g points; more than the shortfall counts as the shortfall. A walk forward then takes, among all solutions as
/// cheap, the one earliest in the form. About criteria × points × options steps.
/// </summary>
internal sealed class AdviceSearch
{
    // One number orders by changes first, points second: a form never gains as much as this.
    private const int OneChange = 1 << 16;
    private const int Never = int.MaxValue / 2;

    private readonly Answers answers;
    private readonly int shortfall;
    private readonly Criterion[] criteria;
    private readonly (int Option, int Gain)[][] steps;
    private readonly bool[] forced;

    private AdviceSearch(Assessment now, Band target)
    {
        answers = now.Answers;
        criteria = [.. answers.Set.Criteria];
        shortfall = Math.Max(0, target.From - now.Total);
        forced = new bool[criteria.Length];
        steps = new (int, int)[criteria.Length][];
        for (var i = 0; i < criteria.Length; i++)
        {
            var has = answers.Points(criteria[i]);
            var needs = criteria[i].Marks.Where(mark => mark.Stars <= target.Stars).Max(mark => (int?)mark.Points) ?? 0;
            forced[i] = has < needs;
            steps[i] = StepsUp(criteria[i], has, Math.Max(needs, has + 1));
        }
    }

    /// <summary>The changes in form order; null when no answers reach the target.</summary>
    public static AdvisedChange[]? Run(Assessment now, Band target)
    {
        var search = new AdviceSearch(now, target);
        var cheapest = search.Cheapest(search.forced);
        if (cheapest[0][search.shortfall] >= Never)
            return null;

        var changed = search.EarliestCriteria(cheapest);
        return search.LowestOptions(changed);
    }

    // Of options with the same points only the first is ever advised.
    private static (int Option, int Gain)[] StepsUp(Criterion criterion, int has, int least) =>
        [
            .. criterion
                .Options.Where(option => option.Points >= least)
                .DistinctBy(option => option.Points)
                .Select(option => (option.Number, option.Points - has)),
        ];

    private int[][] Cheapest(bool[] mustChange, bool[]? mayChange = null)
    {
        var cheapest = new int[criteria.Length + 1][];
        cheapest[^1] = [0, .. Enumerable.Repeat(Never, shortfall)];
        for (var i = criteria.Length - 1; i >= 0; i--)
        {
            var after = cheapest[i + 1];
            var here = mustChange[i] ? [.. Enumerable.Repeat(Never, shortfall + 1)] : after.ToArray();
            if (mayChange?[i] != false)
            {
                for (var gain = 0; gain <= shortfall; gain++)
                {
                    foreach (var step in steps[i])
                        here[gain] = Math.Min(here[gain], Cost(step) + after[Left(gain, step)]);
                }
            }
            cheapest[i] = here;
        }
        return cheapest;
    }

    // Which criteria change. Several shortfalls may remain open at once, since options of one criterion differ in gain.
    private bool[] EarliestCriteria(int[][] cheapest)
    {
        var changed = new bool[criteria.Length];
        var open = new HashSet<int> { shortfall };
        for (var i = 0; i < criteria.Length; i++)
        {
            var after =
                from gain in open
                from step in steps[i]
                let left = Left(gain, step)
                where cheapest[i][gain] == Cost(step) + cheapest[i + 1][left]
                select left;
            var reached = after.ToHashSet();
            changed[i] = reached.Count > 0;
            open = changed[i] ? reached : [.. open.Where(gain => cheapest[i][gain] == cheapest[i + 1][gain])];
        }
        return changed;
    }

    private AdvisedChange[] LowestOptions(bool[] changed)
    {
        var cheapest = Cheapest(mustChange: changed, mayChange: changed);
        var changes = new List<AdvisedChange>();
        var gain = shortfall;
        for (var i = 0; i < criteria.Length; i++)
        {
            if (!changed[i])
                continue;

            var step = steps[i].First(step => cheapest[i][gain] == Cost(step) + cheapest[i + 1][Left(gain, step)]);
            changes.Add(new(criteria[i], answers[criteria[i]], step.Option, step.Gain, forced[i]));
            gain = Left(gain, step);
        }
        return [.. changes];
    }

    private static int Cost((int Option, int Gain) step) => OneChange + step.Gain;

    private static int Left(int gain, (int Option, int Gain) step) => Math.Max(0, gain - step.Gain);
}
