using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Storage.Shown;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Shopper.Certificates;

internal static class CertificateApi
{
    public static void Map(WebApplication app) =>
        app.MapGet("/api/v1/certificates/{**number}", GetAsync)
            .WithSummary("How one certificate stands today")
            .PublicJson<Certificate>()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .AllowVisitor();

    private static async Task<Results<Ok<Certificate>, ProblemHttpResult>> GetAsync(
        [Description("The number on the certificate, or its check code.")] string number,
        HttpContext context,
        Database database,
        KeptSearch search,
        TimeProvider time,
        Texts.Texts text,
        CancellationToken stop
    )
    {
        var today = time.Today();
        number = number.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        var found = await CheckedNumber.ReadAsync(database, search, number, today, stop);
        if (found.Certificate is not { } facts)
            return await InsteadAsync(found, database, today, text, stop);
        var all = await CertificateFacts.OfProductAsync(database, facts.ProductId, today, stop);
        context.Shows([ShownTags.Numbers, .. CertificateFacts.Tags(all.Append(facts))]);
        var (place, movedTo) = await database.PlaceAndMoveAsync(facts.UnitId, facts.UnitToday, today, stop);
        return TypedResults.Ok(
            new Certificate(
                facts.Number,
                facts.CheckCode.ToString(),
                today,
                facts.Days.On(today),
                facts.Product,
                PublicAddresses.Product(facts.Slug),
                facts.Producer,
                facts.LegalForm,
                facts.Sector,
                facts.Stars,
                facts.Kind,
                place?.Address,
                place?.Now ?? [],
                facts.DecisionNumber,
                facts.Authority,
                facts.Days.Issued,
                facts.Days.Expires,
                facts.Days.Revoked <= today ? facts.Days.Revoked : null,
                facts.Days.Revoked <= today ? facts.RevocationNumber : null,
                facts.Days.Replaced <= today ? facts.Days.Replaced : null,
                facts.NewerOf(all)?.Asked,
                facts.ProductNow,
                facts.ProducerNow,
                facts.LegalFormNow,
                movedTo?.Address
            )
        );
    }

    /// <summary>
    /// A decision's number is told as such, and one that several carry, with their products; of any other it is told what was looked through.
    /// </summary>
    private static async Task<ProblemHttpResult> InsteadAsync(
        CheckedNumber found,
        Database database,
        DateOnly today,
        Texts.Texts text,
        CancellationToken stop
    )
    {
        if (found.Alike.Count > 0)
            return Problem(
                found.IsOfDecisions ? "certificate.decision" : "certificate.several",
                text[found.IsOfDecisions ? CheckedNumber.OfDecisions : CheckedNumber.OfSeveral, found.Alike.Count],
                ("products", found.Alike.Select(one => NumberedProduct.Of(one, today)).ToList())
            );
        var (register, entries) = await LookedThrough.ReadAsync(database, today, stop);
        return Problem(
            "certificate.unknown",
            text[
                "Không có số này trong {0:N0} lượt công nhận của sổ OCOP {1} đến ngày {2} (số giấy chứng nhận, mã tra cứu, số quyết định). Hãy so lại từng ký tự; giấy của tỉnh khác hoặc chưa nhập vào sổ thì không có ở đây.",
                entries,
                register.Length > 0 ? register : text["của hệ thống này"],
                today.Shown()
            ],
            ("asOf", today),
            ("searched", entries)
        );
    }

    private static ProblemHttpResult Problem(string code, string detail, params (string Name, object Value)[] facts) =>
        TypedResults.Problem(
            statusCode: StatusCodes.Status404NotFound,
            detail: detail,
            extensions: facts.Append(("code", code)).ToDictionary(fact => fact.Item1, fact => (object?)fact.Item2)
        );
}

/// <summary>
/// A product whose certificate or decision carries a number like the one asked, with the certificate to ask for. Names are the certificate's; ProductNow, ProducerNow: what they are today where
/// that is something else.
/// </summary>
internal sealed record NumberedProduct(
    string Product,
    string? ProductNow,
    string ProductPage,
    string Producer,
    string? ProducerNow,
    int Stars,
    Standing State,
    DateOnly IssuedOn,
    DateOnly ExpiresOn,
    string? DecisionNumber,
    string? Authority,
    string Certificate
)
{
    public static NumberedProduct Of(CertificateFacts facts, DateOnly today) =>
        new(
            facts.Product,
            facts.ProductNow,
            PublicAddresses.Product(facts.Slug),
            facts.Producer,
            facts.ProducerNow,
            facts.Stars,
            facts.Days.On(today),
            facts.Days.Issued,
            facts.Days.Expires,
            facts.DecisionNumber,
            facts.Authority,
            facts.Asked
        );
}

/// <summary>
/// Names, legal form and place are the certificate's own. ProductNow, ProducerNow, LegalFormNow, ProducerMovedTo: what they are today where
/// that is something else. PlaceNow: what the ground of the place belongs to today; empty while the unit still stands. RevokedOn and
/// RevocationNumber: day and number of the decision that revoked it; null until that day, the number also where the register has none.
/// </summary>
internal sealed record Certificate(
    string? Number,
    string CheckCode,
    DateOnly AsOf,
    Standing State,
    string Product,
    string ProductPage,
    string Producer,
    LegalForm LegalForm,
    Sector Sector,
    int Stars,
    RecognitionKind Kind,
    string? Place,
    IReadOnlyList<string> PlaceNow,
    string? DecisionNumber,
    string? Authority,
    DateOnly IssuedOn,
    DateOnly ExpiresOn,
    DateOnly? RevokedOn,
    string? RevocationNumber,
    DateOnly? ReplacedOn,
    string? NewerCertificate,
    string? ProductNow,
    string? ProducerNow,
    LegalForm? LegalFormNow,
    string? ProducerMovedTo
);
