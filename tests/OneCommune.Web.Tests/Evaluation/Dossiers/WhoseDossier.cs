using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

/// <summary>To anybody it is not for, a dossier does not exist.</summary>
public sealed class WhoseDossier(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] ProducerPages =
    [
        "",
        "/phieu-dang-ky",
        "/bao-cao/chung",
        "/tieu-chi/A1.1",
        "/bo-san-pham",
        "/nop",
        "/rut",
        "/in/mau-01",
        "/in/mau-02",
        "/ban-nop/1",
    ];
    private static readonly string[] CommunePages =
    [
        "",
        "/tiep-nhan",
        "/kiem-tra",
        "/de-nghi",
        "/tra-lai",
        "/bo-sung",
        "/da-bo-sung",
        "/in/mau-01",
        "/in/mau-02",
        "/in/mau-03",
        "/ban-nop/1",
    ];
    private static readonly string[] ProvincePages =
    [
        "",
        "/tinh-tiep-nhan",
        "/tinh-bo-sung",
        "/in/mau-03",
        "/ban-nop/1",
    ];

    [Fact]
    public async Task Each_reads_what_is_for_them_and_nothing_of_another_area()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var stranger = await DossierScene.OpenAsync(app);

        await AllAsync(scene.Browser, scene, ProducerPages, 200);
        await AllAsync(await app.SignedInAsync(Role.Commune, "28040"), scene, CommunePages, 200);
        await AllAsync(await app.SignedInAsync(Role.Province), scene, ProvincePages, 200);
        await AllAsync(await app.SignedInAsync(Role.Auditor), scene, ["", "/in/mau-02", "/ban-nop/1"], 200);

        await AllAsync(stranger.Browser, scene, ProducerPages, 404);
        await AllAsync(await app.SignedInAsync(Role.Commune, "28060"), scene, CommunePages, 404);
        await AllAsync(await app.SignedInAsync(Role.Province, "82"), scene, ProvincePages, 404);

        await AllAsync(scene.Browser, scene, ["/tiep-nhan", "/kiem-tra", "/tinh-tiep-nhan"], 403);
        await AllAsync(await app.SignedInAsync(Role.Commune, "28040"), scene, ["/nop", "/tinh-tiep-nhan"], 403);
        await AllAsync(await app.SignedInAsync(Role.Council), scene, ["", "/in/mau-02", "/ban-nop/1"], 404);
    }

    [Fact]
    public async Task A_council_member_opens_it_once_declared_and_one_with_a_conflict_in_no_office()
    {
        using var room = await CouncilRoom.OpenedAsync(app, 2, "Gạo trước hội đồng");
        var address = $"/lam-viec/ho-so/{room.Dossiers[0].Id}";
        var (member, recused) = (room.Members[0], room.Members[1]);
        await using (var database = app.Open())
        {
            database.Grants.Add(Grant.InUnit(recused.AccountId, Role.Province, await app.UnitAsync(database, "80")));
            await database.SaveAsync(app.Act("grant.add"), default);
        }
        Assert.Equal(404, (await member.GetAsync(address)).Status);
        Assert.Equal(200, (await recused.GetAsync(address)).Status);

        await room.DeclareAsync(member);
        await room.DeclareAsync(recused, 0);

        Assert.Equal(200, (await member.GetAsync(address)).Status);
        Assert.Equal(404, (await recused.GetAsync(address)).Status);
    }

    [Fact]
    public async Task A_draft_is_the_producers_alone()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        foreach (var (role, unit) in new[] { (Role.Commune, "28040"), (Role.Province, "80"), (Role.Auditor, "80") })
            await AllAsync(await app.SignedInAsync(role, unit), scene, [""], 404);
    }

    [Fact]
    public async Task An_officer_of_another_commune_changes_nothing()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var own = await app.SignedInAsync(Role.Commune, "28040");
        using var other = await app.SignedInAsync(Role.Commune, "28060");
        var form = await own.GetAsync($"{scene.Address}/tiep-nhan");
        var theirs = await other.GetAsync("/lam-viec/xa/ho-so");
        var token = theirs.Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value");

        var answer = await other.SubmitAsync(form, new() { ["__RequestVerificationToken"] = token }, "Tiếp nhận");

        Assert.Equal(404, answer.Status);
        Assert.Null((await scene.ReadAsync()).CommuneNumber);
    }

    private static async Task AllAsync(Browser browser, DossierScene scene, string[] pages, int status)
    {
        foreach (var page in pages)
        {
            var answer = await browser.GetAsync(scene.Address + page);
            Assert.True(answer.Status == status, $"{page}: {answer.Status}, not {status}");
        }
    }
}
