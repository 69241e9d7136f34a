using System.IO.Compression;
using System.Text;
using OneCommune.Domain.Office.Accounts;
using SkiaSharp;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

/// <summary>Evidence opens in the page, and the whole dossier comes in one zip, for those who may read it and nobody else.</summary>
public sealed class LookingAtFiles(TestApp app) : IClassFixture<TestApp>
{
    private static readonly byte[] Png = TestPicture.Of(SKEncodedImageFormat.Png);

    [Fact]
    public async Task A_pdf_and_a_picture_are_shown_in_the_page_and_run_nothing()
    {
        using var scene = await WithFilesAsync();
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        var files = (await scene.ReadAsync()).EvidenceFor("A1.1").ToList();

        var page = await commune.GetAsync($"{scene.Address}/xem/{files[0].Id}");
        Assert.Contains("tệp 1/3", page.Text);
        Assert.Contains("Có hồ sơ", page.Text);
        Assert.Null(page.Document.QuerySelector("a[rel=prev]"));
        Assert.Contains("frame-src 'self'", Policy(page.Response));
        var frame = page.Document.QuerySelector("iframe.shown")!.GetAttribute("src")!;
        // A viewer names the document by the end of its address, and saves it under the name sent with it.
        Assert.EndsWith("/" + Uri.EscapeDataString(files[0].FileName), frame);
        Assert.StartsWith(files[0].FileName + " ·", page.Document.Title);
        var shown = await commune.Client.GetAsync(frame);
        Assert.Equal(files[0].FileName, shown.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal("application/pdf", shown.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline", shown.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", shown.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("default-src 'none'; script-src 'none'", Policy(shown));
        Assert.Contains("frame-ancestors 'self'", Policy(shown));
        Assert.Equal(DossierScene.Pdf, await shown.Content.ReadAsByteArrayAsync());

        var picture = await commune.GetAsync(page.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Contains("tệp 2/3", picture.Text);
        var image = await commune.Client.GetAsync(picture.Document.QuerySelector("img.shown")!.GetAttribute("src"));
        Assert.Equal("image/png", image.Content.Headers.ContentType!.MediaType);
        Assert.EndsWith("; sandbox", Policy(image));
    }

    [Fact]
    public async Task Anything_else_is_only_downloaded_and_another_commune_sees_nothing()
    {
        using var scene = await WithFilesAsync();
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var other = await app.SignedInAsync(Role.Commune, "28060");
        var files = (await scene.ReadAsync()).EvidenceFor("A1.1").ToList();

        var page = await commune.GetAsync($"{scene.Address}/xem/{files[2].Id}");
        Assert.Contains("không xem được trong trang", page.Text);
        Assert.Null(page.Document.QuerySelector(".shown"));
        Assert.Equal(404, (await commune.GetAsync($"{scene.Address}/xem/{files[2].Id}/noi-dung")).Status);
        foreach (var end in new[] { $"xem/{files[0].Id}", $"xem/{files[0].Id}/noi-dung", "ho-so.zip" })
            Assert.Equal(404, (await other.GetAsync($"{scene.Address}/{end}")).Status);
        using var visitor = app.Visitor;
        Assert.Equal("/dang-nhap", (await visitor.GetAsync($"{scene.Address}/ho-so.zip")).Path);
    }

    [Fact]
    public async Task The_zip_has_a_folder_for_each_criterion_with_names_as_people_wrote_them_and_no_way_out()
    {
        using var scene = await WithFilesAsync();
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        var answer = await commune.Client.GetAsync($"{scene.Address}/ho-so.zip");

        Assert.Equal("Hồ sơ Gạo Thử Nghiệm.zip", answer.Content.Headers.ContentDisposition!.FileNameStar);
        using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        var names = zip.Entries.Select(e => e.FullName).ToList();
        Assert.Contains("Bản nộp lần 1.json", names);
        Assert.Contains("A1.1 Nguồn gốc sản phẩm/01 hợp đồng thu mua.pdf", names);
        Assert.Contains("A1.1 Nguồn gốc sản phẩm/02 con.png", names);
        Assert.Contains(names, name => name.StartsWith("A1.1 Nguồn gốc sản phẩm/03 ", StringComparison.Ordinal));
        Assert.All(
            names,
            name =>
            {
                Assert.DoesNotContain("..", name);
                Assert.DoesNotContain('\\', name);
                Assert.False(name.StartsWith('/'));
                Assert.True(name.Count(c => c == '/') <= 1);
            }
        );
        using var pdf = new MemoryStream();
        await zip.GetEntry("A1.1 Nguồn gốc sản phẩm/01 hợp đồng thu mua.pdf")!.Open().CopyToAsync(pdf);
        Assert.Equal(DossierScene.Pdf, pdf.ToArray());
        using var contents = new StreamReader(zip.GetEntry("Mục lục.txt")!.Open(), Encoding.UTF8);
        Assert.Contains("hợp đồng thu mua.pdf", await contents.ReadToEndAsync());
    }

    [Theory]
    [InlineData("../../etc/passwd", "01 passwd")]
    [InlineData("..\\..\\a.pdf", "01 a.pdf")]
    [InlineData("a\u202Efdp.exe.pdf", "01 afdp.exe.pdf")]
    [InlineData("  .pdf", "01 .pdf")]
    [InlineData("ảnh: nhãn?.jpg", "01 ảnh nhãn.jpg")]
    [InlineData("a\u0301nh.png", "01 ánh.png")]
    public void A_name_in_the_zip_leads_nowhere(string given, string right) =>
        Assert.Equal(right, Features.Evaluation.DossierFiles.ZipNames.File(1, given));

    private static string Policy(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Content-Security-Policy").Single();

    private async Task<DossierScene> WithFilesAsync()
    {
        var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await scene.FilledAsync();
        await scene.AttachAsync("A1.1", "hợp đồng thu mua.pdf", DossierScene.Pdf);
        await scene.AttachAsync("A1.1", "con.png", Png);
        await scene.AttachAsync("A1.1", "..\\..\\bảng.docx", [1, 2, 3], "application/octet-stream");
        Assert.Equal(200, (await scene.TryLodgeAsync()).Status);
        return scene;
    }
}
