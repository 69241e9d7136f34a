using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights.SignIn;

namespace OneCommune.Web.Tests.Office.SignIn;

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
    public async Task Wrong_passwords_from_elsewhere_do_not_lock_the_owners_own_browser()
    {
        using var owner = await app.SignedInAsync(Role.Council);
        for (var i = 0; i < 6; i++)
            await app.Visitor.SignInAsync(owner.UserName, "sai-mat-khau");

        await owner.SubmitAsync(await owner.GetAsync("/lam-viec"), button: "Đăng xuất");
        Assert.Equal("/lam-viec", (await owner.SignInAsync(owner.UserName, TestApp.Password)).Path);
        var change = new Dictionary<string, string?>
        {
            ["Old"] = TestApp.Password,
            ["New"] = "gạo nàng thơm chợ đào",
            ["Again"] = "gạo nàng thơm chợ đào",
        };
        var page = await owner.SubmitAsync(await owner.GetAsync("/tai-khoan/mat-khau"), change, "Đổi mật khẩu");

        Assert.Equal("/lam-viec", page.Path);
        var elsewhere = await app.Visitor.SignInAsync(owner.UserName, "gạo nàng thơm chợ đào");
        Assert.Equal(422, elsewhere.Status);
        Assert.Contains(
            $"thử lại sau {OneCommune.Web.Serving.VietnamTime.Local(app.Clock.Now.AddMinutes(15)):HH:mm}",
            elsewhere.Text
        );
    }

    [Fact]
    public async Task On_a_known_browser_too_the_fifth_wrong_password_locks_there_alone()
    {
        using var owner = await app.SignedInAsync(Role.Council);
        await owner.SubmitAsync(await owner.GetAsync("/lam-viec"), button: "Đăng xuất");
        for (var i = 0; i < 5; i++)
            await owner.SignInAsync(owner.UserName, "sai-mat-khau");

        Assert.Equal(422, (await owner.SignInAsync(owner.UserName, TestApp.Password)).Status);
        Assert.Equal("/lam-viec", (await app.Visitor.SignInAsync(owner.UserName, TestApp.Password)).Path);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/lam-viec", (await owner.SignInAsync(owner.UserName, TestApp.Password)).Path);
    }

    [Fact]
    public async Task A_cookie_of_anothers_browser_or_of_nobody_makes_no_known_one()
    {
        using var owner = await app.SignedInAsync(Role.Council);
        using var stranger = await app.SignedInAsync(Role.Commune, "28040");
        await stranger.SubmitAsync(await stranger.GetAsync("/lam-viec"), button: "Đăng xuất");
        for (var i = 0; i < 5; i++)
            await stranger.SignInAsync(owner.UserName, "sai-mat-khau");
        using var forger = app.Visitor;
        forger.Cookies.Add(new System.Net.Cookie("may-quen", "bia", "/dang-nhap", app.Address.Host));

        Assert.Equal(422, (await stranger.SignInAsync(owner.UserName, TestApp.Password)).Status);
        Assert.Equal(422, (await forger.SignInAsync(owner.UserName, TestApp.Password)).Status);
    }

    [Fact]
    public async Task Guesses_sent_at_the_same_time_are_all_counted()
    {
        using var browser = await app.SignedInAsync(Role.Province);

        await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(async _ =>
                {
                    using var visitor = app.Visitor;
                    await visitor.SignInAsync(browser.UserName, "sai-mat-khau");
                })
        );

        Assert.Equal(422, (await app.Visitor.SignInAsync(browser.UserName, TestApp.Password)).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal("/lam-viec", (await app.Visitor.SignInAsync(browser.UserName, TestApp.Password)).Path);
    }

    [Fact]
    public void A_name_nobody_has_costs_the_same_work_as_a_wrong_password()
    {
        var hasher = new CountingHasher();
        var passwords = new Passwords(hasher);

        Assert.False(passwords.Verify(null, "sai-mat-khau"));
        Assert.False(passwords.Verify(new Account(), "sai-mat-khau"));

        Assert.Equal(2, hasher.Compared);
    }

    [Fact]
    public async Task What_was_typed_as_a_name_is_not_written_into_the_trail()
    {
        await app.Visitor.SignInAsync("mat-khau-go-nham-o", "x");
        await using var database = app.Open();

        Assert.False(
            await database.Audit.AnyAsync(r => r.Changes.Contains("go-nham") || r.SubjectId.Contains("go-nham"))
        );
    }

    [Fact]
    public async Task Names_nobody_has_are_counted_by_the_day_and_lengthen_no_trail()
    {
        using var office = await app.SignedInAsync(Role.Province);
        app.Clock.Advance(TimeSpan.FromDays(1));
        var rows = await RowsAsync();

        await Task.WhenAll(
            Enumerable
                .Range(0, 6)
                .Select(async i =>
                {
                    using var visitor = app.Visitor;
                    Assert.Equal(422, (await visitor.SignInAsync($"khong-co-{i}", "x")).Status);
                })
        );

        Assert.Equal(rows, await RowsAsync());
        await using var database = app.Open();
        var today = await database.RefusedSignIns.SingleAsync(one => one.Day == app.Clock.Today);
        Assert.Equal((6, 0), (today.UnknownNames, today.ShutAccounts));
        await office.SignInAsync(office.UserName, TestApp.Password);
        Assert.Contains($"{app.Clock.Today:dd/MM/yyyy} 6 0", (await office.GetAsync("/lam-viec/nhat-ky")).Text);
    }

    [Fact]
    public async Task A_locked_account_is_knocked_at_without_lengthening_the_trail()
    {
        using var browser = await app.SignedInAsync(Role.Province);
        for (var i = 0; i < 5; i++)
            await app.Visitor.SignInAsync(browser.UserName, "sai-mat-khau");
        var rows = await RowsAsync();

        for (var i = 0; i < 3; i++)
            await app.Visitor.SignInAsync(browser.UserName, "sai-mat-khau");

        Assert.Equal(rows, await RowsAsync());
    }

    private async Task<long> RowsAsync()
    {
        await using var database = app.Open();
        return await database.Audit.MaxAsync(r => r.Seq);
    }

    [Fact]
    public async Task Signing_out_ends_the_visit()
    {
        using var browser = await app.SignedInAsync(Role.Province);

        await browser.SubmitAsync(await browser.GetAsync("/lam-viec"), button: "Đăng xuất");

        Assert.Equal("/dang-nhap", (await browser.GetAsync("/lam-viec")).Path);
    }

    [Fact]
    public async Task Signing_out_again_leads_to_the_first_page_as_if_signed_out()
    {
        using var browser = await app.SignedInAsync(Role.Province);
        var page = await browser.GetAsync("/tai-khoan");
        await browser.SubmitAsync(page, button: "Đăng xuất mọi nơi");

        var again = await browser.SubmitAsync(page, button: "Đăng xuất");
        var everywhere = await browser.SubmitAsync(page, button: "Đăng xuất mọi nơi");

        Assert.Equal((200, "/"), (again.Status, again.Path));
        Assert.Equal((200, "/dang-nhap"), (everywhere.Status, everywhere.Path));
    }

    [Theory]
    [InlineData("Đăng xuất", "/")]
    [InlineData("Đăng xuất mọi nơi", "/dang-nhap")]
    public async Task Signing_out_twice_at_the_same_instant_is_signing_out(string button, string next)
    {
        for (var i = 0; i < 5; i++)
        {
            using var browser = await app.SignedInAsync(Role.Province);
            var page = await browser.GetAsync("/tai-khoan");

            var answers = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => browser.SubmitAsync(page, button: button))
            );

            Assert.All(answers, answer => Assert.Equal((200, next), (answer.Status, answer.Path)));
            Assert.Equal("/dang-nhap", (await browser.GetAsync("/lam-viec")).Path);
        }
    }

    private sealed class CountingHasher : PasswordHasher<Account>
    {
        public int Compared { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(
            Account user,
            string hashedPassword,
            string providedPassword
        )
        {
            Compared++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}
