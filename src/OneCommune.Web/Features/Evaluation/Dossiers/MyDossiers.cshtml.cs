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
    /// <param name="Lodged">What the product was called when it was last lodged.</param>
    public sealed record Row(
        Guid Id,
        string? Lodged,
        string Today,
        DossierKind Kind,
        DossierStatus Status,
        DateOnly StartedOn,
        DateOnly? LodgedOn
    )
    {
        public string Product => Lodged ?? Today;
        public string? ProductNow => Product == Today ? null : Today;
    }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    /// <summary>Dossiers in which something written can be taken up again.</summary>
    public IReadOnlySet<Guid> Kept { get; private set; } = new HashSet<Guid>();

    public async Task OnGetAsync(CancellationToken stop)
    {
        var own = person.ProducerIds.ToList();
        Rows = await (
            from d in database.Dossiers
            where own.Contains(d.ProducerId)
            join p in database.Products on d.ProductId equals p.Id
            orderby d.StartedOn descending, d.LodgedOrder ?? p.NameOrder, d.Id
            select new Row(d.Id, d.LodgedProduct, p.Name, d.Kind, d.Status, d.StartedOn, d.LodgedOn)
        ).ToListAsync(stop);
        Kept = await Unlodged.WaitingAsync(database, database.Dossiers.Where(d => own.Contains(d.ProducerId)), stop);
    }
}
