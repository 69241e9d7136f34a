namespace OneCommune.Domain.Regulations;

/// <summary>
/// A pack may be loaded again with better labels, or with forms that were missing. What was scored under it stays as it was
/// scored: parts, bands and every form already complete must not move.
/// </summary>
public static class Replacement
{
    /// <summary>Refuses "regulation.changes-ranks" and "regulation.changes-form" (set, criterion).</summary>
    public static void RefuseUnlessScoresAlike(Regulation known, Regulation offered)
    {
        if (
            !known
                .Parts.Select(part => (part.Code, part.Max))
                .SequenceEqual(offered.Parts.Select(part => (part.Code, part.Max)))
            || !known.Bands.All.SequenceEqual(offered.Bands.All)
        )
            throw new RefusalException("regulation.changes-ranks", known.Id);

        foreach (var set in known.Sets.Where(set => set.IsComplete))
        {
            var other = offered.Sets.FirstOrDefault(one => one.Number == set.Number);
            if (other is not { IsComplete: true } || other.Criteria.Length != set.Criteria.Length)
                throw new RefusalException("regulation.changes-form", known.Id, set.Number, "");

            foreach (var (was, now) in set.Criteria.Zip(other.Criteria))
            {
                if (!ScoresAlike(was, now))
                    throw new RefusalException("regulation.changes-form", known.Id, set.Number, was.Code);
            }
        }
    }

    private static bool ScoresAlike(Criterion was, Criterion now) =>
        was.Code == now.Code
        && was.PartIndex == now.PartIndex
        && was.Options.Select(option => (option.Points, option.MinStars, option.Case?.Key))
            .SequenceEqual(now.Options.Select(option => (option.Points, option.MinStars, option.Case?.Key)));
}
