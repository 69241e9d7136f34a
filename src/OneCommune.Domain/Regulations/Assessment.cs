using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations;

/// <summary>A star mark the answers do not reach; points.</summary>
public readonly record struct UnmetMinimum(Criterion Criterion, int Stars, int Needs, int Has);

/// <summary>
/// What one sheet comes to: stars are the lower of the band and the minimums met. A knock-out ends scoring with a
/// reason: points given so far stay readable, but there is no band and there are no stars.
/// </summary>
public sealed class Assessment
{
    private readonly int[] parts;
    private readonly UnmetMinimum[] unmet;

    private Assessment(Answers answers, int[] parts, UnmetMinimum[] unmet, string? knockout)
    {
        (Answers, this.parts, this.unmet, Knockout) = (answers, parts, unmet, knockout);
        foreach (var part in parts)
            Total += part;
        if (knockout is not null)
            return;

        var bands = answers.Set.Bands;
        Band = bands.Of(Total);
        MinimumsMet = unmet.Length == 0 ? bands.Top : bands.Below(unmet[0].Stars);
        Stars = Math.Min(Band.Value, MinimumsMet.Value);
    }

    public Answers Answers { get; }

    /// <summary>Points by part, in the order of the form's parts.</summary>
    public ReadOnlySpan<int> Parts => parts;
    public int Total { get; }

    /// <summary>Why scoring stopped; null when it did not.</summary>
    public string? Knockout { get; }

    /// <summary>The rank of the total alone; null after a knock-out.</summary>
    public int? Band { get; }

    /// <summary>
    /// The highest rank all of whose marks, and those of the ranks under it, are met; the rank under the lowest marked
    /// one when that fails (2 in 26/2026). Null after a knock-out.
    /// </summary>
    public int? MinimumsMet { get; }

    /// <summary>Null after a knock-out.</summary>
    public int? Stars { get; }

    /// <summary>Every failed mark up to the top rank, lowest rank first, then in form order; empty after a knock-out.</summary>
    public ReadOnlySpan<UnmetMinimum> Unmet => unmet;

    /// <param name="answers">The sheet.</param>
    /// <param name="knockout">Why scoring stopped: a knock-out's key or the member's words; null when it did not.</param>
    public static Assessment Of(Answers answers, string? knockout = null)
    {
        var set = answers.Set;
        var options = answers.Options;
        var parts = new int[set.Parts.Length];
        foreach (var criterion in set.Criteria)
            parts[criterion.PartIndex] += criterion.Points(options[criterion.Index]);

        return new Assessment(answers, parts, knockout is null ? UnmetBy(answers) : [], knockout);
    }

    /// <inheritdoc cref="Answers.Of"/>
    public static Assessment Of(
        ProductSet set,
        IEnumerable<KeyValuePair<string, int>> answers,
        string? knockout = null
    ) => Of(Answers.Of(set, answers), knockout);

    private static UnmetMinimum[] UnmetBy(Answers answers)
    {
        var marks = answers.Set.Marks;
        var failed = 0;
        foreach (var mark in marks)
        {
            if (answers.Points(mark.Criterion) < mark.Points)
                failed++;
        }
        if (failed == 0)
            return [];

        var unmet = new UnmetMinimum[failed];
        var next = 0;
        foreach (var mark in marks)
        {
            var has = answers.Points(mark.Criterion);
            if (has < mark.Points)
                unmet[next++] = new UnmetMinimum(mark.Criterion, mark.Stars, mark.Points, has);
        }
        return unmet;
    }
}
