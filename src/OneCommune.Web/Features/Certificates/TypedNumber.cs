using OneCommune.Domain.Recognition;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Certificates;

/// <summary>
/// A number as somebody typed it off a packet: compared by its letters and digits, whatever stands between them. The conditions are
/// worded as the indexes of 0077_typed_numbers.sql are.
/// </summary>
internal static class TypedNumber
{
    public static string Letters(string typed) =>
        new([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    public static IQueryable<Recognition> Numbered(this Database database, string letters) =>
        database.Recognitions.Where(r =>
            r.CertificateNumber!.ToUpper().Replace("-", "").Replace("/", "").Replace(".", "").Replace(" ", "")
            == letters
        );

    /// <summary>Products by the code of their dossier or by their GTIN.</summary>
    public static IQueryable<Domain.Products.Product> Coded(this Database database, string letters) =>
        database.Products.Where(p =>
            p.Code!.ToUpper().Replace("-", "").Replace("/", "").Replace(".", "").Replace(" ", "") == letters
            || p.Gtin == letters
        );
}
