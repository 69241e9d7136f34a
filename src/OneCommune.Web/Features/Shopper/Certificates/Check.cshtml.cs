using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Shopper.Certificates;

/// <summary>The form to check a certificate: leads to its page, from a product's printed code to the product's, from a name to the
/// search.</summary>
[AllowVisitor]
internal sealed class CheckModel(Database database, KeptSearch search, TimeProvider time) : PageModel
{
    private const int LongestNumber = 100;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var number = TypedNumber.Bare(VietnameseText.Tidy(Request.Query["so"].ToString()));
        if (number.Length is 0 or > LongestNumber)
            return Page();
        var found = await CheckedNumber.ReadAsync(database, search, number, time.Today(), stop);
        if (found.Certificate is { } facts)
            return Redirect(PublicAddresses.Certificate(facts.Asked));
        if (found.Alike.Count > 0)
            return Redirect(PublicAddresses.Certificate(number));
        var slug = await database
            .Coded(TypedNumber.Letters(number))
            // The page of a record that was merged leads to the one that was kept: its code stands on papers and packets.
            .Where(p => p.MergedInto != null || database.Recognitions.Any(r => r.ProductId == p.Id))
            .OrderBy(p => p.MergedInto != null)
            .Select(p => p.Slug)
            .FirstOrDefaultAsync(stop);
        if (slug is not null)
            return Redirect(PublicAddresses.Product(slug));
        return Redirect(
            await IsNameAsync(number, stop)
                ? "/san-pham?q=" + Uri.EscapeDataString(number)
                : PublicAddresses.Certificate(number)
        );
    }

    /// <summary>Words without a digit that a search finds: somebody typed the product's name.</summary>
    private async Task<bool> IsNameAsync(string typed, CancellationToken stop) =>
        !typed.Any(char.IsAsciiDigit)
        && await FoundWords.OfPublicAsync(search, database, typed, time.Today(), stop) is { } found
        && (found.Hits.Count > 0 || found.Suggestion is not null);
}
