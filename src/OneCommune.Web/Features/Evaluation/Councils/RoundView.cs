using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>One round that is over, with the totals it was counted from and the result computed from the sheets once more.</summary>
internal sealed record RoundView(
    Hearing Hearing,
    CouncilResult Result,
    IReadOnlyList<RoundView.Row> Rows,
    IReadOnlyList<RoundView.StoodOut> Recused,
    CouncilAssessment Again,
    bool Agrees
)
{
    /// <param name="Total">Points; null where the member stopped scoring.</param>
    public sealed record Row(CouncilMember Member, Guid Sheet, int? Total, Knockout? Knockout);

    /// <summary>A member who did not score it, and the conflict of interest declared.</summary>
    public sealed record StoodOut(CouncilMember Member, Conflict Conflict);

    public static RoundView Of(CouncilSession session, Hearing hearing, ProductSet set, CouncilResult result)
    {
        var counted = hearing.CountedIn(session, result.Round).ToList();
        var rows = counted
            .Select(one => new Row(
                one.Member,
                one.Sheet.Id,
                one.Sheet.Knockout is null ? Assessment.Of(one.Sheet.AnswersOn(set)).Total : null,
                one.Sheet.Knockout
            ))
            .ToList();
        var again = hearing.Recompute(session, set, result);
        var recused = session
            .Members.Where(one => hearing.IsRecused(one) && rows.All(row => row.Member != one))
            .OrderBy(one => one.Number)
            .Select(one => new StoodOut(one, hearing.DeclarationOf(one)!.Conflict))
            .ToList();
        return new(hearing, result, rows, recused, again, Agree(result, again));
    }

    private static bool Agree(CouncilResult kept, CouncilAssessment again) =>
        (kept.Counted, kept.Sum, kept.Spread, kept.Band, kept.MinimumsMet, kept.Stars, kept.Reason)
            == (again.Counted, again.Mean?.Sum, again.Spread, again.Band, again.MinimumsMet, again.Stars, again.Reason)
        && CouncilResult.HashOf(kept.Canonical) == kept.Sha256;
}
