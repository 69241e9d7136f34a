using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations;

/// <summary>One filled-in form: for each criterion the number of the chosen option, or 0 where none fits.</summary>
public sealed class Answers
{
    private readonly int[] options;

    internal Answers(ProductSet set, int[] options) => (Set, this.options) = (set, options);

    public ProductSet Set { get; }

    /// <summary>By criterion, in form order.</summary>
    public ReadOnlySpan<int> Options => options;

    public int this[Criterion criterion] => options[criterion.Index];

    public int Points(Criterion criterion) => criterion.Points(options[criterion.Index]);

    /// <summary>Only what is answered, by criterion code, in form order.</summary>
    public IEnumerable<KeyValuePair<string, int>> Chosen =>
        Set
            .Criteria.Where(criterion => this[criterion] != 0)
            .Select(criterion => KeyValuePair.Create(criterion.Code, this[criterion]));

    /// <summary>
    /// Option numbers by criterion code; a missing code is "none fits". Refuses "score.incomplete-set",
    /// "score.unknown-criterion", "score.answered-twice", "score.unknown-option".
    /// </summary>
    public static Answers Of(ProductSet set, IEnumerable<KeyValuePair<string, int>> chosen)
    {
        set.MustBeComplete();
        var options = new int[set.Criteria.Length];
        foreach (var (code, option) in chosen)
            Choose(options, set, set.Criterion(code), option);

        return new Answers(set, options);
    }

    /// <summary>The same form with another option, or none (0), chosen for a criterion.</summary>
    public Answers With(Criterion criterion, int option)
    {
        var changed = options.ToArray();
        changed[criterion.Index] = 0;
        if (option != 0)
            Choose(changed, Set, criterion, option);
        return new Answers(Set, changed);
    }

    internal static void Choose(int[] options, ProductSet set, Criterion criterion, int option)
    {
        if (options[criterion.Index] != 0)
            throw new RefusalException("score.answered-twice", criterion.Code, set.Number, set.Regulation);
        if (option < 1 || option > criterion.Options.Length)
            throw new RefusalException("score.unknown-option", criterion.Code, option, criterion.Options.Length);

        options[criterion.Index] = option;
    }
}
