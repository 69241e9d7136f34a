using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Office.Accounts;

public sealed class FromTheCommandLine(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] First =
    [
        "accounts",
        "add",
        "--name",
        "giam.doc",
        "--full-name",
        "Phạm Thị Đầu",
        "--role",
        "province",
        "--unit",
        "80",
    ];

    [Fact]
    public async Task The_first_account_of_an_installation_is_opened_and_its_password_told_once()
    {
        var run = await CommandLineRun.OfAsync(app, [.. First, "--json"]);

        Assert.Equal(0, run.Exit);
        var given = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("giam.doc", given.GetProperty("userName").GetString());
        var page = await app.Visitor.SignInAsync("giam.doc", given.GetProperty("password").GetString()!);
        // The password's 14 days are counted from the day of the command, not from the test's clock.
        Assert.Equal("/tai-khoan/mat-khau", page.Path);

        var again = await CommandLineRun.OfAsync(app, First);
        Assert.Equal(2, again.Exit);
        Assert.Contains("đã có người dùng", again.Errors);
        Assert.Empty(again.Output);
    }

    [Theory]
    [InlineData("province", "99", "mã 99")]
    [InlineData("commune", "80", "không gắn với")]
    public async Task What_cannot_be_is_refused_with_its_reason(string role, string unit, string reason)
    {
        var run = await CommandLineRun.OfAsync(
            app,
            "accounts",
            "add",
            "--name",
            OpeningAccounts.NewName(),
            "--full-name",
            "Ai Đó",
            "--role",
            role,
            "--unit",
            unit
        );

        Assert.Equal(2, run.Exit);
        Assert.Contains(reason, run.Errors);
    }

    [Fact]
    public async Task A_forgotten_password_and_a_lost_phone_are_reset()
    {
        using var office = await app.SignedInAsync(Role.Province);
        await SignIn.Authenticator.SetUpAsync(app, office);

        var run = await CommandLineRun.OfAsync(
            app,
            "accounts",
            "reset",
            "--name",
            office.UserName,
            "--second-factor",
            "--json"
        );

        var password = JsonDocument.Parse(run.Output).RootElement.GetProperty("password").GetString()!;
        Assert.Equal("/tai-khoan/mat-khau", (await app.Visitor.SignInAsync(office.UserName, password)).Path);
        Assert.Equal("/dang-nhap", (await office.GetAsync("/lam-viec")).Path);
        Assert.Equal(2, (await CommandLineRun.OfAsync(app, "accounts", "reset", "--name", "khong.co")).Exit);
    }

    [Fact]
    public async Task Where_there_is_no_second_officer_a_right_a_name_and_an_account_come_back_from_here()
    {
        using var leader = await app.SignedInAsync(Role.Leader);
        await using (var database = app.Open())
        {
            (await database.Users.SingleAsync(a => a.Id == leader.AccountId)).Disable();
            await database.SaveAsync(app.Act("account.disable"), default);
        }
        string[] name = ["--name", leader.UserName];
        string[] right = ["--role", "secretary", "--unit", "80"];

        Assert.Equal(0, (await CommandLineRun.OfAsync(app, ["accounts", "enable", .. name])).Exit);
        Assert.Equal(0, (await CommandLineRun.OfAsync(app, ["accounts", "grant", .. name, .. right])).Exit);
        var twice = await CommandLineRun.OfAsync(app, ["accounts", "grant", .. name, .. right]);
        var rename = await CommandLineRun.OfAsync(app, ["accounts", "rename", .. name, "--full-name", "Lê Thị Lệnh"]);
        var nameless = await CommandLineRun.OfAsync(app, ["accounts", "rename", .. name, "--full-name", " "]);

        Assert.Equal((2, 0, 2), (twice.Exit, rename.Exit, nameless.Exit));
        Assert.Contains("đã có đúng quyền này", twice.Errors);
        Assert.Equal("/lam-viec", (await leader.SignInAsync(leader.UserName, TestApp.Password)).Path);
        var told = await leader.GetAsync("/tai-khoan/viec-da-lam");
        foreach (var act in new[] { "Mở khóa tài khoản", "Thêm quyền: Thư ký[^:]*", "Sửa họ tên người dùng" })
            Assert.Matches(act + " Dòng lệnh", told.Text);
        await using var kept = app.Open();
        Assert.Equal("Lê Thị Lệnh", (await kept.Users.SingleAsync(a => a.Id == leader.AccountId)).FullName);
        Assert.Equal(2, await kept.Grants.CountAsync(g => g.AccountId == leader.AccountId));
        Assert.Equal(2, (await CommandLineRun.OfAsync(app, "accounts", "enable", "--name", "khong.co")).Exit);
    }

    [Fact]
    public async Task The_second_step_is_demanded_or_not_as_set_and_at_once()
    {
        using var office = await app.SignedInAsync(Role.Province);

        await CommandLineRun.OfAsync(app, "settings", "set", "second-factor", "required");
        Assert.Equal("/tai-khoan/xac-thuc", (await office.GetAsync("/lam-viec")).Path);
        var page = await office.GetAsync("/lam-viec/chu-the?q=mat");
        page = await office.SubmitAsync(page, new() { ["Password"] = TestApp.Password }, "Bắt đầu thiết lập");
        page = await office.SubmitAsync(
            page,
            new() { ["Code"] = new SignIn.Authenticator(app, page.Document.QuerySelector("#key")!.TextContent).Code },
            "Bật xác thực"
        );
        var onwards = page.Document.QuerySelectorAll("main a.button").Single();
        Assert.Equal("/lam-viec/chu-the?q=mat", onwards.GetAttribute("href"));
        await CommandLineRun.OfAsync(app, "settings", "set", "second-factor", "optional");
        Assert.Equal("/lam-viec", (await office.GetAsync("/lam-viec")).Path);
    }
}
