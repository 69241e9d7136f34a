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
        AfterSet ??= After.Sets.FirstOrDefault(set => Whole(set, FormComparison.Counterpart(set, Before)))?.Number;
        if (AfterSet is { } number)
        {
            var after = After.Set(number);
            var before = BeforeSet is { } chosen ? Before.Set(chosen) : FormComparison.Counterpart(after, Before);
            BeforeSet = before?.Number;
            Comparison = before is null ? null : FormComparison.Of(before, after);
        }
        return Page();
    }

    /// <summary>A decision none of whose forms is at hand: only the points of its parts compare.</summary>
    public static bool HasForms(Regulation regulation) => regulation.Sets.Any(set => set.IsComplete);

    /// <summary>"QĐ 148/QĐ-TTg".</summary>
    public static string Number(Regulation regulation, string language) =>
        regulation.Title.In(language).Replace("Quyết định", "QĐ", StringComparison.Ordinal);

    // The latest one before that can be compared criterion by criterion, else the latest one before.
    private Regulation Earlier(Regulation regulation)
    {
        var earlier = Catalogue.All.Where(other => other.EffectiveFrom < regulation.EffectiveFrom).ToList();
        return earlier.FirstOrDefault(HasForms) ?? earlier.FirstOrDefault() ?? regulation;
    }

    private static bool Whole(ProductSet after, ProductSet? before) =>
        after.IsComplete && before is { IsComplete: true };
}
