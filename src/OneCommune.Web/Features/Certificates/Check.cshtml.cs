using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Certificates;

/// <summary>The form to check a certificate: leads to its page, or from a product's printed code to the product's.</summary>
[AllowVisitor]
internal sealed class CheckModel(Database database) : PageModel
{
    private const int LongestNumber = 100;

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        var number = VietnameseText.Tidy(Request.Query["so"].ToString());
        if (number.Length is 0 or > LongestNumber)
            return Page();
        if (await CertificateFacts.FindAsync(database, number, stop) is { } facts)
            return Redirect(PublicAddresses.Certificate(facts.Asked));
        var slug = await database
            .Coded(TypedNumber.Letters(number))
            .Where(p => p.MergedInto == null)
            .Where(p => database.Recognitions.Any(r => r.ProductId == p.Id))
            .Select(p => p.Slug)
            .FirstOrDefaultAsync(stop);
        return Redirect(slug is null ? PublicAddresses.Certificate(number) : PublicAddresses.Product(slug));
    }
}
