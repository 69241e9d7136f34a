using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Tests.Office.SignIn;

public sealed class TheSecondStep(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task After_the_password_comes_a_code_and_then_the_page_that_was_asked_for()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var (phone, _) = await Authenticator.SetUpAsync(app, browser);
        using var visitor = app.Visitor;
        var page = await visitor.GetAsync("/tai-khoan");

        page = await visitor.SubmitAsync(
            page,
            new() { ["UserName"] = browser.UserName, ["Password"] = TestApp.Password }
        );
        Assert.Equal("/dang-nhap/ma", page.Path);
        page = await visitor.SubmitAsync(page, new() { ["Code"] = phone.NextCode() });

        Assert.Equal("/tai-khoan", page.Path);
    }

    [Fact]
    public async Task The_password_alone_opens_nothing()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        await Authenticator.SetUpAsync(app, browser);
        using var visitor = app.Visitor;

        await visitor.SignInAsync(browser.UserName, TestApp.Password);

        Assert.Equal("/dang-nhap", (await visitor.GetAsync("/lam-viec")).Path);
    }

    [Fact]
    public async Task A_code_counts_once_also_within_its_half_minute()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var (phone, _) = await Authenticator.SetUpAsync(app, browser);
        var code = phone.NextCode();

        Assert.Equal("/lam-viec", (await EnterAsync(browser, code)).Path);
        var again = await EnterAsync(browser, code);

        Assert.Equal(422, again.Status);
        Assert.Contains("đã dùng rồi", again.Text);
    }

    [Fact]
    public async Task A_code_sent_twice_at_the_same_moment_lets_one_in()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var (phone, _) = await Authenticator.SetUpAsync(app, browser);
        var code = phone.NextCode();

        var pages = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => EnterAsync(browser, code)));

        Assert.Single(pages, p => p.Path == "/lam-viec");
    }

    [Fact]
    public async Task The_code_that_set_the_step_up_does_not_count_again()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var (phone, _) = await Authenticator.SetUpAsync(app, browser);

        Assert.Equal(422, (await EnterAsync(browser, phone.Code)).Status);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once_for_the_lost_phone()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var (_, recovery) = await Authenticator.SetUpAsync(app, browser);

        Assert.Equal(10, recovery.Distinct().Count());
        Assert.Equal("/lam-viec", (await EnterAsync(browser, recovery[3].ToUpperInvariant().Replace("-", " "))).Path);
        Assert.Equal(422, (await EnterAsync(browser, recovery[3])).Status);
    }

    [Fact]
    public async Task Recovery_codes_are_kept_as_hashes_and_the_key_sealed_and_neither_stands_in_the_trail()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var (_, recovery) = await Authenticator.SetUpAsync(app, browser);
        await using var database = app.Open();

        var kept = await database.SecondFactors.SingleAsync(f => f.AccountId == browser.AccountId);
        var trail = await database
            .Audit.Where(r => r.SubjectId == browser.AccountId.ToString())
            .Select(r => r.Changes)
            .ToListAsync();

        Assert.DoesNotContain(recovery[0], kept.RecoveryHashes);
        Assert.True(kept.AuthenticatorKey!.Length > 100);
        Assert.All(trail, row => Assert.DoesNotContain(kept.AuthenticatorKey, row));
        Assert.All(trail, row => Assert.DoesNotContain(kept.RecoveryHashes[..64], row));
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_for_fifteen_minutes()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var (phone, _) = await Authenticator.SetUpAsync(app, browser);
        using var visitor = app.Visitor;
        var page = await visitor.SignInAsync(browser.UserName, TestApp.Password);
        for (var i = 0; i < 5; i++)
            page = await visitor.SubmitAsync(page, new() { ["Code"] = "000000" });

        Assert.Contains("tạm khóa 15 phút", page.Text);
        Assert.Equal(422, (await visitor.SubmitAsync(page, new() { ["Code"] = phone.NextCode() })).Status);
        Assert.Equal("/dang-nhap", (await visitor.SignInAsync(browser.UserName, TestApp.Password)).Path);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/lam-viec", (await EnterAsync(browser, phone.NextCode())).Path);
    }

    [Fact]
    public async Task Entering_the_password_again_does_not_give_new_guesses_of_the_code()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var (phone, _) = await Authenticator.SetUpAsync(app, browser);
        for (var i = 0; i < 5; i++)
            Assert.Equal(422, (await EnterAsync(browser, "000000")).Status);

        Assert.Equal("/dang-nhap", (await EnterAsync(browser, phone.NextCode())).Path);
    }

    [Fact]
    public async Task Five_minutes_after_the_password_the_code_comes_too_late()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var (phone, _) = await Authenticator.SetUpAsync(app, browser);
        using var visitor = app.Visitor;
        var page = await visitor.SignInAsync(browser.UserName, TestApp.Password);

        app.Clock.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal("/dang-nhap", (await visitor.SubmitAsync(page, new() { ["Code"] = phone.Code })).Path);
    }

    [Fact]
    public async Task The_key_is_drawn_for_the_camera_and_never_stands_in_an_address()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var page = await browser.GetAsync("/tai-khoan/xac-thuc");
        Assert.Equal(404, (await browser.GetAsync("/tai-khoan/xac-thuc/ma.svg")).Status);

        page = await browser.SubmitAsync(page, new() { ["Password"] = TestApp.Password }, "Bắt đầu thiết lập");
        var image = await browser.Client.GetAsync("/tai-khoan/xac-thuc/ma.svg");
        var phone = new Authenticator(app, page.Document.QuerySelector("#key")!.TextContent);

        Assert.Equal("image/svg+xml", image.Content.Headers.ContentType!.MediaType);
        Assert.True(image.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(page.Document.QuerySelector("#key")!.TextContent, page.Address.ToString());
        await browser.SubmitAsync(page, new() { ["Code"] = phone.Code }, "Bật xác thực");
        Assert.Equal(404, (await browser.GetAsync("/tai-khoan/xac-thuc/ma.svg")).Status);
    }

    [Fact]
    public async Task Setting_up_needs_the_password_and_a_right_code()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var page = await browser.GetAsync("/tai-khoan/xac-thuc");

        page = await browser.SubmitAsync(page, new() { ["Password"] = "khong-phai-the" }, "Bắt đầu thiết lập");
        Assert.Equal(422, page.Status);
        page = await browser.SubmitAsync(page, new() { ["Password"] = TestApp.Password }, "Bắt đầu thiết lập");
        page = await browser.SubmitAsync(page, new() { ["Code"] = "000000" }, "Bật xác thực");

        Assert.Equal(422, page.Status);
        using var visitor = app.Visitor;
        Assert.Equal("/lam-viec", (await visitor.SignInAsync(browser.UserName, TestApp.Password)).Path);
    }

    [Fact]
    public async Task It_can_be_turned_off_with_the_password_where_the_role_does_not_demand_it()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        await Authenticator.SetUpAsync(app, browser);

        var page = await browser.SubmitAsync(
            await browser.GetAsync("/tai-khoan/xac-thuc"),
            new() { ["Password"] = TestApp.Password },
            "Tắt xác thực"
        );

        Assert.Equal("/tai-khoan", page.Path);
        using var visitor = app.Visitor;
        Assert.Equal("/lam-viec", (await visitor.SignInAsync(browser.UserName, TestApp.Password)).Path);
    }

    private async Task<Page> EnterAsync(Browser account, string code)
    {
        using var visitor = app.Visitor;
        var page = await visitor.SignInAsync(account.UserName, TestApp.Password);
        return page.Path == "/dang-nhap/ma" ? await visitor.SubmitAsync(page, new() { ["Code"] = code }) : page;
    }
}

