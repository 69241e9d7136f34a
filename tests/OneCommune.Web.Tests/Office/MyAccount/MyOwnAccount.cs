using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Office.MyAccount;

public sealed class MyOwnAccount(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task It_shows_my_roles_and_who_came_in_with_my_name()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        await app.Visitor.SignInAsync(browser.UserName, "sai-mat-khau");

        var page = await browser.GetAsync("/tai-khoan");

        Assert.Contains("Cán bộ xã, phường: Xã Thử Thừa", page.Text);
        Assert.Contains("15/06/2026 09:00", page.Text);
        Assert.Contains("Vào được", page.Text);
        Assert.Contains("Bị từ chối", page.Text);
    }

    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_after_signing_out()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        using var thief = app.Visitor;
        using var other = app.Visitor;
        await other.SignInAsync(browser.UserName, TestApp.Password);
        thief.Cookies.Add(browser.Cookies.GetCookies(app.Address));
        Assert.Equal("/lam-viec", (await thief.GetAsync("/lam-viec")).Path);

        await browser.SubmitAsync(await browser.GetAsync("/lam-viec"), button: "Đăng xuất");

        Assert.Equal("/dang-nhap", (await thief.GetAsync("/lam-viec")).Path);
        Assert.Equal("/lam-viec", (await other.GetAsync("/lam-viec")).Path);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_browsers_visit_at_once()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        using var other = app.Visitor;
        await other.SignInAsync(browser.UserName, TestApp.Password);

        var page = await browser.SubmitAsync(await browser.GetAsync("/tai-khoan"), button: "Đăng xuất mọi nơi");

        Assert.Equal("/dang-nhap", page.Path);
        Assert.Equal("/dang-nhap", (await other.GetAsync("/lam-viec")).Path);
        Assert.Equal("/dang-nhap", (await browser.GetAsync("/lam-viec")).Path);
    }
}
