using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Office.SignIn;

/// <summary>A form is sent after the sign-in ended: its sender learns that nothing was kept, and comes back to the form.</summary>
public sealed class SendingWithoutASignIn(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Leads_by_way_of_signing_in_to_the_form_it_was_sent_from()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var form = await office.GetAsync("/lam-viec/ngay-nghi?nam=2029");
        await SignOutAsync(office);

        var lost = await office.SubmitAsync(form, new() { ["List"] = "01/01/2029; Tết; nghỉ" }, "Nhập danh sách");

        Assert.Equal(401, lost.Status);
        Assert.Contains("chưa được lưu", lost.Text);
        var signedIn = await office.SubmitAsync(
            lost,
            new() { ["UserName"] = office.UserName, ["Password"] = TestApp.Password },
            "Đăng nhập"
        );
        var back = await office.SubmitAsync(signedIn, button: "Mở lại biểu mẫu");
        Assert.Equal("/lam-viec/ngay-nghi", back.Path);
        Assert.Equal("2029", System.Web.HttpUtility.ParseQueryString(back.Address.Query)["nam"]);
        Assert.Equal("01/01/2029; Tết; nghỉ", back.Document.GetElementById("List")!.TextContent);
        Assert.Contains("Đã nhập 1 ngày", (await office.SubmitAsync(back, button: "Nhập danh sách")).Text);
    }

    [Fact]
    public async Task Whoever_signs_in_next_at_the_same_browser_is_given_nothing_of_it()
    {
        const string typed = "01/01/2029; Ngày của người khác; nghỉ";
        using var office = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        var form = await office.GetAsync("/lam-viec/ngay-nghi?nam=2029");
        await SignOutAsync(office);
        var lost = await office.SubmitAsync(form, new() { ["List"] = typed }, "Nhập danh sách");
        Assert.DoesNotContain("Ngày của người khác", System.Net.WebUtility.HtmlDecode(lost.Source));

        var arrived = await office.SubmitAsync(
            lost,
            new() { ["UserName"] = other.UserName, ["Password"] = TestApp.Password },
            "Đăng nhập"
        );

        Assert.Contains("của một tài khoản khác", arrived.Text);
        Assert.DoesNotContain("Ngày của người khác", System.Net.WebUtility.HtmlDecode(arrived.Source));
        Assert.Contains(
            "/lam-viec/ngay-nghi?nam=2029",
            arrived.Document.QuerySelector("main .button")!.GetAttribute("href")
        );
        // Their session, the other's form.
        var worn = await office.SubmitAsync(form, new() { ["List"] = typed }, "Nhập danh sách");
        Assert.Equal(400, worn.Status);
        Assert.Contains("tài khoản khác", worn.Text);
        Assert.DoesNotContain("Ngày của người khác", System.Net.WebUtility.HtmlDecode(worn.Source));
    }

    [Theory]
    [InlineData("")]
    [InlineData("bia-ra")]
    public async Task A_token_of_nobody_gives_nothing_back_and_leads_on(string token)
    {
        using var office = await app.SignedInAsync(Role.Province);
        var form = await office.GetAsync("/lam-viec/ngay-nghi?nam=2029");
        await SignOutAsync(office);

        var lost = await office.SubmitAsync(form, new() { ["List"] = "x", ["_form"] = token }, "Nhập danh sách");

        Assert.Equal(401, lost.Status);
        Assert.Null(lost.Document.QuerySelector("[name=Typed]"));
        Assert.NotNull(lost.Document.QuerySelector("main a[href^='/dang-nhap?tiep=']"));
    }

    private async Task SignOutAsync(Browser person)
    {
        await using var database = app.Open();
        (await database.Users.SingleAsync(a => a.Id == person.AccountId)).SignOutEverywhere();
        await database.SaveAsync(app.Act("account.sign-out-everywhere"), default);
    }

    [Fact]
    public async Task Says_so_in_English_too()
    {
        using var visitor = app.Visitor;
        await visitor.GetAsync("/?lang=en");

        var lost = await Page.OfAsync(await visitor.Client.PostAsync("/lam-viec/chu-the/moi", null));

        Assert.Equal(401, lost.Status);
        Assert.Contains("was not saved", lost.Text);
        Assert.Contains(
            "/dang-nhap?tiep=%2Flam-viec%2Fchu-the%2Fmoi",
            lost.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href"))
        );
    }
}
