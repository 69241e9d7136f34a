using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage.Office;
using OneCommune.Web.Features;
using OneCommune.Web.Jobs;
using OneCommune.Web.Tests.Evaluation.Decisions;
using OneCommune.Web.Tests.Evaluation.Dossiers;
using OneCommune.Web.Tests.Office.Accounts;

namespace OneCommune.Web.Tests.Office.Notices;

/// <summary>Who is told of what, in the product.</summary>
public sealed class BeingTold(TestApp app) : IClassFixture<TestApp>
{
    private const string List = "/tai-khoan/thong-bao";

    [Fact]
    public async Task A_dossier_tells_commune_producer_and_province_of_the_steps_they_wait_for()
    {
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var elsewhere = await app.SignedInAsync(Role.Commune, "28060");
        using var province = await app.SignedInAsync(Role.Province);
        using var scene = await (await DossierScene.OpenAsync(app, product: "Gạo Báo Tin")).LodgedAsync();
        Assert.Contains("Chủ thể Thử nộp hồ sơ Gạo Báo Tin, chờ xã tiếp nhận.", await ToldAsync(commune));
        Assert.DoesNotContain("Gạo Báo Tin", await ToldAsync(elsewhere));

        await scene.ReceiveAsync(commune);
        var page = await scene.Browser.GetAsync("/lam-viec");
        Assert.Equal("1", page.Document.QuerySelector(".unread")!.TextContent);
        Assert.Contains("Xã đã tiếp nhận hồ sơ Gạo Báo Tin, số", await ToldAsync(scene.Browser));
        Assert.Contains("Hạn xử lý: 06/07/2026.", await ToldAsync(scene.Browser));

        await scene.CheckAsync(commune);
        await scene.ProposeAsync(commune, "77/UBND-KT");
        Assert.Contains("công văn 77/UBND-KT", await ToldAsync(province));
        // Whoever did it knows.
        Assert.DoesNotContain("77/UBND-KT", await ToldAsync(commune));

        var ask = await province.GetAsync($"{scene.Address}/tinh-bo-sung");
        await province.SubmitAsync(ask, new() { ["What"] = "Phiếu kiểm nghiệm", ["Of"] = "Producer" });
        var list = await scene.Browser.GetAsync(List + "?loai=dossier.supplement-asked");
        // The province's second round of 2026 is ranked before 30 December (26/2026 art. 7).
        await using var database = app.Open();
        var left = (await database.CalendarAsync(default)).Between(app.Clock.Today, new(2026, 12, 29));
        Assert.Contains(
            $"Hồ sơ Gạo Báo Tin cần bổ sung; hạn giải quyết còn {left} ngày làm việc, đến hết ngày 29/12/2026. Nội dung: Phiếu kiểm nghiệm",
            list.Text
        );
        Assert.DoesNotContain("Xã đã tiếp nhận", list.Text);
        Assert.Contains("1 thông báo", list.Text);
    }

