using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Storage;
using OneCommune.Storage.Registry;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// Dossiers on a timeline: when each was lodged, and a signed decision that gave no star (one that did is told by its recognition).
/// What a council works on is not told before it is decided.
/// </summary>
internal static class ProceedingMoments
{
    public static async Task<IReadOnlyList<Moment>> OfAsync(
        Database database,
        Expression<Func<Dossier, bool>> which,
        Texts.Texts text,
        CancellationToken stop
    )
    {
        var dossiers = database.Dossiers.Where(d => d.LodgedOn != null).Where(which);
        var lodged = await dossiers
            .OrderBy(d => d.Id)
            .Join(
                database.Products,
                d => d.ProductId,
                p => p.Id,
                (d, p) =>
                    new
                    {
                        d.Id,
                        d.ProductId,
                        d.LodgedOn,
                        d.CommuneNumber,
                        p.Name,
                    }
            )
            .ToListAsync(stop);
        var past = await database.PastOfAsync([.. lodged.Select(d => d.ProductId).Distinct()], stop);
        var decided = await (
            from item in database.Set<DecisionItem>()
            join decision in database.Decisions on item.DecisionId equals decision.Id
            where decision.State == DecisionState.Signed && item.Outcome != Outcome.Recognised
            where dossiers.Any(d => d.Id == item.DossierId)
            orderby decision.Id, item.Id
            select new
            {
                item.DossierId,
                item.ProductName,
                item.Outcome,
                decision.Date,
                decision.Number,
            }
        ).ToListAsync(stop);
        return
        [
            .. lodged.Select(d => new Moment(
                d.LodgedOn!.Value,
                text["Nộp hồ sơ đánh giá “{0}”", past.NameOn(d.LodgedOn!.Value, d.ProductId, d.Name)],
                d.CommuneNumber is { } number ? text["số của xã {0}", number] : null,
                "info",
                ($"/lam-viec/ho-so/{d.Id}", text["mở hồ sơ"])
            )),
            .. decided.Select(d => new Moment(
                d.Date,
                d.Outcome == Outcome.ApprovedForProposal
                    ? text["Phê duyệt, đề nghị trung ương công nhận “{0}”", d.ProductName]
                    : text["Không công nhận “{0}”", d.ProductName],
                text["Quyết định {0}", d.Number!],
                d.Outcome == Outcome.ApprovedForProposal ? "info" : "warn",
                ($"/lam-viec/ho-so/{d.DossierId}", text["mở hồ sơ"])
            )),
        ];
    }
}
