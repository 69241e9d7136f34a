using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Storage.Shown;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Shopper.Certificates;

/// <summary>The address printed on the packet. Whoever holds it learns first whether the star still stands.</summary>
[AllowVisitor]
[PublicPage]
internal sealed class CertificateModel(Database database, KeptSearch search, TimeProvider time) : PageModel
{
    public DateOnly Today { get; } = time.Today();
    public string Number { get; private set; } = "";
    public CertificateFacts? Facts { get; private set; }
    public WrittenPlace? Place { get; private set; }

    /// <summary>Where the producer is today, where it has moved since.</summary>
    public WrittenPlace? MovedTo { get; private set; }

    /// <summary>The certificate that took this one's place.</summary>
    public CertificateFacts? Newer { get; private set; }

    /// <summary>Where the number is no certificate's alone: all that carry it or one it is a part of.</summary>
    public IReadOnlyList<CertificateFacts> Alike { get; private set; } = [];

    /// <summary>The number of a decision, and of no certificate.</summary>
    public bool IsOfDecisions { get; private set; }

    /// <summary>Whose register was looked through, and how many recognitions it holds.</summary>
    public string Register { get; private set; } = "";
    public int Searched { get; private set; }

    /// <summary>How many products a search finds by what was typed.</summary>
    public int Named { get; private set; }

    /// <summary>The holder's name and legal form today, as far as they are others.</summary>
    public string? HolderNow(Texts.Texts text) =>
        (Facts!.ProducerNow, Facts.LegalFormNow) switch
        {
            (null, { } form) => text[Words.Of(form)],
            (var name, { } form) => $"{name} ({text[Words.Of(form)]})",
            (var name, null) => name,
        };

    public async Task<IActionResult> OnGetAsync(string number, CancellationToken stop)
    {
        Number = number.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var found = await CheckedNumber.ReadAsync(database, search, Number, Today, stop);
        (Facts, Alike, IsOfDecisions) = (found.Certificate, found.Alike, found.IsOfDecisions);
        if (Alike.Count > 0)
            return Page();
        if (Facts is null)
            return await NotFoundAsync(stop);
        (Place, MovedTo) = await database.PlaceAndMoveAsync(Facts.UnitId, Facts.UnitToday, Today, stop);
        var all = await CertificateFacts.OfProductAsync(database, Facts.ProductId, Today, stop);
        HttpContext.Shows([ShownTags.Numbers, .. CertificateFacts.Tags(all.Append(Facts))]);
        Newer = Facts.NewerOf(all);
        return Page();
    }

    /// <summary>What was looked through, and where to look further.</summary>
    private async Task<IActionResult> NotFoundAsync(CancellationToken stop)
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        (Register, Searched) = await LookedThrough.ReadAsync(database, Today, stop);
        if (Number.Length <= 100)
            Named = (await FoundWords.OfPublicAsync(search, database, Number, Today, stop))?.Hits.Count ?? 0;
        return Page();
    }
}
