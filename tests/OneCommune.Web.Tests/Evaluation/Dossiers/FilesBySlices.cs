using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneCommune.Web.Jobs;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

/// <summary>Files that come by slices before the form that names them, as the script of the page sends them (tus 1.0).</summary>
public sealed class FilesBySlices(TestApp app) : IClassFixture<TestApp>
{
    private const string Criterion = "A1.1";

    [Fact]
    public async Task What_came_before_a_cut_stays_and_the_form_keeps_the_whole_file_once()
    {
        using var scene = await StartedAsync();
        var bytes = DossierScene.LargePdf(700_001);
        var (page, upload) = await BegunAsync(scene, bytes);
        Assert.Equal(204, (await AddAsync(page, scene, upload, 0, bytes[..300_000])).Status);

        // The page was opened anew, and the same file chosen again: it goes on where it stopped.
        var (again, same) = await BegunAsync(scene, bytes, from: 300_000);
        Assert.Equal(upload, same);
        Assert.Equal(300_000, await ComeAsync(scene, upload));
        Assert.Equal(204, (await AddAsync(again, scene, upload, 300_000, bytes[300_000..])).Status);
        var answer = await SaveAsync(scene, again, upload);

        Assert.Equal(200, answer.Status);
        var kept = Assert.Single((await scene.ReadAsync()).Evidence);
        Assert.Equal((Criterion, "giấy.pdf", Hash(bytes)), (kept.Criterion, kept.FileName, kept.Sha256));
        await using var database = app.Open();
        Assert.False(await database.Uploads.AnyAsync(one => one.DossierId == scene.Id));
        Assert.DoesNotContain(DossierScene.OnDisk(app), path => path.Contains(Guid.Parse(upload).ToString("N")));
        Assert.Equal(
            1,
            await database.Audit.CountAsync(r => r.Act == "dossier.answer" && r.SubjectId == $"{scene.Id}")
        );
        // The same form pressed a second time is answered as the first.
        Assert.Equal(200, (await SaveAsync(scene, again, upload)).Status);
        Assert.Single((await scene.ReadAsync()).Evidence);
    }

    [Fact]
    public async Task The_registration_form_takes_them_too()
    {
        using var scene = await StartedAsync();
        var (page, upload) = await BegunAsync(scene, DossierScene.Pdf, criterion: null);
        await AddAsync(page, scene, upload, 0, DossierScene.Pdf);

        var form = await scene.Browser.GetAsync($"{scene.Address}/phieu-dang-ky");
        Assert.Contains("slices.js", form.Source);
        var answer = await scene.Browser.SubmitAsync(form, new() { ["Sent"] = upload }, "Lưu");

        Assert.Equal(200, answer.Status);
        Assert.Null(Assert.Single((await scene.ReadAsync()).Evidence).Criterion);
    }

    [Theory]
    [InlineData("sai loại")]
    [InlineData("đứt giữa")]
    [InlineData("khác tệp đã báo")]
    [InlineData("chưa gửi gì")]
    public async Task What_the_form_would_refuse_is_refused_and_leaves_nothing(string why)
    {
        using var scene = await StartedAsync();
        var before = DossierScene.OnDisk(app);
        var pdf = DossierScene.LargePdf(5000);
        var said = why == "sai loại" ? "MZ is a program"u8.ToArray() : pdf;
        var come = why switch
        {
            "đứt giữa" => pdf[..3000],
            "khác tệp đã báo" => DossierScene.LargePdf(4999),
            "chưa gửi gì" => [],
            _ => said,
        };
        var (page, upload) = await BegunAsync(scene, said);
        await AddAsync(page, scene, upload, 0, come);

        var answer = await SaveAsync(scene, page, upload);

        Assert.Equal(422, answer.Status);
        Assert.Contains("“giấy.pdf”", answer.Text);
        Assert.Empty((await scene.ReadAsync()).Evidence);
        Assert.Equal(before, DossierScene.OnDisk(app));
        Assert.Equal("Đã viết", (await scene.ReadAsync()).Answers.Single().Description);
    }

    [Fact]
    public async Task A_slice_out_of_its_place_is_not_taken_and_none_goes_beyond_the_size()
    {
        using var scene = await StartedAsync();
        var (page, upload) = await BegunAsync(scene, DossierScene.LargePdf(1000));

        Assert.Equal(409, (await AddAsync(page, scene, upload, 10, new byte[10])).Status);
        Assert.Equal(204, (await AddAsync(page, scene, upload, 0, new byte[5000])).Status);
        Assert.Equal(1000, await ComeAsync(scene, upload));
        Assert.Equal(409, (await AddAsync(page, scene, upload, 0, new byte[10])).Status);
    }

