using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Regulations;

/// <summary>A set's form, to be read and printed as the council scores it.</summary>
[AllowVisitor]
internal sealed class FormPage(Database database, LawBook book) : PageModel
{
    public Regulation Regulation { get; private set; } = null!;
    public ProductSet Set { get; private set; } = null!;
    public ScoreForm Sheet { get; private set; } = null!;

    /// <summary>The other decisions that have this set, newest first.</summary>
    public IReadOnlyList<(Regulation Regulation, ProductSet Set)> Elsewhere { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string regulation, int number, CancellationToken stop)
    {
        var catalogue = await book.ReadAsync(database, stop);
        if (
            catalogue.Find(regulation) is not { } found
            || found.Sets.FirstOrDefault(set => set.Number == number) is not { } set
        )
            return NotFound();

        (Regulation, Set) = (found, set);
        Sheet = new ScoreForm(set, await Wordings.OfAsync(database, set, stop));
        Elsewhere =
        [
            .. catalogue
                .All.Where(other => other != found)
                .Select(other => (other, FormComparison.Counterpart(set, other)))
                .Where(other => other.Item2 is not null)
                .Select(other => (other.other, other.Item2!)),
        ];
        return Page();
    }
}
