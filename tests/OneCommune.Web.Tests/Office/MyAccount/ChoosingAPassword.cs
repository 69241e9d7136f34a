using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Office.MyAccount;

public sealed class ChoosingAPassword(TestApp app) : IClassFixture<TestApp>
{
    private const string New = "gạo nàng thơm chợ đào";

    [Fact]
    public async Task The_new_password_opens_and_the_old_one_no_longer()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");

        var page = await ChangeAsync(browser, TestApp.Password, New, New);

        Assert.Contains("Đã đổi mật khẩu", page.Text);
        using var visitor = app.Visitor;
        Assert.Equal(422, (await visitor.SignInAsync(browser.UserName, TestApp.Password)).Status);
        Assert.Equal("/lam-viec", (await visitor.SignInAsync(browser.UserName, New)).Path);
    }

    [Fact]
    public async Task Other_browsers_are_signed_out_at_once_and_this_one_stays()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        using var other = app.Visitor;
        await other.SignInAsync(browser.UserName, TestApp.Password);

        await ChangeAsync(browser, TestApp.Password, New, New);

        Assert.Equal("/dang-nhap", (await other.GetAsync("/lam-viec")).Path);
        Assert.Equal("/lam-viec", (await browser.GetAsync("/lam-viec")).Path);
    }

    [Theory]
    [InlineData("khong-phai-the", New, New, "Mật khẩu hiện tại chưa đúng")]
    [InlineData(TestApp.Password, "ngắn quá", "ngắn quá", "ít nhất 10 ký tự")]
    [InlineData(TestApp.Password, "matkhau123456", "matkhau123456", "quá dễ đoán")]
    [InlineData(TestApp.Password, New, "khác đi một chút", "không giống nhau")]
    [InlineData(TestApp.Password, TestApp.Password, TestApp.Password, "giống mật khẩu cũ")]
    public async Task A_wrong_change_is_refused_with_its_reason(string old, string next, string again, string reason)
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");

        var page = await ChangeAsync(browser, old, next, again);

        Assert.Equal(422, page.Status);
        Assert.Contains(reason, page.Text);
        Assert.DoesNotContain(next, page.Source);
    }

    [Fact]
    public async Task Guessing_the_old_password_at_an_unattended_screen_locks_and_signs_out()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        for (var i = 0; i < 4; i++)
            await ChangeAsync(browser, "khong-phai-the", New, New);

        var page = await ChangeAsync(browser, "khong-phai-the", New, New);

        Assert.Contains("tạm khóa 15 phút", page.Text);
        Assert.Equal("/dang-nhap", (await browser.GetAsync("/lam-viec")).Path);
    }

    [Fact]
    public async Task A_password_somebody_gave_out_is_changed_before_any_work()
    {
        using var browser = await GivenAsync();

        var page = await browser.GetAsync("/lam-viec");

        Assert.Equal("/tai-khoan/mat-khau", page.Path);
        Assert.Contains("do người khác cấp", page.Text);
        await ChangeAsync(browser, TestApp.Password, New, New);
        Assert.Equal("/lam-viec", (await browser.GetAsync("/lam-viec")).Path);
    }

    [Fact]
    public async Task What_was_asked_for_is_opened_once_the_account_is_set_up()
    {
        using var browser = await GivenAsync();
        const string asked = "/lam-viec/xa/ho-so?trang-thai=Lodged";

        var page = await browser.SubmitAsync(
            await browser.GetAsync(asked),
            new()
            {
                ["Old"] = TestApp.Password,
                ["New"] = New,
                ["Again"] = New,
            },
            "Đổi mật khẩu"
        );

        Assert.Equal(asked, page.Address.PathAndQuery);
    }

    [Fact]
    public async Task An_address_elsewhere_is_not_gone_on_to()
    {
        using var browser = await GivenAsync();

        var page = await browser.SubmitAsync(
            await browser.GetAsync("/tai-khoan/mat-khau?tiep=%2F%2Fla.example%2F"),
            new()
            {
                ["Old"] = TestApp.Password,
                ["New"] = New,
                ["Again"] = New,
            },
            "Đổi mật khẩu"
        );

        Assert.Equal("/lam-viec", page.Path);
    }

    [Fact]
    public async Task A_password_somebody_gave_out_runs_out_after_fourteen_days()
    {
        using var browser = await GivenAsync();
        await using var database = app.Open();
        var account = await database.Users.SingleAsync(a => a.Id == browser.AccountId);
        account.GiveOneTimePassword(account.PasswordHash!, app.Clock.Now.AddDays(-15));
        await database.SaveAsync(app.Act("account.reset"), default);

        var page = await app.Visitor.SignInAsync(browser.UserName, TestApp.Password);

        Assert.Equal(422, page.Status);
        Assert.Contains("quá hạn 14 ngày", page.Text);
    }

    [Fact]
    public async Task Every_change_leaves_its_row_without_the_secrets()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        await ChangeAsync(browser, TestApp.Password, New, New);
        await using var database = app.Open();

        var row = await database
            .Audit.Where(r => r.SubjectId == browser.AccountId.ToString() && r.Act == "account.choose-password")
            .SingleAsync();
        var account = await database.Users.SingleAsync(a => a.Id == browser.AccountId);

        Assert.Contains("•••", row.Changes);
        Assert.DoesNotContain(account.PasswordHash!, row.Changes);
        Assert.DoesNotContain(account.SecurityStamp!, row.Changes);
    }

    private static async Task<Page> ChangeAsync(Browser browser, string old, string next, string again) =>
        await browser.SubmitAsync(
            await browser.GetAsync("/tai-khoan/mat-khau"),
            new()
            {
                ["Old"] = old,
                ["New"] = next,
                ["Again"] = again,
            },
            "Đổi mật khẩu"
        );

    private async Task<Browser> GivenAsync()
    {
        var browser = await app.SignedInAsync(Role.Commune, "28040");
        await using var database = app.Open();
        var account = await database.Users.SingleAsync(a => a.Id == browser.AccountId);
        account.GiveOneTimePassword(account.PasswordHash!, app.Clock.Now);
        await database.SaveAsync(app.Act("account.reset"), default);
        await browser.SignInAsync(browser.UserName, TestApp.Password);
        return browser;
    }
}
