using System.ComponentModel;
using Microsoft.AspNetCore.Http.HttpResults;
using OneCommune.Domain;
using OneCommune.Domain.Producers;
using OneCommune.Domain.Recognition;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Certificates;

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
        Database database,
        TimeProvider time,
        Texts.Texts text,
        CancellationToken stop
    )
    {
        var today = time.Today();
        number = number.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        if (await CertificateFacts.FindAsync(database, number, stop) is not { } facts)
            return TypedResults.Problem(
                statusCode: StatusCodes.Status404NotFound,
                detail: text[
                    "Không có giấy chứng nhận nào mang số này; hãy so lại từng ký tự với số in trên giấy hoặc bao bì."
                ],
                extensions: new Dictionary<string, object?> { ["code"] = "certificate.unknown" }
            );
        var all = await CertificateFacts.OfProductAsync(database, facts.ProductId, today, stop);
        var places = await database.WrittenPlacesAsync([facts.UnitId], today, stop);
        var place = facts.UnitId is { } unit ? places.GetValueOrDefault(unit) : null;
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
                facts.Days.Replaced <= today ? facts.Days.Replaced : null,
                all.FirstOrDefault(c => c.Days.Issued > facts.Days.Issued)?.Asked
            )
        );
    }
}

/// <summary>PlaceNow: what the ground of the place belongs to today; empty while the unit still stands.</summary>
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
    DateOnly? ReplacedOn,
    string? NewerCertificate
);
