using OneCommune.Domain.Registry.Products;

namespace OneCommune.Domain.Registry.Recognitions;

/// <summary>
/// The recognitions of two records of one product, put in one line: of two records of the same day one counts, each is replaced by the
/// next, and only the first is a first.
/// </summary>
public static class JoinedRecognitions
{
    /// <param name="own">Of <paramref name="kept"/>.</param>
    /// <param name="moved">Of the record that is merged into it.</param>
    /// <exception cref="RefusalException">product.merge-two-certificates</exception>
    public static void Join(Product kept, IEnumerable<Recognition> own, IEnumerable<Recognition> moved)
    {
        var mine = own.ToList();
        var theirs = moved.ToList();
        foreach (var one in theirs)
            one.BelongTo(kept);
        var line = mine.Concat(theirs)
            .Where(one => !one.WasNeverIssued)
            .GroupBy(one => one.IssuedOn)
            .OrderBy(day => day.Key)
            .Select(day => OneOf(kept, day, mine));
        Recognition? before = null;
        foreach (var one in line)
        {
            before?.ReplaceBy(one.IssuedOn);
            if (before is not null && one.Kind == RecognitionKind.First)
                one.Follow(before);
            before = one;
        }
    }

    /// <summary>The one that has a certificate, or came of a dossier, or stood with the record that is kept.</summary>
    private static Recognition OneOf(Product kept, IEnumerable<Recognition> sameDay, List<Recognition> mine)
    {
        var twins = sameDay
            .OrderByDescending(one => one.CertificateNumber is not null)
            .ThenByDescending(one => one.DossierId is not null)
            .ThenByDescending(mine.Contains)
            .ToList();
        if (twins.Count(one => one.CertificateNumber is not null) > 1)
            throw new RefusalException("product.merge-two-certificates", kept.Name, twins[0].IssuedOn);
        foreach (var twin in twins.Skip(1))
            twins[0].Absorb(twin);
        return twins[0];
    }
}
