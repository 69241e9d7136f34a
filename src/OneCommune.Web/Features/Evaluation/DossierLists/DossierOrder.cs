using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using OneCommune.Domain.Evaluation.Dossiers;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

internal static class DossierOrder
{
    /// <summary>Steps that a round of the province has to see ended.</summary>
    public static readonly DossierStatus[] AtProvince =
    [
        DossierStatus.SupplementAsked,
        DossierStatus.Proposed,
        DossierStatus.ProvinceReceived,
        DossierStatus.InCouncil,
        DossierStatus.Scored,
        DossierStatus.Submitted,
    ];

    private static readonly DossierStatus[] AtCommune = [DossierStatus.Lodged, DossierStatus.CommuneReceived];
    private static readonly DossierStatus[] Ended =
    [
        DossierStatus.Recognised,
        DossierStatus.ApprovedForProposal,
        DossierStatus.NotRecognised,
        DossierStatus.Withdrawn,
    ];

    /// <summary>
    /// To the commune: what lies with it first, by the days its clock leaves, the overdue on top; then what it has yet to take in.
    /// </summary>
    public static IQueryable<DossierRow> ByUrgencyOfCommune(this IQueryable<DossierRow> rows) =>
        rows.OrderBy(r =>
                AtCommune.Contains(r.Status)
                || r.StatusBefore == DossierStatus.CommuneReceived
                || r.SupplementOf == AskedOf.Commune
                    ? 0
                    : 1
            )
            .ThenBy(r => r.DueOn == null)
            .ThenBy(r => r.DueOn)
            .ThenBy(r => r.LodgedOn)
            .ThenBy(r => r.Id);

    /// <summary>As the address bar asks; by urgency where it does not.</summary>
    public static IQueryable<DossierRow> Sorted(
        this IQueryable<DossierRow> rows,
        string sort,
        IReadOnlyList<EvaluationRound> rounds
    ) =>
        (
            sort switch
            {
                "ten" => rows.OrderBy(r => r.ProductOrder),
                "-ten" => rows.OrderByDescending(r => r.ProductOrder),
                "xa" => rows.OrderBy(r => r.CommuneCode),
                "-xa" => rows.OrderByDescending(r => r.CommuneCode),
                "nop" => rows.OrderBy(r => r.LodgedOn),
                "-nop" => rows.OrderByDescending(r => r.LodgedOn),
                "de-nghi" => rows.OrderBy(r => r.ProposedOn == null).ThenBy(r => r.ProposedOn),
                "-de-nghi" => rows.OrderBy(r => r.ProposedOn == null)
                    .ThenByDescending(r => r.ProposedOn)
                    .ThenByDescending(r => r.LodgedOn),
                "-han" => rows.OrderBy(r => Ended.Contains(r.Status))
                    .ThenByDescending(Deadline(rounds))
                    .ThenByDescending(r => r.LodgedOn),
                _ => rows.OrderBy(r => Ended.Contains(r.Status)).ThenBy(Deadline(rounds)).ThenBy(r => r.LodgedOn),
            }
        ).ThenBy(r => r.Id);

    /// <summary>
    /// The day by which somebody has to be done with it: the commune's while its clock runs, else the end of the round it was
    /// proposed for; far away where nothing runs.
    /// </summary>
    private static Expression<Func<DossierRow, DateOnly>> Deadline(IReadOnlyList<EvaluationRound> rounds)
    {
        Expression<Func<DossierRow, bool>> ofCommune = r =>
            r.DueOn != null
            && (r.Status == DossierStatus.CommuneReceived || r.StatusBefore == DossierStatus.CommuneReceived);
        Expression<Func<DossierRow, bool>> ofRound = r => r.ProposedOn != null && AtProvince.Contains(r.Status);
        Expression<Func<DossierRow, DateOnly>> due = r => r.DueOn!.Value;
        Expression<Func<DossierRow, DateOnly>> proposed = r => r.ProposedOn!.Value;
        var row = Expression.Parameter(typeof(DossierRow), "r");
        Expression In(LambdaExpression part) => new Replaced(part.Parameters[0], row).Visit(part.Body);

        Expression none = Expression.Constant(DateOnly.MaxValue);
        var round = rounds
            .Reverse()
            .Aggregate(
                none,
                (later, one) =>
                    Expression.Condition(
                        Expression.LessThan(In(proposed), Expression.Constant(one.ProposedBefore)),
                        Expression.Constant(one.RankedBefore),
                        later
                    )
            );
        var body = Expression.Condition(In(ofCommune), In(due), Expression.Condition(In(ofRound), round, none));
        return Expression.Lambda<Func<DossierRow, DateOnly>>(body, row);
    }

    private sealed class Replaced(Expression from, Expression to) : ExpressionVisitor
    {
        [return: NotNullIfNotNull(nameof(node))]
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
