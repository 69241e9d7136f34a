namespace OneCommune.Domain.Registry.Places;

/// <summary>Two neighbouring groups of parts of one old unit, and how far they are from each other.</summary>
internal sealed record Gap(UnitLine From, UnitLine To, double Kilometres);

/// <summary>Where units lie, as far as a point inside and an area tell.</summary>
internal static class Ground
{
    // Of the 302 communes that were divided in 2025 the widest true gap is 2.9 times the two radii (a long commune in a city); a namesake
    // in another part of the province stands at 7 to 15 times.
    private const double MostRadii = 3;

    // Where no area is known; the widest true gap is 21 km.
    private const double MostKilometres = 30;

    /// <summary>
    /// The widest gap that remains when each part is joined to its nearest, where it is too wide for parts of one commune; null where they
    /// may touch. Parts without a point are left out.
    /// </summary>
    public static Gap? WidestGap(IReadOnlyList<UnitLine> parts)
    {
        var apart = parts.Where(part => part is { Latitude: not null, Longitude: not null }).ToList();
        if (apart.Count < 2)
            return null;
        List<UnitLine> joined = [apart[0]];
        apart.RemoveAt(0);
        (Gap Gap, double Width)? widest = null;
        while (apart.Count > 0)
        {
            var next = (
                from one in joined
                from other in apart
                let gap = new Gap(one, other, Kilometres(one, other))
                select (Gap: gap, Width: Width(gap))
            ).MinBy(pair => pair.Width);
            joined.Add(next.Gap.To);
            apart.Remove(next.Gap.To);
            if (widest is null || next.Width > widest.Value.Width)
                widest = next;
        }
        return widest is { Width: > 1 } found ? found.Gap : null;
    }

    /// <summary>Over 1: too wide.</summary>
    private static double Width(Gap gap) =>
        gap is { From.Area: { } one, To.Area: { } other }
            ? gap.Kilometres / (MostRadii * (Radius(one) + Radius(other)))
            : gap.Kilometres / MostKilometres;

    private static double Radius(double area) => Math.Sqrt(area / Math.PI);

    private static double Kilometres(UnitLine one, UnitLine other)
    {
        var (lat, lon) = (Radians(one.Latitude!.Value), Radians(one.Longitude!.Value));
        var (otherLat, otherLon) = (Radians(other.Latitude!.Value), Radians(other.Longitude!.Value));
        var chord =
            Square(Math.Sin((otherLat - lat) / 2))
            + Math.Cos(lat) * Math.Cos(otherLat) * Square(Math.Sin((otherLon - lon) / 2));
        return 2 * 6371 * Math.Asin(Math.Min(1, Math.Sqrt(chord)));

        static double Radians(double degrees) => degrees * Math.PI / 180;
        static double Square(double value) => value * value;
    }
}
