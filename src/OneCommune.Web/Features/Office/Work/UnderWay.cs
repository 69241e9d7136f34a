using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Work;

/// <summary>How many lodged dossiers stand at each step without a decision yet, for the offices they pass through.</summary>
/// <param name="List">Where those of a step are listed.</param>
internal sealed record UnderWay(string List, IReadOnlyList<(DossierStatus Status, int Count)> Steps)
{
    private static readonly Role[] OfProvince = [Role.Province, Role.Secretary, Role.Leader, Role.Auditor];
    private static readonly DossierStatus[] Open =
    [
        DossierStatus.Lodged,
        DossierStatus.CommuneReceived,
        DossierStatus.SupplementAsked,
        DossierStatus.Returned,
        DossierStatus.Proposed,
        DossierStatus.ProvinceReceived,
        DossierStatus.InCouncil,
        DossierStatus.Scored,
        DossierStatus.Submitted,
    ];

    public int Total => Steps.Sum(s => s.Count);
    public int Most => Steps.Max(s => s.Count);

    /// <summary>Null for who is of no such office, and where nothing is under way.</summary>
    public static async Task<UnderWay?> OfAsync(Database database, Person person, CancellationToken stop)
    {
        if (!person.Is([Role.Commune, .. OfProvince]))
            return null;
        var counts = await person
            .Dossiers(database)
            .Where(d => d.LodgedOn != null && Open.Contains(d.Status))
            .GroupBy(d => d.Status)
            .Select(g => new { Status = g.Key, Count = g.Count() })
            .ToListAsync(stop);
        if (counts.Count == 0)
            return null;
        return new(
            person.Is(OfProvince) ? "/lam-viec/tinh/ho-so" : "/lam-viec/xa/ho-so",
            [.. counts.OrderBy(c => c.Status).Select(c => (c.Status, c.Count))]
        );
    }
}
