using System.Text.RegularExpressions;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Text;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Shopper.Certificates;

/// <summary>
/// A number as somebody typed it off a packet: compared by its letters and digits, whatever stands between them. The conditions are
/// worded as the indexes of 0077_typed_numbers.sql are.
/// </summary>
internal static partial class TypedNumber
{
    private static readonly string[] Before = ["so ", "quyet dinh ", "qd ", "theo ", "giay chung nhan ", "gcn "];

    /// <summary>The number alone of "Quyết định số 6735/QĐ-UBND ngày 25/03/2026", as papers write it; else what was typed.</summary>
    public static string Bare(string typed)
    {
        var words = VietnameseText.Fold(typed) + " ";
        var isSaid = Array.Exists(Before, words.StartsWith) || words.Contains(" ngay ", StringComparison.Ordinal);
        var start = typed.AsSpan().IndexOfAnyInRange('0', '9');
        if (!isSaid || start < 0)
            return typed;
        var rest = Joints().Replace(typed[start..], "$1");
        return AfterIt().Match(rest) is { Success: true, Index: var end } ? rest[..end] : rest;
    }

    /// <summary>Papers leave spaces around the strokes of a number.</summary>
    [GeneratedRegex(@"\s*([/-])\s*")]
    private static partial Regex Joints();

    /// <summary>What has no digit after a space or comma is of the sentence.</summary>
    [GeneratedRegex(@",|\s+[^\d\s]+(\s|$)")]
    private static partial Regex AfterIt();

    public static string Letters(string typed) =>
        new([.. typed.Where(char.IsLetterOrDigit).Select(char.ToUpperInvariant)]);

    public static IQueryable<Recognition> Numbered(this Database database, string letters) =>
        database.Recognitions.Where(r =>
            r.CertificateNumber!.ToUpper().Replace("-", "").Replace("/", "").Replace(".", "").Replace(" ", "")
            == letters
        );

    /// <summary>Products by the code of their dossier or by their GTIN.</summary>
    public static IQueryable<Domain.Registry.Products.Product> Coded(this Database database, string letters) =>
        database.Products.Where(p =>
            p.Code!.ToUpper().Replace("-", "").Replace("/", "").Replace(".", "").Replace(" ", "") == letters
            || p.Gtin == letters
        );
}
