using System.IO.Compression;
using System.Net;
using System.Text;
using OneCommune.Domain.Office.Accounts;
using SkiaSharp;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

public sealed class FilesOfADossier(TestApp app) : IClassFixture<TestApp>
{
    public static TheoryData<string, byte[]> Refused =>
        new()
        {
            { "rong.pdf", [] },
            { "chay.pdf", Encoding.ASCII.GetBytes("MZ\u0090\0 this is a program") },
            { "trang.jpg", Encoding.UTF8.GetBytes("<!doctype html><script>alert(1)</script>") },
            { "anh.svg", Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>") },
            { "cu.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 1, 2, 3] },
            { "nen.docx", Zip("a.txt") },
            { "macro.docx", Zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin") },
            { "macro.xlsx", Zip("[Content_Types].xml", "xl/workbook.xml", "xl/macrosheets/sheet1.xml") },
            { "hong.docx", Encoding.ASCII.GetBytes("PK\u0003\u0004 not a zip at all") },
        };

    public static TheoryData<string, byte[], string> Taken =>
        new()
        {
            { "giay.pdf", DossierScene.Pdf, "application/pdf" },
            { "anh.jpeg", TestPicture.Of(SKEncodedImageFormat.Jpeg), "image/jpeg" },
            { "anh.png", TestPicture.Of(SKEncodedImageFormat.Png), "image/png" },
            { "anh.webp", TestPicture.Of(SKEncodedImageFormat.Webp), "image/webp" },
            {
                "thu.docx",
                Zip("[Content_Types].xml", "word/document.xml"),
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            },
            {
                "bang.xlsx",
                Zip("[Content_Types].xml", "xl/workbook.xml"),
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
            },
        };

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task A_file_that_may_not_come_is_named_what_was_typed_is_kept_and_nothing_lies_on_the_disk(
        string name,
        byte[] bytes
    )
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var before = DossierScene.OnDisk(app);
        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");

        var answer = await scene.Browser.SubmitAsync(
            page,
            new() { ["Option"] = "1", ["Description"] = "Đã viết nhiều" },
            files: ("Files", name, bytes)
        );

        Assert.Equal(422, answer.Status);
        Assert.Contains($"“{name}”", answer.Text);
        var kept = (await scene.ReadAsync()).Answers.Single();
        Assert.Equal((1, "Đã viết nhiều"), (kept.Option, kept.Description));
        Assert.Empty((await scene.ReadAsync()).Evidence);
        Assert.Equal(before, DossierScene.OnDisk(app));
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Documents_and_pictures_come_and_are_given_back_byte_for_byte_as_an_attachment(
        string name,
        byte[] bytes,
        string type
    )
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await scene.UploadAsync((name, bytes));
        var file = (await scene.ReadAsync()).Evidence.Single();

        var answer = await scene.Browser.Client.GetAsync($"{scene.Address}/tep/{file.Id}");

        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(name, file.FileName);
    }

    [Fact]
    public async Task Why_a_file_is_not_taken_is_told_in_English_to_who_reads_English()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1?lang=en");

        var answer = await scene.Browser.SubmitAsync(page, files: ("Files", "chay.exe", [(byte)'M', (byte)'Z', 0, 0]));

        Assert.Equal(422, answer.Status);
        Assert.Contains("The file “chay.exe” is not of a type that is taken", answer.Text);
        Assert.DoesNotContain("không nhận được", answer.Text);
    }

    [Fact]
    public async Task A_picture_with_another_name_is_kept_under_what_it_is()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        await scene.UploadAsync((@"C:\anh\..\xau.exe", DossierScene.Pdf));

        var file = (await scene.ReadAsync()).Evidence.Single();
        Assert.Equal(("xau.exe.pdf", "application/pdf"), (file.FileName, file.MediaType));
    }

    [Theory]
    [InlineData("heic")]
    [InlineData("heix")]
    [InlineData("mif1")]
    public async Task An_iPhones_picture_is_refused_with_the_way_out(string brand)
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        var answer = await scene.UploadAsync(
            ("IMG_0042.HEIC", [0, 0, 0, 24, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, 9, 9])
        );

        Assert.Equal(422, answer.Status);
        Assert.Contains("“IMG_0042.HEIC” ở dạng HEIC của iPhone", answer.Text);
        Assert.Contains("Tương thích nhất", answer.Text);
    }

    [Fact]
    public async Task The_same_upload_sent_twice_leaves_one_file()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        for (var i = 0; i < 2; i++)
            await scene.Browser.SubmitAsync(
                page,
                new() { ["Option"] = "1", ["Description"] = "Một lần" },
                files: ("Files", "mot.pdf", DossierScene.Pdf)
            );

        Assert.Single((await scene.ReadAsync()).Evidence);
    }

    [Fact]
    public async Task A_file_is_for_the_producer_and_the_offices_of_its_area_alone()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await scene.UploadAsync(("mat.pdf", DossierScene.Pdf));
        var address = $"{scene.Address}/tep/{(await scene.ReadAsync()).Evidence.Single().Id}";
        using var province = await app.SignedInAsync(Role.Province);
        Assert.Equal(HttpStatusCode.NotFound, (await province.Client.GetAsync(address)).StatusCode);
        await scene.FilledAsync();
        await scene.TryLodgeAsync();

        using var stranger = await DossierScene.OpenAsync(app);
        var expected = new Dictionary<Browser, HttpStatusCode>
        {
            [scene.Browser] = HttpStatusCode.OK,
            [province] = HttpStatusCode.OK,
            [await app.SignedInAsync(Role.Commune, "28040")] = HttpStatusCode.OK,
            [await app.SignedInAsync(Role.Auditor)] = HttpStatusCode.OK,
            [await app.SignedInAsync(Role.Commune, "28060")] = HttpStatusCode.NotFound,
            [await app.SignedInAsync(Role.Province, "82")] = HttpStatusCode.NotFound,
            [await app.SignedInAsync(Role.Council)] = HttpStatusCode.NotFound,
            [stranger.Browser] = HttpStatusCode.NotFound,
        };
        foreach (var (browser, status) in expected)
            Assert.Equal(status, (await browser.Client.GetAsync(address)).StatusCode);
        Assert.Equal("/dang-nhap", (await app.Visitor.GetAsync(address)).Path);
        using var strange = await app.Visitor.Client.GetAsync(address.Replace("tep", "tep/..%2f..%2f"));
        Assert.NotEqual(HttpStatusCode.InternalServerError, strange.StatusCode);
    }

    private static byte[] Zip(params string[] names)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var name in names)
            {
                using var entry = new StreamWriter(zip.CreateEntry(name).Open());
                entry.Write("<x/>");
            }
        }
        return bytes.ToArray();
    }
}
