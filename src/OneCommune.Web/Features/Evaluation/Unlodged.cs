using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Evaluation;

/// <summary>What the producer had written, and not lodged, when an office took its request back.</summary>
/// <param name="Step">Id of that step.</param>
/// <param name="Copy">Number of the copy last lodged before it.</param>
internal sealed record Unlodged(Guid Step, DateOnly On, int Copy, DossierContents Lodged, DossierContents Written)
{
    /// <summary>In the order in which the requests were taken back.</summary>
    public static async Task<IReadOnlyList<Unlodged>> OfAsync(Database database, Guid dossier, CancellationToken stop)
    {
        var kept = await database
            .DossierSteps.AsNoTracking()
            .Where(s => s.DossierId == dossier && s.Unlodged != null)
            .OrderBy(s => s.At)
            .ThenBy(s => s.Id)
            .ToListAsync(stop);
        if (kept.Count == 0)
            return [];
        var copies = await database
            .LodgedCopies.AsNoTracking()
            .Where(c => c.DossierId == dossier)
            .OrderBy(c => c.Number)
            .ToListAsync(stop);
        return [.. kept.Select(step => Of(step, copies.FindLast(c => c.At <= step.At)!))];
    }

    /// <summary>
    /// Those of these dossiers in which something can be taken up again: kept since their last lodging, and not standing in them.
    /// </summary>
    public static async Task<HashSet<Guid>> WaitingAsync(
        Database database,
        IQueryable<Dossier> dossiers,
        CancellationToken stop
    )
    {
        var kept = database.DossierSteps.Where(s =>
            s.Unlodged != null && !database.LodgedCopies.Any(c => c.DossierId == s.DossierId && c.At > s.At)
        );
        HashSet<Guid> waiting = [];
        foreach (
            var dossier in await dossiers
                .Where(d => kept.Any(s => s.DossierId == d.Id))
                .AsNoTracking()
                .ToListAsync(stop)
        )
            if (
                !dossier.IsClosed
                && !Regained(dossier, await OfAsync(database, dossier.Id, stop)).IsSameAs(DossierContents.Of(dossier))
            )
                waiting.Add(dossier.Id);
        return waiting;
    }

    private static Unlodged Of(DossierStep step, LodgedCopy copy) =>
        new(
            step.Id,
            step.OnDate,
            copy.Number,
            DossierContents.OfCopy(copy.Json),
            DossierContents.OfJson(step.Unlodged!)
        );

    /// <summary>
    /// The dossier with what was written since its last lodging taken up again, the latest writing first; what is older was passed over by
    /// a lodging.
    /// </summary>
    public static DossierContents Regained(Dossier dossier, IEnumerable<Unlodged> kept) =>
        kept.Where(one => one.Copy == dossier.Copies)
            .Reverse()
            .Aggregate(DossierContents.Of(dossier), (now, one) => now.Regained(one.Lodged, one.Written));
}
