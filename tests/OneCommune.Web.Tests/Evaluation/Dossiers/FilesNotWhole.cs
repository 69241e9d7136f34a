using System.IO.Compression;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Outside;
using SkiaSharp;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

/// <summary>What came half over a weak network is no evidence, and what was lost or altered later is told beside its name.</summary>
public sealed class FilesNotWhole(TestApp app) : IClassFixture<TestApp>
{
    private static readonly byte[] Png = TestPicture.Of(SKEncodedImageFormat.Png);
    private static readonly byte[] Jpeg = TestPicture.Of(SKEncodedImageFormat.Jpeg);
    private static readonly byte[] Webp = TestPicture.Of(SKEncodedImageFormat.Webp);
    private static readonly byte[] Paper = DossierScene.LargePdf(9000);
    private static readonly byte[] Word = Office("word/document.xml");

    public static TheoryData<string, byte[]> Cut =>
        new()
        {
            { "nua.png", Png[..(Png.Length / 2)] },
            { "gan-du.png", Png[..^1] },
            { "giua.png", Broken(Png) },
            { "nua.jpg", Jpeg[..(Jpeg.Length / 2)] },
            { "gan-du.jpg", Jpeg[..^2] },
            { "dau.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2] },
            { "nua.webp", Webp[..(Webp.Length / 2)] },
            { "gan-du.webp", Webp[..^1] },
            { "dau.webp", [.. "RIFF"u8, 4, 0, 0, 0, .. "WEBP"u8] },
            { "nua.pdf", Paper[..(Paper.Length / 2)] },
            { "gan-du.pdf", Paper[..^40] },
            { "khong.pdf", [.. "%PDF-1.7\nkhong co gi\n%%EOF"u8] },
            { "cho-trong.pdf", [.. Paper[..(Paper.Length / 2)], .. new byte[Paper.Length / 2]] },
            { "nua.docx", Word[..(Word.Length / 2)] },
            { "gan-du.docx", Word[..^5] },
            { "giua.docx", Broken(Word) },
        };

    [Theory]
    [MemberData(nameof(Cut))]
    public async Task Is_refused_by_name_at_both_doors_and_what_was_typed_is_kept(string name, byte[] bytes)
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var before = DossierScene.OnDisk(app);
        foreach (
            var (form, field, typed) in new[]
            {
                ("tieu-chi/A1.1", "Description", "Đã viết nhiều"),
                ("phieu-dang-ky", "Form.Address", "Ấp 4"),
            }
        )
        {
            var page = await scene.Browser.GetAsync($"{scene.Address}/{form}");
            var answer = await scene.Browser.SubmitAsync(
                page,
                new() { [field] = typed },
                files: ("Files", name, bytes)
            );

            Assert.Equal(422, answer.Status);
            Assert.Contains($"“{name}” bị đứt hoặc hỏng, không mở được trọn vẹn nên chưa nhận", answer.Text);
            Assert.Contains(typed, answer.Source);
            Assert.Equal("true", answer.Document.QuerySelector("[name=Files]")!.GetAttribute("aria-invalid"));
        }
        Assert.Empty((await scene.ReadAsync()).Evidence);
        Assert.Equal(before, DossierScene.OnDisk(app));
    }

    [Fact]
    public async Task A_picture_of_more_pixels_than_may_be_unpacked_is_refused_by_what_it_says_of_itself()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        var answer = await SendAsync(scene, "bom.png", TestPicture.Bomb(10_000));

        Assert.Equal(422, answer.Status);
        Assert.Contains(
            "“bom.png” quá nhiều điểm ảnh nên chưa nhận: ảnh JPEG từ máy chụp nhận đến 210 triệu, ảnh khác đến 52 triệu",
            answer.Text
        );
    }

    [Fact]
    public async Task A_photograph_that_misses_a_piece_in_the_middle_is_refused_and_told_so()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        var answer = await SendAsync(scene, "lo-hong.jpg", [.. Jpeg[..4000], .. Jpeg[4200..]]);

        Assert.Equal(422, answer.Status);
        Assert.Contains("“lo-hong.jpg” bị hỏng ở giữa", answer.Text);
    }

    [Fact]
    public async Task What_a_telephone_or_a_program_writes_behind_the_end_does_no_harm()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        (string, byte[])[] files =
        [
            ("phim-kem.jpg", [.. Jpeg, .. "ftypmp42"u8, .. new byte[5000]]),
            ("them.png", [.. Png, 1, 2, 3]),
            ("lap-day.pdf", [.. Paper, .. new byte[3000]]),
        ];

        foreach (var (name, bytes) in files)
            Assert.Equal(200, (await SendAsync(scene, name, bytes)).Status);
    }

    [Theory]
    [InlineData(true, "không còn đúng nội dung đã nộp", "tệp không còn đúng nội dung đã nộp")]
    [InlineData(false, "không còn trên máy chủ", "tệp không còn trên máy chủ")]
    public async Task A_picture_lost_or_altered_is_a_sentence_on_the_officers_pages_and_no_broken_picture(
        bool altered,
        string sentence,
        string beside
    )
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await SendAsync(scene, "nhan.png", TestPicture.Of(SKEncodedImageFormat.Png, altered ? 2 : 3));
        await scene.FilledAsync();
        Assert.Equal(200, (await scene.TryLodgeAsync()).Status);
        var file = (await scene.ReadAsync()).Evidence.Single();
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var place = new FileStore(app.Store).PathOf(file.Sha256);
        var bytes = await File.ReadAllBytesAsync(place);
        bytes[^20] ^= 1;
        if (altered)
            await File.WriteAllBytesAsync(place, bytes);
        else
            File.Delete(place);

        var viewer = await officer.GetAsync($"{scene.Address}/xem/{file.Id}");
        Assert.Equal(200, viewer.Status);
        Assert.Contains(sentence, viewer.Document.QuerySelector("[role=alert]")!.TextContent);
        Assert.Null(viewer.Document.QuerySelector("img.shown"));
        var dossier = await officer.GetAsync(scene.Address);
        Assert.Null(dossier.Document.QuerySelector($"img[src*='{file.Id}']"));
        Assert.Contains(beside, dossier.Text);
    }

    private static async Task<Page> SendAsync(DossierScene scene, string name, byte[] bytes) =>
        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1"),
            files: ("Files", name, bytes)
        );

    private static byte[] Broken(byte[] whole)
    {
        var bytes = (byte[])whole.Clone();
        for (var i = 0; i < 40; i++)
            bytes[whole.Length / 3 + i] ^= 0x5A;
        return bytes;
    }

    private static byte[] Office(string main)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            using (var types = new StreamWriter(zip.CreateEntry("[Content_Types].xml").Open()))
                types.Write("<x/>");
            using var text = new StreamWriter(zip.CreateEntry(main).Open());
            for (var i = 0; i < 2000; i++)
                text.Write((i * 7919 % 1009).ToString("x3", System.Globalization.CultureInfo.InvariantCulture));
        }
        return bytes.ToArray();
    }
}
