using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Text;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>Putting results on a decision; the caller holds the transaction.</summary>
internal static class DecisionListing
{
    /// <summary>Refuses "decision.not-concluded", "decision.already-listed".</summary>
    public static async Task AddAsync(
        Database database,
        Decision decision,
        IReadOnlyCollection<Guid> hearings,
        CancellationToken stop
    )
    {
        var found = await database
            .Hearings.AsSplitQuery()
            .Where(one => hearings.Contains(one.Id))
            .OrderBy(one => one.SessionId)
            .ThenBy(one => one.Position)
            .ToListAsync(stop);
        var dossiers = found.ConvertAll(one => one.DossierId);
        var listed = await database
            .Set<DecisionItem>()
            .Where(item => dossiers.Contains(item.DossierId))
            .Select(item => item.DossierId)
            .ToHashSetAsync(stop);
        var sessionIds = found.Select(one => one.SessionId).Distinct().ToList();
        var sessions = await database
            .CouncilSessions.Where(one => sessionIds.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, stop);
        foreach (var hearing in found)
        {
            if (listed.Contains(hearing.DossierId))
                throw new RefusalException("decision.already-listed", hearing.ProductName);
            var session = sessions[hearing.SessionId];
            if (session.UnitId != decision.UnitId)
                throw new RefusalException("place.outside");
            decision.Add(hearing, session);
        }
    }

    /// <summary>Refuses "decision.number-taken".</summary>
    public static async Task RefuseTakenNumberAsync(Database database, Decision decision, CancellationToken stop)
    {
        if (decision.Number is null)
            return;
        var others = await database
            .Decisions.Where(one =>
                one.Id != decision.Id
                && one.UnitId == decision.UnitId
                && one.Year == decision.Year
                && one.Number != null
            )
            .Select(one => one.Number!)
            .ToListAsync(stop);
        if (others.Exists(other => PaperNumber.AreSame(other, decision.Number)))
            throw new RefusalException("decision.number-taken", decision.Number, decision.Year);
    }

    /// <summary>
    /// Refuses "decision.exists": without a number, a decision is told from another by its head and its results, so two of one head of which
    /// one lists nothing are one.
    /// </summary>
    public static async Task RefuseTwinAsync(Database database, Decision decision, CancellationToken stop)
    {
        if (decision.Number is not null)
            return;
        var isEmpty = decision.Items.Count == 0;
        var others = await database
            .Decisions.Where(one =>
                one.UnitId == decision.UnitId
                && one.Number == null
                && one.Date == decision.Date
                && (isEmpty || one.Items.Count == 0)
            )
            .Select(one => new { one.Submission, one.Signer })
            .ToListAsync(stop);
        if (
            others.Exists(one =>
                PaperNumber.AreSame(one.Submission, decision.Submission)
                && VietnameseText.Fold(one.Signer) == VietnameseText.Fold(decision.Signer)
            )
        )
            throw new RefusalException("decision.exists", decision.Submission, decision.Date);
    }
}