/// <summary>An installation that demands the second step of those who decide, as every real one does.</summary>
public sealed class DemandingTheSecondStep(TestApp app) : IClassFixture<TestApp>, IAsyncLifetime
{
    private Browser browser = null!;

    public async ValueTask InitializeAsync()
    {
        browser = await app.SignedInAsync(Role.Province);
        await using var database = app.Open();
        var setting = await database.Settings.SingleAsync(s => s.Name == Setting.SecondFactor);
        setting.Value = "required";
        await database.SaveAsync(app.Act("setting.change"), default);
    }

    public async ValueTask DisposeAsync()
    {
        browser.Dispose();
        await using var database = app.Open();
        var setting = await database.Settings.SingleAsync(s => s.Name == Setting.SecondFactor);
        setting.Value = "optional";
        await database.SaveAsync(app.Act("setting.change"), default);
    }

    [Fact]
    public async Task Who_decides_for_the_province_sets_it_up_before_any_work()
    {
        var page = await browser.GetAsync("/lam-viec");

        Assert.Equal("/tai-khoan/xac-thuc", page.Path);
        Assert.Contains("Thiết lập xong mới làm việc được", page.Text);
        await Authenticator.SetUpAsync(app, browser);
        Assert.Equal("/lam-viec", (await browser.GetAsync("/lam-viec")).Path);
    }

    [Fact]
    public async Task It_cannot_be_turned_off_by_them()
    {
        await Authenticator.SetUpAsync(app, browser);
        var page = await browser.GetAsync("/tai-khoan/xac-thuc");
        Assert.DoesNotContain("Tắt xác thực", page.Text);
        var form = page.Form("Đổi sang điện thoại khác");
        var token = form.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        var answer = await browser.Client.PostAsync(
            "/tai-khoan/xac-thuc?handler=Remove",
            new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["Password"] = TestApp.Password,
                    ["__RequestVerificationToken"] = token,
                }
            )
        );

        Assert.Equal(422, (int)answer.StatusCode);
    }

    [Fact]
    public async Task A_commune_officer_works_without()
    {
        await using var database = app.Open();
        var setting = await database.Settings.SingleAsync(s => s.Name == Setting.SecondFactor);
        Assert.Equal("required", setting.Value);

        using var officer = await app.SignedInAsync(Role.Commune, "28040");

        Assert.Equal("/lam-viec", (await officer.GetAsync("/lam-viec")).Path);
    }
}
