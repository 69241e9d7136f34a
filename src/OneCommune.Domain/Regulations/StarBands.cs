using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations;

/// <summary>A rank and the points it starts at (26/2026 art. 3.3: 5★ from 90).</summary>
public sealed record Band(int Stars, int From);

/// <summary>
/// The bands of a regulation, lowest first; the lowest starts at 0 points. Means are compared as sum and count, never
/// rounded: 89.5 lies in "70–89" as printed.
/// </summary>
public sealed class StarBands
{
    private readonly Band[] bands;

    public StarBands(IEnumerable<Band> bands)
    {
        this.bands = [.. bands.OrderBy(band => band.Stars)];
        if (this.bands.Length == 0 || this.bands[0].From != 0)
            throw new ArgumentException("the lowest band starts at 0 points", nameof(bands));
        All = [.. this.bands];
    }

    public ImmutableArray<Band> All { get; }

    public int Lowest => bands[0].Stars;

    public int Top => bands[^1].Stars;

    /// <summary>The rank the mean <paramref name="sum"/> ÷ <paramref name="count"/> points falls in.</summary>
    public int Of(int sum, int count = 1)
    {
        for (var i = bands.Length - 1; i > 0; i--)
        {
            if (sum >= (long)bands[i].From * count)
                return bands[i].Stars;
        }
        return Lowest;
    }

    /// <summary>The highest rank under <paramref name="stars"/>: what remains when a minimum of that rank fails.</summary>
    public int Below(int stars)
    {
        var below = Lowest;
        foreach (var band in bands)
        {
            if (band.Stars < stars)
                below = band.Stars;
        }
        return below;
    }

    /// <summary>The band after <paramref name="stars"/>, or null at the top.</summary>
    public Band? Next(int stars) => Array.Find(bands, band => band.Stars > stars);
}
