using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Tests.Office.SignIn;

/// <summary>A telephone number is one number, however it is written.</summary>
public sealed class ByTelephone(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("0912 345 678", "0912345678")]
    [InlineData("0912.345.678", "0912345678")]
    [InlineData(" +84 912-345-678 ", "0912345678")]
    [InlineData("+84 (0) 912 345 678", "0912345678")]
    [InlineData("84912345678", "0912345678")]
    [InlineData("0912\u00a0345\u00a0678", "0912345678")]
    [InlineData("(0272) 3 821 234", "02723821234")]
    [InlineData("+66 81 234 5678", "+66812345678")]
    [InlineData("chuthe", null)]
    [InlineData("0912 345 67", null)]
    [InlineData("12345678", null)]
    [InlineData("0912345678 Zalo", null)]
    [InlineData("", null)]
    public void A_number_has_one_form(string typed, string? number) => Assert.Equal(number, Telephone.Number(typed));

    [Theory]
    [InlineData("0912 345 678; (0272) 3 821 234", "0912345678; 02723821234")]
    [InlineData("0912345678/0987654321", "0912345678; 0987654321")]
    [InlineData("0912345678, máy lẻ 12", "0912345678, máy lẻ 12")]
    [InlineData(null, null)]
    public void Several_are_tidied_together_or_left_alone(string? typed, string? tidy) =>
        Assert.Equal(tidy, Telephone.Tidy(typed));

    [Theory]
    [InlineData("0912 345 601")]
    [InlineData("+84912345601")]
    [InlineData("0912.345.601")]
    [InlineData("84 912 345 601")]
    public async Task A_producer_signs_in_by_its_number_in_any_writing(string typed)
    {
        await OpenAsync("0912345601");
        using var browser = app.Visitor;

        Assert.Equal("/lam-viec", (await browser.SignInAsync(typed, TestApp.Password)).Path);
    }

    [Fact]
    public async Task An_account_opened_long_ago_with_dots_is_found_too()
    {
        await OpenAsync("0912.345.602");
        using var browser = app.Visitor;

        Assert.Equal("/lam-viec", (await browser.SignInAsync("0912 345 602", TestApp.Password)).Path);
        Assert.NotEqual("/lam-viec", (await browser.SignInAsync("0912 345 699", TestApp.Password)).Path);
    }

    [Fact]
    public async Task A_new_producers_page_leads_to_its_account_with_what_is_known_filled_in()
    {
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var form = await officer.GetAsync("/lam-viec/chu-the/moi");
        var page = await officer.SubmitAsync(
            form,
            new()
            {
                ["Name"] = "Cơ sở Chưa Có Tài Khoản",
                ["Place.Typed"] = "Xã Thử Thừa, tỉnh Tây Ninh",
                ["Form.Representative"] = "Trần Văn Chờ",
                ["Form.Phone"] = "+84 912 345 603; 0987 654 321",
            }
        );
        Assert.Contains("0912345603; 0987654321", page.Text);
        var link = page.Document.QuerySelector(".warning a")!.GetAttribute("href")!;

        var account = await officer.GetAsync(link);
        Assert.Equal("0912345603", account.Document.QuerySelector("input[name=UserName]")!.GetAttribute("value"));
        var made = await officer.SubmitAsync(account, new() { ["UserName"] = "0912 345 603" }, "Tạo tài khoản");
        Assert.Contains("Đã tạo tài khoản", made.Text);
        Assert.Contains("0912345603", made.Text);
        var again = await officer.SubmitAsync(
            await officer.GetAsync(link),
            new() { ["UserName"] = "+84912345603" },
            "Tạo tài khoản"
        );
        Assert.Equal(422, again.Status);
        var producer = await officer.GetAsync(page.Path);
        Assert.DoesNotContain("chưa có tài khoản", producer.Text);
        Assert.Contains("0912345603 · thêm tài khoản", producer.Text);
    }

    private async Task OpenAsync(string name)
    {
        await using var database = app.Open();
        if (database.Users.Any(a => a.UserName == name))
            return;
        var account = Account.Open(name, "Người có điện thoại");
        account.ChoosePassword(TestApp.Hasher.HashPassword(account, TestApp.Password));
        database.Users.Add(account);
        await database.SaveAsync(app.Act("account.add"), default);
    }
}
