namespace OneCommune.Domain.Registry.Searching;

/// <summary>What of an index may be seen, and what of that holds a star, on a day.</summary>
internal sealed record DaySets(DateOnly Today, DateOnly? PublicOn, EntrySet Seen, EntrySet InForce)
{
    public static DaySets Of(
        DateOnly today,
        DateOnly? publicOn,
        bool[] gone,
        int[] publicFrom,
        int[] lastDays,
        int size
    )
    {
        var (seen, inForce) = (new EntrySet(size), new EntrySet(size));
        var publicBy = publicOn?.DayNumber ?? int.MaxValue;
        for (var entry = 0; entry < size; entry++)
        {
            if (gone[entry] || publicFrom[entry] > publicBy)
                continue;
            seen.Add(entry);
            if (lastDays[entry] >= today.DayNumber)
                inForce.Add(entry);
        }
        return new(today, publicOn, seen, inForce);
    }
}
