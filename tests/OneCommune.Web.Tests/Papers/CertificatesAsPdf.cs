using System.Net;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Features.Evaluation.Decisions;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Features.Papers.Pdf;
using OneCommune.Web.Tests.Evaluation.Decisions;
using SkiaSharp;

namespace OneCommune.Web.Tests.Papers;

public sealed class CertificatesAsPdf(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_certificate_says_as_PDF_what_its_page_says_to_those_who_may_read_it()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo tệp giấy", 4));
        await room.WriteSubmitAndSignAsync();
        var recognition = (await room.RecognitionAsync())!;
        await room.Province.RenamesProductAsync(recognition.ProductId, "Gạo tệp sau này");
        var address = $"/lam-viec/cong-nhan/{recognition.Id}/giay-chung-nhan";
        var page = await room.Province.GetAsync(address);
        Assert.Equal("?tep=pdf", page.Document.QuerySelector("a[href*='pdf']")!.GetAttribute("href"));

        var pdf = await FileAsync(room.Province, address);

        Assert.Equal((842, 595), ReadPdf.Size(pdf));
        var text = ReadPdf.Text(pdf);
        foreach (
            var line in page.Document.QuerySelectorAll(".certificate :is(.issuer, .product, dt, dd, figcaption, i, b)")
        )
            Assert.Contains(ReadPdf.Close(line.FirstChild!.TextContent), text);
        Assert.Contains(ReadPdf.Close("nay là Gạo tệp sau này"), text);
        Assert.Equal(pdf, await FileAsync(room.Province, address));
        using var neighbour = await app.SignedInAsync(Role.Commune, "28060");
        Assert.Equal(404, (await neighbour.GetAsync($"{address}?tep=pdf")).Status);
    }

    [Fact]
    public async Task What_was_not_signed_here_is_an_extract_as_PDF_too()
    {
        var product = await app.HasStarAsync("Gạo tệp trích", new(2022, 8, 1));
        using var office = await app.SignedInAsync(Role.Province);
        var page = await office.GetAsync($"/lam-viec/san-pham/{product.Id}");
        var address = page.Document.QuerySelector("a[href$='/giay-chung-nhan']")!.GetAttribute("href")!;

        var pdf = await FileAsync(office, address);

        Assert.Equal((595, 842), ReadPdf.Size(pdf));
        var text = ReadPdf.Text(pdf);
        Assert.Contains(ReadPdf.Close("TRÍCH SỔ ĐĂNG KÝ SẢN PHẨM OCOP"), text);
        Assert.Contains(ReadPdf.Close("Bản trích này không thay giấy chứng nhận"), text);
        Assert.Contains(ReadPdf.Close("Giấy chứng nhận này không còn hiệu lực sau ngày 01/08/2025."), text);
        Assert.DoesNotContain(ReadPdf.Close("GIẤY CHỨNG NHẬN"), text);
    }

    [Fact]
    public async Task A_name_with_a_letter_no_PDF_has_is_told_with_the_way_to_print_it()
    {
        var product = await app.HasStarAsync("Gạo 米 tệp", new(2025, 8, 1));
        using var office = await app.SignedInAsync(Role.Province);
        var page = await office.GetAsync($"/lam-viec/san-pham/{product.Id}");
        var address = page.Document.QuerySelector("a[href$='/giay-chung-nhan']")!.GetAttribute("href")!;

        var refused = await office.GetAsync($"{address}?tep=pdf");

        Assert.Equal(422, refused.Status);
        Assert.Contains("Tệp PDF không có chữ “米”", refused.Text);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_longest_names_stay_on_the_one_sheet_whole(bool isSignedHere)
    {
        var paper = Of(string.Join(' ', Enumerable.Repeat("Nghiêng", 37)), isSignedHere);

        var pdf = PdfFile.Write(CertificatePdf.Of(paper, isDemo: true));

        Assert.Equal("", ReadPdf.Beyond(pdf));
        foreach (var fact in paper.Facts)
            Assert.Contains(ReadPdf.Close(fact.Value), ReadPdf.Text(pdf));
        Assert.Contains(ReadPdf.Close(CertificatePaper.Demo), ReadPdf.Text(pdf));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_scanner_reads_the_code_of_the_sheet(bool isSignedHere)
    {
        var sheet = CertificatePdf.Of(Of("Gạo", isSignedHere), isDemo: false);
        using var picture = new SKBitmap((int)sheet.Size.Width * 2, (int)sheet.Size.Height * 2);
        using var canvas = new SKCanvas(picture);
        canvas.Clear(SKColors.White);
        canvas.Scale(2);
        sheet.Draw(canvas);
        using var png = picture.Encode(SKEncodedImageFormat.Png, 100);

        Assert.Equal("https://ocop.tinh.example/chung-nhan/OCOP-80-2026-00012", Scanner.Read(png.ToArray()));
    }

    private static CertificatePaper Of(string name, bool isSignedHere)
    {
        var on = new DateOnly(2026, 6, 15);
        var producer = new Producer("Hộ", LegalForm.Household, null);
        var product = new Product("Gạo", producer, Sector.Food);
        return new(
            Recognition.Of(
                product,
                Named.Of(product, producer),
                RecognitionKind.First,
                5,
                on,
                new("12/QĐ-UBND", "Chủ tịch UBND tỉnh Tây Ninh", DossierId: isSignedHere ? Guid.NewGuid() : null)
            ),
            Particular.Renamed("Sản phẩm", name, name + "!"),
            Particular.Renamed("Chủ thể", name, name + "!"),
            new("Địa chỉ", name, name),
            Signature.Of("Nguyễn Văn A, Phó Chủ tịch UBND tỉnh", "UBND tỉnh Tây Ninh"),
            "Tỉnh Tây Ninh",
            "https://ocop.tinh.example/chung-nhan/OCOP-80-2026-00012",
            on
        );
    }

    private static async Task<byte[]> FileAsync(Browser reader, string address)
    {
        using var answer = await reader.Client.GetAsync($"{address}?tep=pdf");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith(".pdf", answer.Content.Headers.ContentDisposition!.FileName);
        return await answer.Content.ReadAsByteArrayAsync();
    }
}