    [Theory]
    [InlineData(0, null, 400)]
    [InlineData(-1, null, 400)]
    [InlineData(FileStore.Largest + 1, null, 413)]
    [InlineData(10, "không phải mã băm", 400)]
    public async Task An_announcement_out_of_bounds_is_refused(long size, string? sha256, int status)
    {
        using var scene = await StartedAsync();
        var page = await PageAsync(scene);

        Assert.Equal(status, (await BeginAsync(page, scene, size, sha256 ?? Hash([1]), Criterion)).Status);
    }

    [Fact]
    public async Task To_anybody_else_it_does_not_exist()
    {
        using var scene = await StartedAsync();
        using var second = await app.SignedInAsync(scene.Producer.Id);
        using var stranger = await StartedAsync();
        using var commune = await app.SignedInAsync(Domain.Office.Accounts.Role.Commune, "28040");
        var (page, upload) = await BegunAsync(scene, DossierScene.Pdf);
        await AddAsync(page, scene, upload, 0, DossierScene.Pdf);
        var address = $"{scene.Address}/tep-dang-gui/{upload}";

        foreach (var other in new[] { second, stranger.Browser, commune })
            Assert.True((int)(await other.Client.SendAsync(new(HttpMethod.Head, address))).StatusCode is 403 or 404);
        // Named in a form of another's, or of another dossier of one's own, it is none.
        var theirs = await PageAsync(stranger);
        var answer = await SaveAsync(stranger, theirs, upload);
        Assert.Contains("Có tệp gửi dở đã quá 24 giờ", answer.Text);
        Assert.Empty((await stranger.ReadAsync()).Evidence);
        // Without the page's token nothing is begun.
        Assert.Equal(400, (await BeginAsync(null, scene, 10, Hash([1]), Criterion)).Status);
        using var visitor = await app.Visitor.Client.SendAsync(new(HttpMethod.Head, address));
        Assert.False(visitor.Headers.Contains("Upload-Offset"));
    }

    [Fact]
    public async Task Once_the_dossier_is_lodged_nothing_more_comes()
    {
        using var scene = await (await DossierScene.OpenAsync(app)).LodgedAsync();

        Assert.Equal(404, (await BeginAsync(await PageAsync(scene), scene, 10, Hash([1]), Criterion)).Status);
    }

