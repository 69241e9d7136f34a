using OneCommune.Domain.Accounts;
using OneCommune.Domain.Dossiers;

namespace OneCommune.Web.Tests.Dossiers;

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
