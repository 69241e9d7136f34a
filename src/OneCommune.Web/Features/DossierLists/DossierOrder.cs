using OneCommune.Domain.Dossiers;

namespace OneCommune.Web.Features.DossierLists;

internal static class DossierOrder
{
    /// <summary>What waits for the commune first, the nearest due date on top.</summary>
    public static IQueryable<DossierRow> ByUrgency(this IQueryable<DossierRow> rows) =>
        rows.OrderBy(r =>
                r.Status == DossierStatus.Lodged || r.Status == DossierStatus.CommuneReceived ? 0
                : r.Status == DossierStatus.SupplementAsked ? 1
                : 2
            )
            .ThenBy(r => r.DueOn == null)
            .ThenBy(r => r.DueOn)
            .ThenBy(r => r.LodgedOn)
            .ThenBy(r => r.Id);

    /// <summary>As the address bar asks; the latest proposed first by default.</summary>
    public static IQueryable<DossierRow> Sorted(this IQueryable<DossierRow> rows, string sort) =>
        (
            sort switch
            {
                "ten" => rows.OrderBy(r => r.FoldedProduct),
                "-ten" => rows.OrderByDescending(r => r.FoldedProduct),
                "xa" => rows.OrderBy(r => r.CommuneCode),
                "-xa" => rows.OrderByDescending(r => r.CommuneCode),
                "nop" => rows.OrderBy(r => r.LodgedOn),
                "-nop" => rows.OrderByDescending(r => r.LodgedOn),
                "han" => rows.OrderBy(r => r.DueOn == null).ThenBy(r => r.DueOn),
                "-han" => rows.OrderBy(r => r.DueOn == null).ThenByDescending(r => r.DueOn),
                "de-nghi" => rows.OrderBy(r => r.ProposedOn == null).ThenBy(r => r.ProposedOn),
                _ => rows.OrderBy(r => r.ProposedOn == null)
                    .ThenByDescending(r => r.ProposedOn)
                    .ThenByDescending(r => r.LodgedOn),
            }
        ).ThenBy(r => r.Id);
}
