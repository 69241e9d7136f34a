using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

public sealed class ListsOfDossiers(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_province_filters_by_state_round_commune_and_words_without_accents()
    {
        using var here = await DossierScene.OpenAsync(app, product: "Bưởi Da Xanh Thử");
        await here.ProposedAsync();
        using var there = await DossierScene.OpenAsync(app, commune: "28060", product: "Mật Ong Rừng Thử");
        await there.LodgedAsync();
        using var province = await app.SignedInAsync(Role.Province);

        async Task<(bool Here, bool There)> Shows(string query)
        {
            var page = await province.GetAsync("/lam-viec/tinh/ho-so?" + query);
            return (page.Text.Contains("Bưởi Da Xanh Thử"), page.Text.Contains("Mật Ong Rừng Thử"));
        }

        Assert.Equal((true, true), await Shows(""));
        Assert.Equal((true, false), await Shows("trang-thai=Proposed"));
        Assert.Equal((false, true), await Shows("trang-thai=Lodged"));
        Assert.Equal((true, false), await Shows("dot=2026-2"));
        Assert.Equal((false, false), await Shows("dot=2026-1"));
        Assert.Equal((false, true), await Shows("don-vi=28060"));
        Assert.Equal((true, false), await Shows("q=buoi+xanh"));
        Assert.Equal((false, true), await Shows("q=mat+ong"));
        Assert.Equal((false, false), await Shows("loai=Rerank"));
        Assert.Equal((true, true), await Shows("sap-xep=-han"));
    }

    [Fact]
    public async Task The_export_has_what_the_filter_leaves()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Trà, Sen Thử");
        await scene.ProposedAsync();
        using var province = await app.SignedInAsync(Role.Province);

        var csv = await province.Client.GetStringAsync("/lam-viec/tinh/ho-so.csv?trang-thai=Proposed&q=tra+sen");

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.Contains("\"Trà, Sen Thử\"", lines[1]);
        Assert.Contains("Đợt 2 năm 2026", lines[1]);
        Assert.Contains((await scene.ReadAsync()).CommuneNumber!, lines[1]);
    }

    [Fact]
    public async Task A_commune_sees_its_own_and_the_overdue_in_red()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Gạo quá hạn");
        await scene.LodgedAsync();
        using (var receiver = await app.SignedInAsync(Role.Commune, "28040"))
            await scene.ReceiveAsync(receiver);
        var today = app.Clock.Today;
        try
        {
            app.Clock.Set(new(2026, 7, 8));
            using var officer = await app.SignedInAsync(Role.Commune, "28040");
            using var other = await app.SignedInAsync(Role.Commune, "28060");
            var inbox = await officer.GetAsync("/lam-viec/xa/ho-so");

            Assert.Contains("quá hạn 2 ngày làm việc", inbox.Document.QuerySelector(".pill.bad")!.TextContent);
            Assert.Contains("Gạo quá hạn", (await officer.GetAsync("/lam-viec/xa/ho-so?qua-han=1")).Text);
            Assert.DoesNotContain("Gạo quá hạn", (await other.GetAsync("/lam-viec/xa/ho-so")).Text);
        }
        finally
        {
            app.Clock.Set(today);
        }
    }

    [Fact]
    public async Task The_overdue_and_the_nearest_due_stand_first_on_the_pages_and_in_the_files()
    {
        using var proposed = await DossierScene.OpenAsync(app, product: "Thứ Tự Đề Nghị");
        await proposed.ProposedAsync();
        using var waiting = await DossierScene.OpenAsync(app, product: "Thứ Tự Chờ Bổ Sung");
        using var later = await DossierScene.OpenAsync(app, product: "Thứ Tự Hạn Sau");
        using var lodged = await DossierScene.OpenAsync(app, product: "Thứ Tự Mới Nộp");
        foreach (var scene in new[] { waiting, later, lodged })
            await scene.LodgedAsync();
        var today = app.Clock.Today;
        try
        {
            using (var receiver = await app.SignedInAsync(Role.Commune, "28040"))
            {
                await waiting.ReceiveAsync(receiver);
                await receiver.SubmitAsync(
                    await receiver.GetAsync($"{waiting.Address}/bo-sung"),
                    new() { ["What"] = "Giấy" },
                    "Gửi yêu cầu"
                );
            }
            app.Clock.Set(today.AddDays(7));
            using (var receiver = await app.SignedInAsync(Role.Commune, "28040"))
                await later.ReceiveAsync(receiver);
            app.Clock.Set(new(2026, 7, 8));
            using var commune = await app.SignedInAsync(Role.Commune, "28040");
            using var province = await app.SignedInAsync(Role.Province);

            // Silent or not: the clock of what waits for its producer has run out.
            Assert.Equal(
                ["Thứ Tự Chờ Bổ Sung", "Thứ Tự Hạn Sau", "Thứ Tự Mới Nộp", "Thứ Tự Đề Nghị"],
                Named((await commune.GetAsync("/lam-viec/xa/ho-so?q=thu+tu")).Text)
            );
            var csv = await commune.Client.GetStringAsync("/lam-viec/xa/ho-so.csv?q=thu+tu");
            Assert.Equal(["Thứ Tự Chờ Bổ Sung", "Thứ Tự Hạn Sau", "Thứ Tự Mới Nộp", "Thứ Tự Đề Nghị"], Named(csv));
            Assert.Contains(",2026-07-06,-2,", csv.Split("\r\n")[1]);
            // At the province a round runs for what was proposed; nothing yet for what the commune has not taken in.
            string[] ofProvince = ["Thứ Tự Chờ Bổ Sung", "Thứ Tự Hạn Sau", "Thứ Tự Đề Nghị", "Thứ Tự Mới Nộp"];
            var page = await province.GetAsync("/lam-viec/tinh/ho-so?q=thu+tu");
            Assert.Equal(ofProvince, Named(page.Text));
            Assert.Contains("trước 30/12/2026 còn 174 ngày", page.Text);
            Assert.Equal(ofProvince, Named(await province.Client.GetStringAsync("/lam-viec/tinh/ho-so.csv?q=thu+tu")));
            Assert.Equal(
                ofProvince.Reverse(),
                Named((await province.GetAsync("/lam-viec/tinh/ho-so?q=thu+tu&sap-xep=-han")).Text)
            );
        }
        finally
        {
            app.Clock.Set(today);
        }

        static IEnumerable<string> Named(string text) =>
            new[] { "Thứ Tự Đề Nghị", "Thứ Tự Chờ Bổ Sung", "Thứ Tự Hạn Sau", "Thứ Tự Mới Nộp" }.OrderBy(name =>
                text.IndexOf(name, StringComparison.Ordinal)
            );
    }

    [Fact]
    public async Task A_dossier_proposed_on_the_cut_off_shows_the_next_round()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Cà phê sát hạn");
        await scene.LodgedAsync();
        var today = app.Clock.Today;
        try
        {
            app.Clock.Set(new(2026, 10, 30));
            using var officer = await app.SignedInAsync(Role.Commune, "28040");
            await scene.ReceiveAsync(officer);
            await scene.CheckAsync(officer);
            var page = await officer.GetAsync($"{scene.Address}/de-nghi");
            Assert.Contains("Đợt 1 năm 2027", page.Text);
            await scene.ProposeAsync(officer);
            using var province = await app.SignedInAsync(Role.Province);

            Assert.Contains("Cà phê sát hạn", (await province.GetAsync("/lam-viec/tinh/ho-so?dot=2027-1")).Text);
            Assert.Contains("Đợt 1 năm 2027", (await province.GetAsync("/lam-viec/dot")).Text);
            Assert.Equal(DossierStatus.Proposed, (await scene.ReadAsync()).Status);
        }
        finally
        {
            app.Clock.Set(today);
        }
    }
}
