using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Evaluation.Dossiers;
using OneCommune.Web.Outside;
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
        await UploadAsync(scene, (name, bytes));
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

        await UploadAsync(scene, (@"C:\anh\..\xau.exe", DossierScene.Pdf));

        var file = (await scene.ReadAsync()).Evidence.Single();
        Assert.Equal(("xau.exe.pdf", "application/pdf"), (file.FileName, file.MediaType));
    }

    [Fact]
    public async Task Twenty_megabytes_come_one_byte_more_does_not_and_the_rest_of_the_form_stays()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var largest = Large(0);
        var tooLarge = DossierScene.LargePdf(largest.Length + 1);

        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        var refused = await scene.Browser.SubmitAsync(
            page,
            new() { ["Option"] = "2", ["Description"] = "Còn nguyên" },
            files: [("Files", "to.pdf", tooLarge), ("Files", "nho.pdf", DossierScene.Pdf)]
        );
        Assert.Equal(422, refused.Status);
        Assert.Contains("“to.pdf” lớn hơn 20 MB", refused.Text);
        Assert.Contains("Còn nguyên", refused.Text);
        Assert.Contains("nho.pdf", refused.Text);

        Assert.Equal(200, (await UploadAsync(scene, ("vua.pdf", largest))).Status);
        Assert.Equal(["nho.pdf", "vua.pdf"], (await scene.ReadAsync()).Evidence.Select(e => e.FileName).Order());
    }

    [Fact]
    public async Task Ten_files_of_twenty_megabytes_come_in_one_go()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var files = Enumerable.Range(1, 10).Select(i => ("Files", $"anh-{i}.pdf", Large((byte)i))).ToArray();
        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        Assert.Contains("mỗi tệp tối đa 20 MB, mỗi tiêu chí tối đa 10 tệp, mỗi lần gửi tối đa 200 MB", page.Text);

        var answer = await scene.Browser.SubmitAsync(
            page,
            new() { ["Option"] = "1", ["Description"] = "Mười tệp" },
            files: files
        );

        Assert.Equal(200, answer.Status);
        var dossier = await scene.ReadAsync();
        Assert.Equal(10, dossier.Evidence.Count);
        Assert.Equal("Mười tệp", dossier.Answers.Single().Description);
    }

    [Theory]
    [InlineData("tieu-chi/A1.1", "Description", "Files")]
    [InlineData("tieu-chi/A1.1-A1.6", "A1.1.Description", "A1.2.Files")]
    [InlineData("phieu-dang-ky", "Form.Address", "Files")]
    public async Task A_request_beyond_the_limit_keeps_what_was_typed_says_the_limit_and_names_each_file_once(
        string form,
        string field,
        string files
    )
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        var before = DossierScene.OnDisk(app);
        var large = Large(1);
        var page = await scene.Browser.GetAsync($"{scene.Address}/{form}");

        var answer = await scene.Browser.SubmitAsync(
            page,
            new() { [field] = "Ấp 4 đã gõ lâu" },
            files: [.. Enumerable.Range(1, 11).Select(i => (files, $"to-{i}.pdf", large))]
        );

        Assert.Equal(422, answer.Status);
        Assert.Equal(2, answer.Text.Split("chưa nhận: mỗi lần gửi tối đa 200 MB").Length);
        for (var i = 1; i <= 11; i++)
            Assert.Equal(2, answer.Text.Split($"“to-{i}.pdf”").Length);
        Assert.Contains("Ấp 4 đã gõ lâu", answer.Source);
        Assert.Equal(before, DossierScene.OnDisk(app));
        var dossier = await scene.ReadAsync();
        Assert.Equal("Ấp 4 đã gõ lâu", dossier.Answers.SingleOrDefault()?.Description ?? dossier.Address);
    }

    [Fact]
    public async Task Where_no_files_belong_a_request_beyond_the_limit_is_answered_with_the_limit()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        var answer = await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync($"{scene.Address}/bao-cao/chung"),
            files: ("x", "khong-lo.pdf", new byte[33 * 1024 * 1024])
        );

        Assert.Equal(413, answer.Status);
        Assert.Contains("Mỗi lần gửi tối đa 32 MB", answer.Text);
    }

    [Fact]
    public async Task The_page_the_server_and_the_handbook_say_the_same_limits()
    {
        var handbook = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "docs", "operations.md"));

        Assert.Equal(200, UploadLimits.FilesInMegabytes);
        Assert.Equal(210 * 1024 * 1024, UploadLimits.Request);
        Assert.Contains("client_max_body_size 210m;", handbook);
        Assert.Contains("210 MB", handbook);
    }

    [Theory]
    [InlineData("heic")]
    [InlineData("heix")]
    [InlineData("mif1")]
    public async Task An_iPhones_picture_is_refused_with_the_way_out(string brand)
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        var answer = await UploadAsync(
            scene,
            ("IMG_0042.HEIC", [0, 0, 0, 24, .. "ftyp"u8, .. Encoding.ASCII.GetBytes(brand), 0, 0, 0, 0, 9, 9])
        );

        Assert.Equal(422, answer.Status);
        Assert.Contains("“IMG_0042.HEIC” ở dạng HEIC của iPhone", answer.Text);
        Assert.Contains("Tương thích nhất", answer.Text);
    }

    [Fact]
    public async Task Of_thirteen_pictures_the_three_too_many_are_named_in_one_sentence()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        var answer = await UploadAsync(
            scene,
            [.. Enumerable.Range(1, 13).Select(i => ($"anh-{i:00}.pdf", DossierScene.Pdf.Append((byte)i).ToArray()))]
        );

        Assert.Equal(422, answer.Status);
        var told = Browser.Text(answer.Document.QuerySelector("main .error")!);
        Assert.Equal(2, told.Split("chưa nhận: mỗi tiêu chí tối đa 10 tệp").Length);
        foreach (var name in new[] { "anh-11.pdf", "anh-12.pdf", "anh-13.pdf" })
            Assert.Equal(2, told.Split($"“{name}”").Length);
    }

    [Fact]
    public async Task What_a_crash_left_half_way_in_is_swept_with_the_next_file()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await UploadAsync(scene, ("mot.pdf", [.. DossierScene.Pdf, 9]));
        var left = Path.Combine(app.Store.Folder, "files", "incoming", "do-dang");
        await File.WriteAllTextAsync(left, "%PDF-");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddDays(-2));

        await UploadAsync(scene, ("hai.pdf", [.. DossierScene.Pdf, 8]));

        Assert.False(File.Exists(left));
    }

    [Fact]
    public async Task The_eleventh_file_of_a_criterion_is_refused_by_name()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var files = Enumerable
            .Range(1, 11)
            .Select(i => ($"tep-{i}.pdf", DossierScene.Pdf.Append((byte)i).ToArray()))
            .ToArray();

        var answer = await UploadAsync(scene, files);

        Assert.Equal(422, answer.Status);
        Assert.Contains("tối đa 10 tệp", answer.Text);
        Assert.Equal(10, (await scene.ReadAsync()).Evidence.Count);
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
    public async Task A_file_taken_out_of_a_draft_leaves_the_disk_days_later_unless_somebody_has_the_same()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var shared = DossierScene.Pdf.Concat("chung"u8.ToArray()).ToArray();
        await UploadAsync(scene, ("rieng.pdf", [.. DossierScene.Pdf, 1, 2, 3]), ("chung.pdf", shared));
        using var other = await DossierScene.OpenAsync(app);
        await other.StartAsync();
        await UploadAsync(other, ("chung-2.pdf", shared));
        var own = (await scene.ReadAsync()).Evidence.Single(e => e.FileName == "rieng.pdf").Sha256;

        foreach (var name in new[] { "rieng.pdf", "chung.pdf" })
        {
            var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
            var file = (await scene.ReadAsync()).Evidence.Single(e => e.FileName == name);
            await scene.Browser.SubmitAsync(page, new() { ["Remove"] = file.Id.ToString() });
        }

        Assert.Empty((await scene.ReadAsync()).Evidence);
        await SweepAsync(app.Clock.Now + SweepFiles.Kept);
        Assert.True(IsOnDisk(own));
        await SweepAsync(app.Clock.Now + SweepFiles.Kept + TimeSpan.FromMinutes(1));
        Assert.False(IsOnDisk(own));
        var kept = (await other.ReadAsync()).Evidence.Single();
        Assert.Equal(200, (int)(await other.Browser.Client.GetAsync($"{other.Address}/tep/{kept.Id}")).StatusCode);
    }

    [Fact]
    public async Task A_paper_of_Form_01_is_taken_out_with_the_save_and_what_was_typed_is_kept()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var form = $"{scene.Address}/phieu-dang-ky";
        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync(form),
            files: ("Files", "dang-ky.pdf", [.. DossierScene.Pdf, 33])
        );
        var file = (await scene.ReadAsync()).Evidence.Single();

        var saved = await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync(form),
            new() { ["Remove"] = file.Id.ToString(), ["Form.Position"] = "Chủ nhiệm" }
        );

        Assert.Equal(200, saved.Status);
        var after = await scene.ReadAsync();
        Assert.Empty(after.Evidence);
        Assert.Equal("Chủ nhiệm", after.Position);
    }

    [Fact]
    public async Task A_file_brought_again_before_it_is_swept_stays()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        byte[] bytes = [.. DossierScene.Pdf, 7, 7, 7];
        await UploadAsync(scene, ("bo.pdf", bytes));
        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        var file = (await scene.ReadAsync()).Evidence.Single();
        await scene.Browser.SubmitAsync(page, new() { ["Remove"] = file.Id.ToString() });
        await UploadAsync(scene, ("them-lai.pdf", bytes));

        await SweepAsync(app.Clock.Now.AddDays(90));

        Assert.True(IsOnDisk(file.Sha256));
    }

    [Fact]
    public async Task A_file_that_is_gone_or_altered_is_a_sentence_and_waits_for_the_office_until_it_is_sound()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await UploadAsync(scene, ("chung-nhan.pdf", [.. DossierScene.Pdf, 9, 8, 7]));
        var file = (await scene.ReadAsync()).Evidence.Single();
        var place = DossierScene.OnDisk(app).Single(path => path.EndsWith(file.Sha256));
        var bytes = await File.ReadAllBytesAsync(place);
        var address = $"{scene.Address}/tep/{file.Id}";
        using var office = await app.SignedInAsync(Role.Province);
        const string waiting = "tệp đã lưu bị mất hoặc bị thay";

        await File.WriteAllBytesAsync(place, [.. bytes[..^1], 6]);
        var altered = await scene.Browser.GetAsync(address);
        Assert.Equal(422, altered.Status);
        Assert.Contains("“chung-nhan.pdf” trên máy chủ không còn đúng nội dung đã nộp", altered.Text);
        Assert.Contains(waiting, (await office.GetAsync("/lam-viec")).Text);

        File.Delete(place);
        var gone = await scene.Browser.GetAsync(address);
        Assert.Equal(410, gone.Status);
        Assert.Contains("“chung-nhan.pdf” không còn trên máy chủ", gone.Text);

        await File.WriteAllBytesAsync(place, bytes);
        Assert.Equal(200, (int)(await scene.Browser.Client.GetAsync(address)).StatusCode);
        Assert.DoesNotContain(waiting, (await office.GetAsync("/lam-viec")).Text);
    }

    private bool IsOnDisk(string sha256) => DossierScene.OnDisk(app).Any(path => path.EndsWith(sha256));

    private async Task SweepAsync(DateTime now)
    {
        await using var database = app.Open();
        await new SweepFiles(database, new FileStore(app.Store)).RunAsync(now, default);
    }

    [Fact]
    public async Task A_file_is_for_the_producer_and_the_offices_of_its_area_alone()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await UploadAsync(scene, ("mat.pdf", DossierScene.Pdf));
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

    [Fact]
    public async Task A_file_lodged_once_is_set_aside_but_stays_for_the_copy_that_names_it()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await UploadAsync(scene, ("cu.pdf", [.. DossierScene.Pdf, 7, 7]));
        await scene.FilledAsync();
        await scene.TryLodgeAsync();
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var back = await officer.GetAsync($"{scene.Address}/tra-lai");
        await officer.SubmitAsync(back, new() { ["Reason"] = "Tệp mờ" }, "Trả lại hồ sơ");

        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        var lodged = (await scene.ReadAsync()).Evidence.Single();
        await scene.Browser.SubmitAsync(page, new() { ["Remove"] = lodged.Id.ToString() });

        var file = (await scene.ReadAsync()).Evidence.Single();
        Assert.NotNull(file.RemovedAt);
        Assert.Equal(200, (int)(await scene.Browser.Client.GetAsync($"{scene.Address}/tep/{file.Id}")).StatusCode);
    }

    private static async Task<Page> UploadAsync(DossierScene scene, params (string Name, byte[] Bytes)[] files)
    {
        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        return await scene.Browser.SubmitAsync(page, files: [.. files.Select(f => ("Files", f.Name, f.Bytes))]);
    }

    private static byte[] Large(byte which) => DossierScene.LargePdf(20 * 1024 * 1024, which);

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
