using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Web.Tests.Evaluation.Dossiers;

namespace OneCommune.Web.Tests.Office.Work;

public sealed class TheFirstSignIn(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_producer_without_a_dossier_sees_three_steps_and_whom_to_ask()
    {
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var account = await officer.GetAsync("/tai-khoan");
        var saved = await officer.SubmitAsync(account, new() { ["Phone"] = "0912 345 678" }, "Lưu số điện thoại");
        Assert.Contains("Đã lưu số điện thoại.", saved.Text);
        await using var database = app.Open();
        var register = new TestRegister(app, database);
        var producer = register.Producer("Cơ sở mới vào", LegalForm.Household, await app.UnitAsync(database, "28040"));
        await register.KeepAsync();
        using var browser = await app.SignedInAsync(producer.Id);

        var home = await browser.GetAsync("/lam-viec");

        Assert.Contains("Ba bước đầu tiên", home.Text);
        Assert.Contains("1. Hồ sơ chủ thể", home.Text);
        Assert.Contains("2. Sản phẩm", home.Text);
        Assert.Contains("3. Hồ sơ dự thi", home.Text);
        Assert.Equal(2, home.Document.QuerySelectorAll(".tasks .pill.warn").Length);
        Assert.NotNull(home.Document.QuerySelector("a[href='tel:0912345678']"));
        Assert.DoesNotContain("không có việc nào đang chờ", home.Text);
        foreach (var step in home.Document.QuerySelectorAll(".tasks a"))
            Assert.Equal(200, (await browser.GetAsync(step.GetAttribute("href")!)).Status);
    }

    [Fact]
    public async Task Steps_done_are_marked_and_with_the_first_dossier_they_go()
    {
        using var scene = await DossierScene.OpenAsync(app);
        var home = await scene.Browser.GetAsync("/lam-viec");
        Assert.Equal(2, home.Document.QuerySelectorAll(".tasks .pill.good").Length);

        await scene.StartAsync();

        Assert.DoesNotContain("Ba bước đầu tiên", (await scene.Browser.GetAsync("/lam-viec")).Text);
    }

    [Theory]
    [InlineData("gọi tôi")]
    [InlineData("0912")]
    [InlineData("<b>0912345678</b>")]
    public async Task What_is_no_telephone_number_is_refused_and_stays_in_its_field(string phone)
    {
        using var officer = await app.SignedInAsync(Role.Commune, "28040");

        var page = await officer.SubmitAsync(
            await officer.GetAsync("/tai-khoan"),
            new() { ["Phone"] = phone },
            "Lưu số điện thoại"
        );

        Assert.Equal(422, page.Status);
        Assert.Contains("Số điện thoại chưa đúng", page.Text);
        Assert.Equal(phone, page.Document.QuerySelector("#Phone")!.GetAttribute("value"));
    }
}