    [Fact]
    public async Task The_end_of_a_request_is_told_to_whoever_waits_for_it()
    {
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var province = await app.SignedInAsync(Role.Province);
        using var scene = await (await DossierScene.OpenAsync(app, product: "Gạo Rút Lời")).LodgedAsync();
        await scene.ReceiveAsync(commune);
        await AskAsync(commune, $"{scene.Address}/bo-sung", new() { ["What"] = "Phiếu kiểm nghiệm" });
        // Lodged and received on 15 June: the fifteen working days of 26/2026 art. 7 run on.
        Assert.Contains("còn 15 ngày làm việc, đến hết ngày 06/07/2026", await ToldAsync(scene.Browser));
        await scene.TryLodgeAsync();
        const string Given = "Hồ sơ Gạo Rút Lời của Chủ thể Thử đã được bổ sung, chờ giải quyết tiếp.";
        Assert.Contains(Given, await ToldAsync(commune));
        Assert.DoesNotContain(Given, await ToldAsync(province));

        await AskAsync(commune, $"{scene.Address}/bo-sung", new() { ["What"] = "Ảnh nhãn" });
        await commune.SubmitAsync(await commune.GetAsync($"{scene.Address}/rut-yeu-cau"), button: "Rút yêu cầu");
        const string TakenBack = "Không phải bổ sung hồ sơ Gạo Rút Lời nữa";
        Assert.Contains(TakenBack, await ToldAsync(scene.Browser));

        // What the province asks of the commune, and takes back, is the commune's.
        await scene.CheckAsync(commune);
        await scene.ProposeAsync(commune, "78/UBND-KT");
        await AskAsync(province, $"{scene.Address}/tinh-bo-sung", new() { ["What"] = "Mẫu 03", ["Of"] = "Commune" });
        Assert.DoesNotContain(TakenBack, await ToldAsync(commune));
        await province.SubmitAsync(await province.GetAsync($"{scene.Address}/rut-yeu-cau"), button: "Rút yêu cầu");
        Assert.Contains(TakenBack, await ToldAsync(commune));
        Assert.Single(await OfAsync(scene.Browser, "dossier.request-taken-back"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_dossier_withdrawn_is_told_to_the_desk_it_lay_on(bool proposed)
    {
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var province = await app.SignedInAsync(Role.Province);
        var product = proposed ? "Gạo Rút Ở Tỉnh" : "Gạo Rút Ở Xã";
        using var scene = await DossierScene.OpenAsync(app, product: product);
        await (proposed ? scene.ProposedAsync() : scene.LodgedAsync());

        await scene.Browser.SubmitAsync(await scene.Browser.GetAsync($"{scene.Address}/rut"), button: "Rút hồ sơ");

        var (told, other) = proposed ? (province, commune) : (commune, province);
        Assert.Contains($"đã rút hồ sơ {product}", await ToldAsync(told));
        Assert.DoesNotContain($"đã rút hồ sơ {product}", await ToldAsync(other));
    }

    private static async Task AskAsync(Browser office, string address, Dictionary<string, string?> values) =>
        Assert.Equal(200, (await office.SubmitAsync(await office.GetAsync(address), values)).Status);

    [Fact]
    public async Task A_change_that_is_refused_tells_nobody()
    {
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var scene = await (await DossierScene.OpenAsync(app)).LodgedAsync();
        await scene.ReceiveAsync(commune);
        var form = await commune.GetAsync($"{scene.Address}/tra-lai");

        Assert.Equal(422, (await commune.SubmitAsync(form, new() { ["Reason"] = "" })).Status);
        Assert.Empty(await OfAsync(scene.Browser, "dossier.returned"));

        await commune.SubmitAsync(form, new() { ["Reason"] = "Sai mẫu" });
        await commune.SubmitAsync(form, new() { ["Reason"] = "Sai mẫu" });
        Assert.Single(await OfAsync(scene.Browser, "dossier.returned"));
    }

    [Fact]
    public async Task A_signed_decision_tells_each_producer_of_certificate_or_result()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo được sao", 4), ("Gạo không sao", null));
        var recognised = await SpeakerAsync("Gạo được sao");
        var refused = await SpeakerAsync("Gạo không sao");
        await room.WriteSubmitAndSignAsync();

        Assert.Contains("Gạo được sao được công nhận 4 sao, giấy chứng nhận số OCOP-", await ToldAsync(recognised));
        Assert.Contains(
            $"Đã có kết quả đánh giá Gạo không sao theo Quyết định {room.Number}",
            await ToldAsync(refused)
        );
    }

    [Fact]
    public async Task A_request_about_an_account_is_told_to_the_other_officers_alone()
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        await OpeningAccounts.OpenOfficerAsync(asker, OpeningAccounts.NewName(), "leader", "80");

        Assert.Single(await OfAsync(other, "account.asked"));
        Assert.Empty(await OfAsync(asker, "account.asked"));
        Assert.Empty(await OfAsync(commune, "account.asked"));
    }

    [Theory]
    [InlineData("2026-12-15", 6)]
    [InlineData("2026-09-15", 3)]
    [InlineData("2026-07-15", 1)]
    [InlineData("2026-12-16", null)]
    [InlineData("2026-06-14", null)]
    public async Task A_certificate_that_runs_out_is_told_once_at_six_three_months_and_one(string expires, int? months)
    {
        using var scene = await DossierScene.OpenAsync(app, LegalForm.Household, product: "Gạo sắp hết");
        await scene.StarAsync(new(2023, 6, 20), expires: DateOnly.Parse(expires));
        var job = Rooms.All.SelectMany(room => room.Jobs).Single(job => job.Name == "tell-expiring");

        Assert.True(await app.Server.Services.GetRequiredService<RunJob>().RunAsync(job, default));
        Assert.True(await app.Server.Services.GetRequiredService<RunJob>().RunAsync(job, default));

        var told = await OfAsync(scene.Browser, "certificate.expiring");
        Assert.Equal(months is null ? [] : [$"{months}"], told.Select(one => one.Fields["thang"]));
    }

    [Fact]
    public async Task Opening_one_reads_it_and_leads_to_its_matter_and_nobody_reads_anothers()
    {
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var scene = await (await DossierScene.OpenAsync(app)).LodgedAsync();
        await scene.ReceiveAsync(commune);
        var list = await scene.Browser.GetAsync(List);

        // The id of one of the producer's, sent by somebody else.
        var id = list.Document.QuerySelector("[name=notice]")!.GetAttribute("value");
        var foreign = await commune.SubmitAsync(await commune.GetAsync(List), new() { ["notice"] = id });
        Assert.Equal(404, foreign.Status);
        Assert.All(await OfAsync(scene.Browser, "dossier.received"), one => Assert.Null(one.ReadAt));

        var matter = await scene.Browser.SubmitAsync(list, new() { ["notice"] = id });
        Assert.Equal(scene.Address, matter.Path);
        Assert.Null(matter.Document.QuerySelector(".unread"));
        var unread = await scene.Browser.GetAsync(List + "?chua-doc=1");
        Assert.Contains("Không có thông báo nào khớp điều kiện.", unread.Text);
    }

    [Fact]
    public async Task All_are_read_at_once_and_an_empty_list_says_so()
    {
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        Assert.Contains("Chưa có thông báo nào.", await ToldAsync(commune));
        using var one = await (await DossierScene.OpenAsync(app)).LodgedAsync();
        using var two = await (await DossierScene.OpenAsync(app)).LodgedAsync();

        var page = await commune.SubmitAsync(await commune.GetAsync(List), button: "Đánh dấu đã đọc tất cả");

        Assert.Contains("2 thông báo", page.Text);
        Assert.DoesNotContain("Chưa đọc", page.Document.QuerySelector(".notices")!.TextContent);
        Assert.Null(page.Document.QuerySelector(".unread"));
    }

    private static async Task<string> ToldAsync(Browser reader) => (await reader.GetAsync(List)).Text;

    private async Task<List<Storage.Office.Notice>> OfAsync(Browser reader, string kind)
    {
        await using var database = app.Open();
        return await database.Notices.Where(n => n.AccountId == reader.AccountId && n.Kind == kind).ToListAsync();
    }

    private async Task<Browser> SpeakerAsync(string product)
    {
        await using var database = app.Open();
        return await app.SignedInAsync(
            await database.Products.Where(p => p.Name == product).Select(p => p.ProducerId).SingleAsync()
        );
    }
}
