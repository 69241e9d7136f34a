using OneCommune.Web.Features.Evaluation.Dossiers;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

public sealed class LargeFilesOfADossier(TestApp app) : IClassFixture<TestApp>
{
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

        Assert.Equal(200, (await scene.UploadAsync(("vua.pdf", largest))).Status);
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

    [Fact]
    public async Task Of_thirteen_pictures_the_three_too_many_are_named_in_one_sentence()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        var answer = await scene.UploadAsync([
            .. Enumerable.Range(1, 13).Select(i => ($"anh-{i:00}.pdf", DossierScene.Pdf.Append((byte)i).ToArray())),
        ]);

        Assert.Equal(422, answer.Status);
        var told = Browser.Text(answer.Document.QuerySelector("main .error")!);
        Assert.Equal(2, told.Split("chưa nhận: mỗi tiêu chí tối đa 10 tệp").Length);
        foreach (var name in new[] { "anh-11.pdf", "anh-12.pdf", "anh-13.pdf" })
            Assert.Equal(2, told.Split($"“{name}”").Length);
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

        var answer = await scene.UploadAsync(files);

        Assert.Equal(422, answer.Status);
        Assert.Contains("tối đa 10 tệp", answer.Text);
        Assert.Equal(10, (await scene.ReadAsync()).Evidence.Count);
    }

    private static byte[] Large(byte which) => DossierScene.LargePdf(20 * 1024 * 1024, which);
}
