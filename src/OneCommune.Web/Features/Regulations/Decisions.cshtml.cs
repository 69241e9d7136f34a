using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Regulations;

/// <summary>Every decision with its ranks and its sets; the one in force today stands open.</summary>
[AllowVisitor]
internal sealed class RegulationsPage(Database database, LawBook book, Person person) : PageModel
{
    public RegulationCatalogue Catalogue { get; private set; } = null!;
    public Regulation Current { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop)
    {
        Catalogue = await book.ReadAsync(database, stop);
        Current = Catalogue.InForceOn(person.Today);
    }
}
