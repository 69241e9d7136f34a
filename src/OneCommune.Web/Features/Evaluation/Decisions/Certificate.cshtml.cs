using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>
/// The certificate as it is printed, with the names, street and commune of the day of issue. One that was not signed here is told by an
/// extract of the register. The QR code leads to its public page, which tells its state on the day of the scan.
/// </summary>
[Allow(Role.Producer, Role.Commune, Role.Province, Role.Secretary, Role.Leader, Role.Auditor, Change = [])]
internal sealed class CertificatePaperPage(Database database, Person person) : PageModel
{
    private const int WordyProduct = 60;
    private const int WordyProducer = 160;

    public Recognition Recognition { get; private set; } = null!;
    public string Product => Recognition.ProductName;
    public string Producer => Recognition.ProducerName;
    public string? Address { get; private set; }

    /// <summary>What they are called today, where that is something else.</summary>
    public string? ProductNow { get; private set; }
    public string? ProducerNow { get; private set; }

    /// <summary>
    /// What they were called on the day of issue, where that was entered after the certificate: the register held another name, and its
    /// extract says that one. Null also of what was signed here.
    /// </summary>
    public string? ProductThen { get; private set; }
    public string? ProducerThen { get; private set; }

    /// <summary>"nay là …" of the place, or where the holder is today if it has moved.</summary>
    public string? AddressNow { get; private set; }

    /// <summary>Who signed; null where it was not signed here.</summary>
    public Signature? Signature { get; private set; }
    public string PublicAddress { get; private set; } = "";

    /// <summary>Where it is signed: "Tây Ninh".</summary>
    public string? Town { get; private set; }
    public bool MayRevoke { get; private set; }
    public DateOnly Today => person.Today;

    /// <summary>Names that need smaller letters to leave room for the signature on one sheet.</summary>
    public bool IsWordy => Product.Length > WordyProduct || Producer.Length + Address?.Length > WordyProducer;

    /// <summary>What it is asked for by: its number, or the check code where it has none.</summary>
    public string Number => Recognition.CertificateNumber ?? Recognition.CheckCode.ToString();
    public string Authority =>
        (Recognition.Authority ?? "").ToUpper(System.Globalization.CultureInfo.GetCultureInfo("vi-VN"));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken stop)
    {
        if (await CertificateAccess.FindAsync(database, person, id, stop) is not { } found)
            return NotFound();
        Recognition = found;
        var product = await database.Products.Where(p => p.Id == found.ProductId).Select(p => p.Name).SingleAsync(stop);
        var producer = await database.Producers.AsNoTracking().SingleAsync(p => p.Id == found.ProducerId, stop);
        ProductNow = product == Product ? null : product;
        ProducerNow = producer.Name == Producer ? null : producer.Name;
        if (!found.IsSignedHere)
        {
            var past = await database.PastOfAsync([found.ProductId, found.ProducerId], stop);
            ProductThen = LearntLate(past, found.ProductId, product, Product);
            ProducerThen = LearntLate(past, found.ProducerId, producer.Name, Producer);
        }
        var (place, movedTo) = await database.PlaceAndMoveAsync(found.UnitId, producer.UnitId, Today, stop);
        Address = Written(found.Address, found.Address is null ? place?.Address : place?.Inside);
        AddressNow = await HolderNowAsync(producer, movedTo, stop) ?? PlaceNow.Of(place, Texts.Texts.Vietnamese);
        var decided = await (
            from item in database.Set<DecisionItem>()
            where item.RecognitionId == id
            join decision in database.Decisions on item.DecisionId equals decision.Id
            select new { decision.Signer, decision.UnitId }
        ).SingleOrDefaultAsync(stop);
        Signature = decided is null ? null : Signature.Of(decided.Signer, found.Authority ?? "");
        Town = await TownAsync(decided?.UnitId ?? found.UnitId, stop);
        PublicAddress = await PublicSite.CertificateAsync(database, Request, Number, stop);
        MayRevoke = await RevokePage.MayAsync(database, person, found, stop);
        return Page();
    }

    // A name of the very day of issue may have been given after the paper.
    private string? LearntLate(PastRecords past, Guid subject, string now, string said) =>
        past.NameOn(Recognition.IssuedOn, subject, now) is var then
        && then != said
        && past.NameOn(Recognition.IssuedOn.AddDays(-1), subject, now) != said
            ? then
            : null;

    /// <summary>Null unless the holder is elsewhere: in another commune, or at another street.</summary>
    private async Task<string?> HolderNowAsync(Producer holder, WrittenPlace? movedTo, CancellationToken stop)
    {
        if (
            movedTo is null
            && (Recognition.Address is not { } street || holder.Address is null || holder.Address == street)
        )
            return null;
        var there = await database.WrittenPlacesAsync([holder.UnitId], Today, stop);
        var written = Written(holder.Address, holder.UnitId is { } unit ? there[unit].Today : null);
        return Texts.Texts.Vietnamese["chủ thể nay ở {0}", written!];
    }

    private static string? Written(string? street, string? place) =>
        string.Join(", ", new[] { street, place }.OfType<string>()) is { Length: > 0 } text ? text : null;

    private async Task<string?> TownAsync(long? unit, CancellationToken stop)
    {
        var province = await (
            from one in database.Units
            where one.Id == unit
            join above in database.Units on one.ProvinceId equals above.Id
            select above.Name
        ).SingleOrDefaultAsync(stop);
        return province is null ? null : ProvinceName.Bare(province);
    }
}
