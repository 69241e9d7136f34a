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
    // Of "theo Quyết định công nhận số …", "Giấy chứng nhận số …", "GCN: …", "No. …".
    private static readonly string[] Before = [.. "theo quyet dinh qd cong giay chung nhan gcn so no".Split(' ')];

    /// <summary>
    /// The number alone of "Quyết định số 6735/QĐ-UBND ngày 25/03/2026", as papers write it, or of "GCN số OCOP-80-2026-00012"; else what
    /// was typed.
    /// </summary>
    public static string Bare(string typed)
    {
        var words = typed.Split(' ');
        var said = words.TakeWhile(word => Before.Contains(VietnameseText.Fold(word))).Count();
        var hasDay = words.Any(word => VietnameseText.Fold(word) == "ngay");
        if ((said == 0 && !hasDay) || !typed.Any(char.IsAsciiDigit))
            return typed;
        var rest = string.Join(' ', words.Skip(said));
        // Words stand before it: "của UBND tỉnh số 12/QĐ-UBND". One alone is the number's own: "OCOP 80 2026 00012".
        var start = rest.AsSpan().IndexOfAnyInRange('0', '9');
        if (rest[..start].Trim().Contains(' '))
            rest = rest[start..];
        rest = Joints().Replace(rest, "$1");
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
