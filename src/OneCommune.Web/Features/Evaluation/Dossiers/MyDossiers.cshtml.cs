using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>The producer's own dossiers, newest first.</summary>
[Allow(Role.Producer)]
internal sealed class MyDossiersPage(Database database, Person person) : PageModel
{
    public sealed record Row(
        Guid Id,
        string Product,
        DossierKind Kind,
        DossierStatus Status,
        DateOnly StartedOn,
        DateOnly? LodgedOn,
        string? Asked
    );

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var own = person.ProducerIds.ToList();
        Rows = await (
            from d in database.Dossiers
            where own.Contains(d.ProducerId)
            join p in database.Products on d.ProductId equals p.Id
            orderby d.StartedOn descending, p.NameOrder, d.Id
            select new Row(d.Id, p.Name, d.Kind, d.Status, d.StartedOn, d.LodgedOn, d.SupplementText)
        ).ToListAsync(stop);
    }
}
