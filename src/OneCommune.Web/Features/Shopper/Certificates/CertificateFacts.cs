using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Shown;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Shopper.Certificates;

/// <summary>What the public may know of one certificate: names as it carries them, and beside them those of the records today.</summary>
internal sealed record CertificateFacts(
    string? Number,
    CheckCode CheckCode,
    Guid ProductId,
    Guid ProducerId,
    string Slug,
    string Product,
    string Producer,
    LegalForm LegalForm,
    Sector Sector,
    RecognitionKind Kind,
    int Stars,
    RecognitionDays Days,
    string? DecisionNumber,
    string? Authority,
    string? RevocationNumber,
    RevocationGround? RevokedFor,
    string? RevocationReason,
    long? UnitId,
    string ProductToday,
    string ProducerToday,
    LegalForm LegalFormToday,
    long? UnitToday
)
{
    /// <summary>The product's name today where it is another one, as are the next two.</summary>
    public string? ProductNow => ProductToday == Product ? null : ProductToday;
    public string? ProducerNow => ProducerToday == Producer ? null : ProducerToday;
    public LegalForm? LegalFormNow => LegalFormToday == LegalForm ? null : LegalFormToday;

    /// <summary>Its recognition was entered a second time with another record, since merged: the other stands for it from the first day.</summary>
    public bool IsTwin => Days.Replaced == Days.Issued;

    /// <summary>The latest of the product's that took its place.</summary>
    public CertificateFacts? NewerOf(IEnumerable<CertificateFacts> all) =>
        all.FirstOrDefault(one => one.Days.Issued > Days.Issued || (IsTwin && one.Days.Issued == Days.Issued));

    /// <summary>What a page shows that tells of these.</summary>
    public static IEnumerable<string> Tags(IEnumerable<CertificateFacts> certificates) =>
        certificates.SelectMany(c => new[] { ShownTags.Product(c.ProductId), ShownTags.Producer(c.ProducerId) });

    /// <summary>What it is asked for by: the number it carries, else the check code.</summary>
    public string Asked => Number ?? CheckCode.ToString();

    /// <summary>
    /// Finds a certificate by the number it carries, else by that number's letters and digits where they are one certificate's only,
    /// else by its check code.
    /// </summary>
    public static async Task<CertificateFacts?> FindAsync(Database database, string number, CancellationToken stop)
    {
        number = number.Trim();
        if (number.Length is 0 or > 100)
            return null;
        var upper = number.ToUpperInvariant();
        var found = await Select(
                database,
                database.Recognitions.Where(r => r.CertificateNumber == number || r.CertificateNumber == upper)
            )
            .FirstOrDefaultAsync(stop);
        if (found is null && TypedNumber.Letters(number) is { Length: > 0 } letters)
            found = await Select(database, database.Numbered(letters).OrderBy(r => r.Id)).Take(2).ToListAsync(stop)
                is [var only]
                ? only
                : null;
        if (found is null && TypedCode.Read(number) is { } code)
            found = await Select(database, database.Recognitions.Where(r => r.CheckCode == code))
                .FirstOrDefaultAsync(stop);
        return found;
    }

    /// <summary>All recognitions of a product that the public has heard of by a day, the latest first.</summary>
    public static async Task<IReadOnlyList<CertificateFacts>> OfProductAsync(
        Database database,
        Guid product,
        DateOnly today,
        CancellationToken stop
    ) =>
        await Select(
                database,
                database
                    .Recognitions.Where(r => r.ProductId == product && r.IssuedOn <= today)
                    // Entered twice and merged away: never stood a day.
                    .Where(r => r.ReplacedOn == null || r.ReplacedOn > r.IssuedOn)
                    .OrderByDescending(r => r.IssuedOn)
            )
            .ToListAsync(stop);

    public static IQueryable<CertificateFacts> Select(Database database, IQueryable<Recognition> recognitions) =>
        from r in recognitions
        join p in database.Products on r.ProductId equals p.Id
        join m in database.Producers on r.ProducerId equals m.Id
        select new CertificateFacts(
            r.CertificateNumber,
            r.CheckCode,
            p.Id,
            m.Id,
            p.Slug,
            r.ProductName,
            r.ProducerName,
            r.LegalForm,
            r.Sector,
            r.Kind,
            r.Stars,
            new RecognitionDays(r.IssuedOn, r.ExpiresOn, r.RevokedOn, r.ReplacedOn),
            r.DecisionNumber,
            r.Authority,
            r.RevocationNumber,
            r.RevokedFor,
            r.RevocationReason,
            r.UnitId,
            p.Name,
            m.Name,
            m.LegalForm,
            m.UnitId
        );
}
