using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations;

/// <summary>The alternative an option belongs to: community or site operator in the tourism form.</summary>
public sealed record Case(string Key, Label Label);

/// <summary>
/// An answer a form offers. <paramref name="Number"/> counts from 1 over the criterion's whole list, across cases, in
/// the order printed; <paramref name="MinStars"/> says for which rank this option is the least that is accepted.
/// </summary>
/// <param name="Key">The pack's own name of its label ("growth-one-year"), the same in every set.</param>
public sealed record Option(
    int Number,
    int Points,
    Label Label,
    int? MinStars = null,
    Case? Case = null,
    string Key = ""
);

/// <summary>The least points a criterion must reach for a rank: a star mark of the form.</summary>
public sealed record Mark(int Stars, int Points);

/// <summary>The third level of numbering (6.1 above 6.1.1 in the tea and coffee forms).</summary>
public sealed record ParentHeading(string Code, Label Label, int Max);

/// <summary>A question of the form: one option is chosen, or none, which is 0 points.</summary>
public sealed class Criterion
{
    private readonly int[] points;

    public Criterion(IEnumerable<Option> options)
    {
        Options = [.. options];
        points = [.. Options.Select(option => option.Points)];
        Marks =
        [
            .. Options
                .Where(option => option.MinStars is not null)
                .Select(option => new Mark(option.MinStars!.Value, option.Points))
                .Distinct()
                .OrderBy(mark => mark.Stars)
                .ThenBy(mark => mark.Points),
        ];
    }

    /// <summary>Part letter and the law's number ("A1.1"); unique in its set.</summary>
    public required string Code { get; init; }
    public required Label Label { get; init; }

    /// <summary>The pack's own name of the label ("organisation-type"): the same question in every set, whatever its number.</summary>
    public string Key { get; init; } = "";
    public required int Max { get; init; }
    public ParentHeading? Parent { get; init; }
    public ImmutableArray<Note> Notes { get; init; } = [];

    /// <summary>Reasons for which scoring stops at this criterion.</summary>
    public ImmutableArray<Note> Knockouts { get; init; } = [];

    /// <summary>The form prints no options here; those given are how it is read.</summary>
    public bool Implied { get; init; }

    /// <summary>In the order printed; <c>Options[n - 1]</c> is option number n.</summary>
    public ImmutableArray<Option> Options { get; }

    /// <summary>Star marks, lowest rank first. A mark inside a case counts against points alone.</summary>
    public ImmutableArray<Mark> Marks { get; }

    /// <summary>Place in the form, from 0; given by the set the criterion belongs to.</summary>
    public int Index { get; internal set; } = -1;

    /// <summary>Which part of the form it counts in, from 0.</summary>
    public int PartIndex { get; internal set; } = -1;

    /// <summary>Points of option number <paramref name="option"/>; 0 points for 0, "none fits".</summary>
    public int Points(int option) => option == 0 ? 0 : points[option - 1];

    public override string ToString() => Code;
}
