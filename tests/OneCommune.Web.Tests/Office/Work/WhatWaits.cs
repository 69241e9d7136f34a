using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;
using OneCommune.Web.Tests.Evaluation.Decisions;
using OneCommune.Web.Tests.Evaluation.Dossiers;

namespace OneCommune.Web.Tests.Office.Work;

public sealed class WhatWaits(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_dossier_waits_for_whom_its_next_step_belongs_to()
    {
        using var scene = await DossierScene.OpenAsync(app);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var elsewhere = await app.SignedInAsync(Role.Commune, "28060");
        using var province = await app.SignedInAsync(Role.Province);

        await scene.StartAsync();
        Assert.Equal(scene.Address, await WaitsAsync(scene.Browser, "1 hồ sơ đang soạn, chưa nộp"));

        await scene.FilledAsync();
        await scene.TryLodgeAsync();
        var list = await commune.GetAsync(await WaitsAsync(commune, "hồ sơ mới nộp, chờ tiếp nhận"));
        Assert.Contains("Gạo Thử Nghiệm", list.Text);
        await NothingAsync(elsewhere, "hồ sơ mới nộp");
        await NothingAsync(scene.Browser, "hồ sơ đang soạn");

        await scene.ReceiveAsync(commune);
        await WaitsAsync(commune, "hồ sơ đang kiểm tra, chờ đề nghị hoặc trả lại");
        await scene.CheckAsync(commune);
        await scene.ProposeAsync(commune);
        list = await province.GetAsync(await WaitsAsync(province, "hồ sơ xã đã đề nghị, chờ tiếp nhận"));
        Assert.Contains("Gạo Thử Nghiệm", list.Text);
        Assert.Equal("Đang chờ", await KindAsync(province, "hồ sơ xã đã đề nghị, chờ tiếp nhận"));
        // To receive is the office's: a council's secretary only knows of it.
        using var secretary = await app.SignedInAsync(Role.Secretary);
        Assert.Equal("Để biết", await KindAsync(secretary, "hồ sơ xã đã đề nghị, chờ tiếp nhận"));
    }

    [Fact]
    public async Task A_producer_is_told_how_far_the_offices_are_and_opens_a_single_dossier_at_once()
    {
        using var scene = await DossierScene.OpenAsync(app);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        await scene.LodgedAsync();
        Assert.Equal(scene.Address, await WaitsAsync(scene.Browser, "1 hồ sơ đã nộp, chờ xã tiếp nhận"));

        await scene.ReceiveAsync(commune);
        var due = (await scene.ReadAsync()).CommuneDueOn!.Value.ToString("dd/MM/yyyy");
        Assert.Equal(scene.Address, await WaitsAsync(scene.Browser, $"1 hồ sơ xã đã tiếp nhận, hạn xử lý {due}"));
        await scene.CheckAsync(commune);
        await scene.ProposeAsync(commune);

        Assert.Equal("Để biết", await KindAsync(scene.Browser, "1 hồ sơ xã đã đề nghị lên tỉnh"));
    }

    [Fact]
    public async Task A_producer_is_told_of_a_result_for_a_while_and_opens_it()
    {
        var today = app.Clock.Today;
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo báo tin", 4));
        await room.WriteSubmitAndSignAsync();
        var dossier = room.Council.Dossiers[0];
        using var producer = await app.SignedInAsync(dossier.ProducerId);

        Assert.Equal($"/lam-viec/ho-so/{dossier.Id}/ket-qua", await WaitsAsync(producer, "1 hồ sơ đã có kết quả"));

        app.Clock.Set(today.AddDays(100));
        try
        {
            await producer.SignInAsync(producer.UserName, TestApp.Password);
            await NothingAsync(producer, "hồ sơ đã có kết quả");
        }
        finally
        {
            app.Clock.Set(today);
        }
    }

    [Fact]
    public async Task Work_past_its_day_stands_first_and_its_link_shows_it()
    {
        var today = app.Clock.Today;
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm Quá Hạn");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        await scene.LodgedAsync();
        await scene.ReceiveAsync(commune);

        app.Clock.Set(today.AddDays(40));
        try
        {
            await commune.SignInAsync(commune.UserName, TestApp.Password);
            var page = await commune.GetAsync("/lam-viec");
            var list = await commune.GetAsync(await WaitsAsync(commune, "hồ sơ quá hạn của xã"));

            Assert.Contains("hồ sơ quá hạn của xã", page.Document.QuerySelector(".tasks li")!.TextContent);
            Assert.Contains("Mắm Quá Hạn", list.Text);
        }
        finally
        {
            app.Clock.Set(today);
        }
    }

    [Fact]
    public async Task A_council_member_is_asked_to_declare_and_then_to_score()
    {
        using var room = await CouncilRoom.OpenedAsync(app, 3, "Trà Chờ Chấm", "Bánh Chờ Chấm");
        var member = room.Members[1];

        await WaitsAsync(member, "1 phiên họp chờ anh/chị khai báo xung đột lợi ích");
        await room.DeclareAsync(member);
        await WaitsAsync(member, "2 phiếu chấm chưa khóa");
        await NothingAsync(member, "khai báo");
        await WaitsAsync(room.Secretary, "phiên họp hội đồng đang mở");
    }

    [Fact]
    public async Task Certificates_that_run_out_soon_are_told_to_their_producer_and_counted_as_the_list_counts()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Rượu Sắp Hết Hạn");
        await scene.StarAsync(app.Clock.Today.AddYears(-3).AddDays(20));

        var href = await WaitsAsync(scene.Browser, "1 sản phẩm sắp hết hạn công nhận (180 ngày)");

        Assert.Contains("Rượu Sắp Hết Hạn", (await scene.Browser.GetAsync(href)).Text);
    }

    [Fact]
    public async Task An_office_sees_how_many_dossiers_stand_at_each_step_and_opens_just_those()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Bún Đang Kiểm Tra");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var province = await app.SignedInAsync(Role.Province);
        await scene.LodgedAsync();
        await scene.ReceiveAsync(commune);

        foreach (var office in new[] { commune, province })
        {
            var step = (await office.GetAsync("/lam-viec"))
                .Document.QuerySelectorAll(".steps tr")
                .Single(row => row.TextContent.Contains("Xã đang kiểm tra"));
            var list = await office.GetAsync(step.QuerySelector("a")!.GetAttribute("href")!);
            Assert.Contains("Bún Đang Kiểm Tra", list.Text);
            Assert.Equal(
                step.QuerySelector(".num")!.TextContent,
                $"{list.Document.QuerySelectorAll("tbody tr").Length}"
            );
        }
        Assert.Empty((await scene.Browser.GetAsync("/lam-viec")).Document.QuerySelectorAll(".steps"));
    }

    [Fact]
    public async Task An_inspector_has_nothing_waiting_and_the_trail_at_hand()
    {
        using var inspector = await app.SignedInAsync(Role.Auditor);

        var page = await inspector.GetAsync("/lam-viec");

        Assert.Contains("không có việc nào đang chờ", page.Text);
        Assert.NotNull(page.Document.QuerySelector("a[href='/lam-viec/nhat-ky']"));
    }

    [Theory]
    [InlineData(Role.Commune, "28040")]
    [InlineData(Role.Province, "80")]
    [InlineData(Role.Secretary, "80")]
    [InlineData(Role.Council, "80")]
    [InlineData(Role.Leader, "80")]
    [InlineData(Role.Auditor, "80")]
    public async Task It_asks_the_database_at_most_five_times(Role role, string unit)
    {
        using var browser = await app.SignedInAsync(role, unit);
        await browser.GetAsync("/lam-viec");
        using var listener = new QuestionCounter(app);
        await browser.GetAsync("/tai-khoan/khong-co");
        var before = listener.Count;
        Assert.InRange(before, 1, 4);

        await browser.GetAsync("/lam-viec");

        // Less what every page asks: who it is, and what they may do.
        Assert.InRange(listener.Count - before - before, 0, 5);
    }

    private static async Task<string> WaitsAsync(Browser browser, string text)
    {
        var page = await browser.GetAsync("/lam-viec");
        var link = page.Document.QuerySelectorAll(".tasks a").FirstOrDefault(a => a.TextContent.Contains(text));
        Assert.True(link is not null, $"“{text}” is not among: {page.Text}");
        return link.GetAttribute("href")!;
    }

    private static async Task<string> KindAsync(Browser browser, string text) =>
        (await browser.GetAsync("/lam-viec"))
            .Document.QuerySelectorAll(".tasks li")
            .First(row => row.TextContent.Contains(text))
            .QuerySelector(".pill")!
            .TextContent;

    private static async Task NothingAsync(Browser browser, string text) =>
        Assert.DoesNotContain(text, (await browser.GetAsync("/lam-viec")).Text);
}
