using OneCommune.Domain.Accounts;

namespace OneCommune.Web.Tests.SignIn;

public sealed class SigningIn(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_visitor_who_opens_a_staff_page_is_asked_to_sign_in_and_comes_back_to_it()
    {
        var page = await app.Visitor.GetAsync("/lam-viec");

        Assert.Equal("/dang-nhap", page.Path);
        Assert.Contains("tiep=%2Flam-viec", page.Address.Query);
    }

    [Fact]
    public async Task A_wrong_password_is_refused_without_saying_whether_the_name_exists()
    {
        using var browser = await app.SignedInAsync(Role.Province);
        var visitor = app.Visitor;
        var page = await visitor.GetAsync("/dang-nhap");

        var known = await visitor.SubmitAsync(
            page,
            new() { ["UserName"] = browser.UserName, ["Password"] = "sai-mat-khau" }
        );
        var unknown = await visitor.SubmitAsync(
            page,
            new() { ["UserName"] = "khong-co", ["Password"] = "sai-mat-khau" }
        );

        Assert.Equal(422, known.Status);
        Assert.Contains("Không đăng nhập được", known.Text);
        Assert.Equal(
            known.Document.QuerySelector(".error")!.TextContent,
            unknown.Document.QuerySelector(".error")!.TextContent
        );
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_even_for_the_right_one()
    {
        using var browser = await app.SignedInAsync(Role.Province);
        var visitor = app.Visitor;
        var page = await visitor.GetAsync("/dang-nhap");
        for (var i = 0; i < 5; i++)
            await visitor.SubmitAsync(page, new() { ["UserName"] = browser.UserName, ["Password"] = "sai-mat-khau" });

        var answer = await visitor.SubmitAsync(
            page,
            new() { ["UserName"] = browser.UserName, ["Password"] = TestApp.Password }
        );

        Assert.Equal(422, answer.Status);
    }

    [Fact]
    public async Task Signing_out_ends_the_visit()
    {
        using var browser = await app.SignedInAsync(Role.Province);

        await browser.SubmitAsync(await browser.GetAsync("/lam-viec"), button: "Đăng xuất");

        Assert.Equal("/dang-nhap", (await browser.GetAsync("/lam-viec")).Path);
    }
}
