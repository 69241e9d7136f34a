using UglyToad.PdfPig;
using Sheet = UglyToad.PdfPig.Content.Page;

namespace OneCommune.Web.Tests.Papers;

/// <summary>A PDF of one sheet, read back.</summary>
internal static class ReadPdf
{
    /// <summary>Its letters in the order drawn, without spaces: where a line was broken is no matter.</summary>
    public static string Text(byte[] file)
    {
        using var pdf = PdfDocument.Open(file);
        return Close(string.Concat(pdf.GetPages().Single().Letters.Select(letter => letter.Value)));
    }

    public static string Close(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    public static (double Width, double Height) Size(byte[] file) =>
        OfPage(file, page => (Math.Round(page.Width), Math.Round(page.Height)));

    /// <summary>Letters that stand, in part, beyond the sheet's edge.</summary>
    public static string Beyond(byte[] file) =>
        OfPage(
            file,
            page =>
                string.Concat(
                    page.Letters.Where(letter =>
                            letter.BoundingBox.Left < 0
                            || letter.BoundingBox.Bottom < 0
                            || letter.BoundingBox.Right > page.Width
                            || letter.BoundingBox.Top > page.Height
                        )
                        .Select(letter => letter.Value)
                )
        );

    private static T OfPage<T>(byte[] file, Func<Sheet, T> read)
    {
        using var pdf = PdfDocument.Open(file);
        return read(pdf.GetPages().Single());
    }
}
