using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Text;
using SkiaSharp;

namespace OneCommune.Web.Features.Papers.Pdf;

/// <summary>A sheet to be printed: the same drawing gives the same bytes, on whichever machine and day.</summary>
/// <param name="On">The day it is of, told as the day it was made.</param>
internal sealed record PdfSheet(string Title, string Author, DateOnly On, SKSize Size, Action<SKCanvas> Draw);

internal static class PdfFile
{
    /// <summary>A page of a paper gives it as PDF when it is asked with <see cref="Asked"/>: whoever may read the one may have the other.</summary>
    public const string Extension = "pdf";
    public const string Asked = $"tep={Extension}";

    public static readonly SKSize Standing = new(Millimetres(210), Millimetres(297));
    public static readonly SKSize Lying = new(Standing.Height, Standing.Width);

    // One at a time in the whole program, on a thread of its own: a sheet takes a few milliseconds, and many at once gain nothing.
    private static readonly SemaphoreSlim Drawing = new(1);

    /// <summary>In points.</summary>
    public static float Millimetres(float length) => length * 72 / 25.4f;

    /// <summary>To be saved under <paramref name="name"/>: "Giấy chứng nhận OCOP-80" becomes "giay-chung-nhan-ocop-80.pdf".</summary>
    public static async Task<FileContentResult> AnswerAsync(Func<PdfSheet> set, string name, CancellationToken stop)
    {
        await Drawing.WaitAsync(stop);
        try
        {
            var bytes = await Task.Run(() => Write(set()), CancellationToken.None);
            return new(bytes, "application/pdf") { FileDownloadName = $"{VietnameseText.Slug(name)}.{Extension}" };
        }
        finally
        {
            Drawing.Release();
        }
    }

    public static byte[] Write(PdfSheet sheet)
    {
        var day = sheet.On.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        using var file = new MemoryStream();
        using (
            var document = SKDocument.CreatePdf(
                file,
                new SKDocumentPdfMetadata
                {
                    Title = sheet.Title,
                    Author = sheet.Author,
                    Creator = "OneCommune",
                    Creation = day,
                    Modified = day,
                }
            )
        )
        {
            sheet.Draw(document.BeginPage(sheet.Size.Width, sheet.Size.Height));
            document.EndPage();
            document.Close();
        }
        return file.ToArray();
    }
}
