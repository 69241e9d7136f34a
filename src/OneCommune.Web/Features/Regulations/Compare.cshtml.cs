using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Regulations;

/// <summary>One set under two decisions: what weighs more or less, which criteria and star minimums came and went.</summary>
[AllowVisitor]
internal sealed class ComparePage(Database database, LawBook book, Person person) : PageModel
{
    [BindProperty(Name = "truoc", SupportsGet = true)]
    public string? BeforeId { get; set; }

    [BindProperty(Name = "sau", SupportsGet = true)]
    public string? AfterId { get; set; }

    [BindProperty(Name = "bo", SupportsGet = true)]
    public int? AfterSet { get; set; }

    [BindProperty(Name = "boTruoc", SupportsGet = true)]
    public int? BeforeSet { get; set; }

    public RegulationCatalogue Catalogue { get; private set; } = null!;
    public Regulation Before { get; private set; } = null!;
    public Regulation After { get; private set; } = null!;

    /// <summary>Null until a set is chosen, and where the earlier decision has nothing like it.</summary>
    public FormComparison? Comparison { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        Catalogue = await book.ReadAsync(database, stop);
        After = AfterId is null ? Catalogue.InForceOn(person.Today) : Catalogue.Get(AfterId);
        Before = BeforeId is null ? Earlier(After) : Catalogue.Get(BeforeId);
        if (AfterSet is { } number)
        {
            var after = After.Set(number);
            var before = BeforeSet is { } chosen ? Before.Set(chosen) : FormComparison.Counterpart(after, Before);
            BeforeSet = before?.Number;
            Comparison = before is null ? null : FormComparison.Of(before, after);
        }
        return Page();
    }

    private Regulation Earlier(Regulation regulation) =>
        Catalogue.All.FirstOrDefault(other => other.EffectiveFrom < regulation.EffectiveFrom) ?? regulation;
}
