using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

public sealed class FilesTakenOutOfADossier(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task What_a_crash_left_half_way_in_is_swept_with_the_next_file()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await scene.UploadAsync(("mot.pdf", [.. DossierScene.Pdf, 9]));
        var left = Path.Combine(app.Store.Folder, "files", "incoming", "do-dang");
        await File.WriteAllTextAsync(left, "%PDF-");
        File.SetLastWriteTimeUtc(left, DateTime.UtcNow.AddDays(-2));

        await scene.UploadAsync(("hai.pdf", [.. DossierScene.Pdf, 8]));

        Assert.False(File.Exists(left));
    }

    [Fact]
    public async Task A_file_taken_out_of_a_draft_leaves_the_disk_days_later_unless_somebody_has_the_same()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var shared = DossierScene.Pdf.Concat("chung"u8.ToArray()).ToArray();
        await scene.UploadAsync(("rieng.pdf", [.. DossierScene.Pdf, 1, 2, 3]), ("chung.pdf", shared));
        using var other = await DossierScene.OpenAsync(app);
        await other.StartAsync();
        await other.UploadAsync(("chung-2.pdf", shared));
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
        await scene.UploadAsync(("bo.pdf", bytes));
        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        var file = (await scene.ReadAsync()).Evidence.Single();
        await scene.Browser.SubmitAsync(page, new() { ["Remove"] = file.Id.ToString() });
        await scene.UploadAsync(("them-lai.pdf", bytes));

        await SweepAsync(app.Clock.Now.AddDays(90));

        Assert.True(IsOnDisk(file.Sha256));
    }

    [Fact]
    public async Task A_file_that_is_gone_or_altered_is_a_sentence_and_waits_for_the_office_until_it_is_sound()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await scene.UploadAsync(("chung-nhan.pdf", [.. DossierScene.Pdf, 9, 8, 7]));
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

    [Fact]
    public async Task A_file_lodged_once_is_set_aside_but_stays_for_the_copy_that_names_it()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await scene.UploadAsync(("cu.pdf", [.. DossierScene.Pdf, 7, 7]));
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

    private bool IsOnDisk(string sha256) => DossierScene.OnDisk(app).Any(path => path.EndsWith(sha256));

    private async Task SweepAsync(DateTime now)
    {
        await using var database = app.Open();
        await new SweepFiles(database, new FileStore(app.Store)).RunAsync(now, default);
    }
}
