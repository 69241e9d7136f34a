using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations;

/// <summary>
/// An answer to change: option numbers (0 was "none fits") and the points it brings. <paramref name="ForMinimum"/> when a
/// star mark asks for it, else it is for the points.
/// </summary>
public sealed record AdvisedChange(Criterion Criterion, int From, int To, int Gain, bool ForMinimum);

/// <summary>
/// The least work to the next star: fewest criteria changed, then fewest points gained, then earliest in the form, then
/// the lower option. Exact, not a guess; <see cref="AdviceSearch"/> says how.
/// </summary>
public sealed record Advice
{
    /// <summary>Null after a knock-out, as is <see cref="Target"/>.</summary>
    public int? Stars { get; private init; }
    public int? Target { get; private init; }

    /// <summary>False at the top, and after a knock-out.</summary>
    public bool Reachable { get; private init; }

    /// <summary>In form order.</summary>
    public ImmutableArray<AdvisedChange> Changes { get; private init; } = [];

    /// <summary>Points once the changes are made.</summary>
    public int Total { get; private init; }

    public static Advice For(Assessment now)
    {
        if (now.Stars is not { } stars)
            return new Advice { Total = now.Total };

        var target = now.Answers.Set.Bands.Next(stars);
        var changes = target is null ? null : AdviceSearch.Run(now, target);
        return new Advice
        {
            Stars = stars,
            Target = target?.Stars ?? stars + 1,
            Reachable = changes is not null,
            Changes = changes is null ? [] : [.. changes],
            Total = now.Total + (changes?.Sum(change => change.Gain) ?? 0),
        };
    }
}
