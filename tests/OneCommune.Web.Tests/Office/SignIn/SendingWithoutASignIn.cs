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
        await using (var database = app.Open())
        {
            (await database.Users.SingleAsync(a => a.Id == office.AccountId)).SignOutEverywhere();
            await database.SaveAsync(app.Act("account.sign-out-everywhere"), default);
        }

        var lost = await office.SubmitAsync(form, new() { ["List"] = "01/01/2029; Tết; nghỉ" }, "Nhập danh sách");

        Assert.Equal(401, lost.Status);
        Assert.Contains("chưa được lưu", lost.Text);
        var link = lost.Document.QuerySelectorAll("main a").Single(a => a.TextContent.Contains("Đăng nhập"));
        var signIn = await office.GetAsync(link.GetAttribute("href")!);
        var back = await office.SubmitAsync(
            signIn,
            new() { ["UserName"] = office.UserName, ["Password"] = TestApp.Password },
            "Đăng nhập"
        );
        Assert.Equal("/lam-viec/ngay-nghi", back.Path);
        Assert.Equal("2029", System.Web.HttpUtility.ParseQueryString(back.Address.Query)["nam"]);
        Assert.Null(System.Web.HttpUtility.ParseQueryString(back.Address.Query)["handler"]);
        Assert.Equal(
            200,
            (await office.SubmitAsync(back, new() { ["List"] = "01/01/2029; Tết; nghỉ" }, "Nhập")).Status
        );
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
