using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Web.Features.Papers.Pdf;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>The certificate as it is printed, or saved as PDF.</summary>
[Allow(Role.Producer, Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [])]
internal sealed class CertificatePaperPage(Database database, Person person, Installation installation) : PageModel
{
    private const int WordyProduct = 60;
    private const int WordyProducer = 160;

    public CertificatePaper Paper { get; private set; } = null!;
    public bool MayRevoke { get; private set; }

    /// <summary>Names that need smaller letters to leave room for the signature on one sheet.</summary>
    public bool IsWordy =>
        Paper.Product.Value.Length > WordyProduct
        || Paper.Producer.Value.Length + Paper.Address?.Value.Length > WordyProducer;

    public async Task<IActionResult> OnGetAsync(Guid id, string? tep, CancellationToken stop)
    {
        if (await CertificateAccess.FindAsync(database, person, id, stop) is not { } found)
            return NotFound();
        var number = CertificatePaper.NumberOf(found);
        var scanned = await PublicSite.CertificateAsync(database, Request, number, stop);
        Paper = await ReadCertificate.OfAsync(database, found, scanned, person.Today, stop);
        if (tep == PdfFile.Extension)
        {
            var demo = await installation.IsDemoAsync();
            return await PdfFile.AnswerAsync(() => CertificatePdf.Of(Paper, demo), $"{Paper.Title} {number}", stop);
        }
        MayRevoke = found.InForceOn(person.Today) && await RevokePage.MayAsync(database, person, found, stop);
        return Page();
    }
}
