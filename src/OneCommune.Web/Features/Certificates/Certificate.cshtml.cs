using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Certificates;

/// <summary>The address printed on the packet. Whoever holds it learns first whether the star still stands.</summary>
[AllowVisitor]
[PublicPage]
internal sealed class CertificateModel(Database database, TimeProvider time) : PageModel
{
    public DateOnly Today { get; } = time.Today();
    public string Number { get; private set; } = "";
    public CertificateFacts? Facts { get; private set; }
    public WrittenPlace? Place { get; private set; }

    /// <summary>The certificate that took this one's place.</summary>
    public CertificateFacts? Newer { get; private set; }

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken stop)
    {
        Number = number.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        Facts = await CertificateFacts.FindAsync(database, Number, stop);
        if (Facts is null)
        {
            Response.StatusCode = StatusCodes.Status404NotFound;
            return Page();
        }
        var places = await database.WrittenPlacesAsync([Facts.UnitId], Today, stop);
        Place = Facts.UnitId is { } unit ? places.GetValueOrDefault(unit) : null;
        var all = await CertificateFacts.OfProductAsync(database, Facts.ProductId, Today, stop);
        Newer = all.FirstOrDefault(c => c.Days.Issued > Facts.Days.Issued);
        return Page();
    }
}
