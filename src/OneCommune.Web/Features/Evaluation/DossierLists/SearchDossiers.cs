using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>Dossiers by product, producer and number, of those this person may open.</summary>
internal static class SearchDossiers
{
    public static async Task<Found?> AnswerAsync(Asked asked, CancellationToken stop)
    {
        var dossiers = DossierFilter.Join(asked.Database, asked.Person.Dossiers(asked.Database));
        var found = await DossierFilter
            .Matching(dossiers, asked.Typed)
            .OrderByDescending(d => d.LodgedOn == null)
            .ThenByDescending(d => d.LodgedOn)
            .ThenBy(d => d.Id)
            .Take(Found.Most + 1)
            .Select(d => new
            {
                d.Id,
                d.Product,
                d.Producer,
                d.Status,
                d.LodgedOn,
            })
            .ToListAsync(stop);
        return new(
            "Hồ sơ",
            List(asked),
            found.ConvertAll(d => new FoundRow(
                $"/lam-viec/ho-so/{d.Id}",
                d.Product,
                d.Producer,
                DossierWords.Of(d.Status, d.LodgedOn),
                DossierWords.Pill(d.Status)
            ))
        );
    }

    /// <summary>A producer and a council member have the whole of theirs on one page.</summary>
    private static string List(Asked asked)
    {
        var query = $"?q={Uri.EscapeDataString(asked.Typed)}";
        return asked.Person.Is(Role.Province, Role.Secretary, Role.Leader, Role.Auditor)
                ? $"/lam-viec/tinh/ho-so{query}"
            : asked.Person.Is(Role.Commune) ? $"/lam-viec/xa/ho-so{query}"
            : asked.Person.Is(Role.Council) ? "/lam-viec/phieu-cham"
            : "/lam-viec/ho-so";
    }
}