    [Fact]
    public async Task Of_more_than_ten_for_one_criterion_the_oldest_goes()
    {
        using var scene = await StartedAsync();
        var uploads = new List<string>();
        for (byte i = 0; i < 11; i++)
        {
            var (page, upload) = await BegunAsync(scene, [.. DossierScene.Pdf, i]);
            await AddAsync(page, scene, upload, 0, [1, 2, 3]);
            uploads.Add(upload);
            app.Clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Null(await ComeAsync(scene, uploads[0]));
        Assert.Equal(3, await ComeAsync(scene, uploads[1]));
        Assert.Equal(3, await ComeAsync(scene, uploads[10]));
    }

    [Fact]
    public async Task Of_more_than_twenty_of_the_largest_size_of_one_account_the_oldest_goes()
    {
        using var scene = await StartedAsync();
        var uploads = new List<string>();
        foreach (var criterion in new[] { "A1.1", "A1.2", "A1.3" })
        {
            var page = await PageAsync(scene);
            for (byte i = 0; i < 7; i++)
            {
                var begun = await BeginAsync(page, scene, FileStore.Largest, Hash([i]), criterion);
                Assert.Equal(201, begun.Status);
                uploads.Add(begun.Location!.Split('/')[^1]);
                app.Clock.Advance(TimeSpan.FromSeconds(1));
            }
        }

        Assert.Null(await ComeAsync(scene, uploads[0]));
        foreach (var kept in uploads.Skip(1))
            Assert.Equal(0, await ComeAsync(scene, kept));
    }

    [Fact]
    public async Task What_no_form_named_within_a_day_is_swept()
    {
        using var scene = await StartedAsync();
        var (page, upload) = await BegunAsync(scene, DossierScene.LargePdf(1000));
        await AddAsync(page, scene, upload, 0, new byte[10]);
        var left = Assert.Single(DossierScene.OnDisk(app), path => path.Contains(Guid.Parse(upload).ToString("N")));
        await using (var database = app.Open())
            await database.Uploads.ExecuteUpdateAsync(set =>
                set.SetProperty(one => one.BegunAt, app.Clock.Now.AddHours(-25))
            );
        File.SetLastWriteTimeUtc(left, app.Clock.Now.AddHours(-25));

        var job = JobClock.Jobs.Single(job => job.Name == "sweep-uploads");
        Assert.True(await app.Server.Services.GetRequiredService<RunJob>().RunAsync(job, default));

        Assert.False(File.Exists(left));
        Assert.Null(await ComeAsync(scene, upload));
    }

    [Fact]
    public async Task Only_pages_of_files_run_the_script_and_only_ours()
    {
        using var scene = await StartedAsync();

        using var files = await scene.Browser.Client.GetAsync($"{scene.Address}/tieu-chi/{Criterion}");
        using var others = await scene.Browser.Client.GetAsync(scene.Address);

        Assert.EndsWith("; script-src 'self'; connect-src 'self'", Policy(files), StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", Policy(others));
        static string Policy(HttpResponseMessage answer) =>
            answer.Headers.GetValues("Content-Security-Policy").Single();
    }

    private async Task<DossierScene> StartedAsync()
    {
        var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        return scene;
    }

    private static Task<Page> PageAsync(DossierScene scene) =>
        scene.Browser.GetAsync($"{scene.Address}/tieu-chi/{Criterion}");

    private async Task<(Page Page, string Upload)> BegunAsync(
        DossierScene scene,
        byte[] bytes,
        string? criterion = Criterion,
        int from = 0
    )
    {
        var page = await PageAsync(scene);
        var (status, come, location) = await BeginAsync(page, scene, bytes.Length, Hash(bytes), criterion);
        Assert.Equal((201, from), (status, come));
        return (page, location!.Split('/')[^1]);
    }

    private static Task<(int Status, long? Come, string? Location)> BeginAsync(
        Page? page,
        DossierScene scene,
        long size,
        string sha256,
        string? criterion
    )
    {
        var told = new Dictionary<string, string> { ["filename"] = "giấy.pdf", ["sha256"] = sha256 };
        if (criterion is not null)
            told["criterion"] = criterion;
        return AskAsync(
            page,
            scene,
            HttpMethod.Post,
            "",
            request =>
            {
                request.Headers.Add("Upload-Length", size.ToString(CultureInfo.InvariantCulture));
                request.Headers.Add(
                    "Upload-Metadata",
                    string.Join(
                        ',',
                        told.Select(one => $"{one.Key} {Convert.ToBase64String(Encoding.UTF8.GetBytes(one.Value))}")
                    )
                );
            }
        );
    }

    private static Task<(int Status, long? Come, string? Location)> AddAsync(
        Page page,
        DossierScene scene,
        string upload,
        long offset,
        byte[] slice
    ) =>
        AskAsync(
            page,
            scene,
            HttpMethod.Patch,
            "/" + upload,
            request =>
            {
                request.Headers.Add("Upload-Offset", offset.ToString(CultureInfo.InvariantCulture));
                request.Content = new ByteArrayContent(slice);
                request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
            }
        );

    private static async Task<long?> ComeAsync(DossierScene scene, string upload)
    {
        var (status, come, _) = await AskAsync(null, scene, HttpMethod.Head, "/" + upload, _ => { });
        Assert.Equal(come is null ? 404 : 200, status);
        return come;
    }

    private static async Task<(int Status, long? Come, string? Location)> AskAsync(
        Page? page,
        DossierScene scene,
        HttpMethod method,
        string upload,
        Action<HttpRequestMessage> fill
    )
    {
        using var request = new HttpRequestMessage(method, $"{scene.Address}/tep-dang-gui{upload}");
        request.Headers.Add("Tus-Resumable", "1.0.0");
        if (
            page?.Document.QuerySelector("main form [name=__RequestVerificationToken]")?.GetAttribute("value") is
            { } token
        )
            request.Headers.Add("RequestVerificationToken", token);
        fill(request);
        using var answer = await scene.Browser.Client.SendAsync(request);
        long? come = answer.Headers.TryGetValues("Upload-Offset", out var told)
            ? long.Parse(told.Single(), CultureInfo.InvariantCulture)
            : null;
        return ((int)answer.StatusCode, come, answer.Headers.Location?.ToString());
    }

    private static Task<Page> SaveAsync(DossierScene scene, Page page, string upload) =>
        scene.Browser.SubmitAsync(
            page,
            new()
            {
                ["Option"] = "1",
                ["Description"] = "Đã viết",
                ["Sent"] = upload,
            },
            "Lưu"
        );

    private static string Hash(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
