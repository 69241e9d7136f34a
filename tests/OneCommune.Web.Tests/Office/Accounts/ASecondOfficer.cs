using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Tests.Office.Accounts;

public sealed class ASecondOfficer(TestApp app) : IClassFixture<TestApp>
{
    private const string Confirm = "Xác nhận và thực hiện";

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Council)]
    [InlineData(Role.Secretary)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Province)]
    public async Task Gives_a_password_that_another_officer_asked_for(Role role)
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(role);

        var asked = await AskAsync(asker, owner, "Cấp mật khẩu dùng một lần");

        Assert.Contains("/de-nghi/", asked.Path);
        Assert.Null(asked.Document.QuerySelector("#password"));
        Assert.Equal("/lam-viec", (await owner.GetAsync("/lam-viec")).Path);
        Assert.Contains("chờ xác nhận", (await other.GetAsync("/lam-viec")).Text);
        var page = await other.SubmitAsync(await other.GetAsync(asked.Path), button: Confirm);
        var password = page.Document.QuerySelector("#password")!.TextContent;
        Assert.Contains("đã xác nhận và thực hiện đề nghị của anh/chị", await ToldAsync(asker));
        Assert.Equal("/dang-nhap", (await owner.GetAsync("/lam-viec")).Path);
        page = await app.Visitor.SignInAsync(owner.UserName, password);
        Assert.Equal("/tai-khoan/mat-khau", page.Path);
        Assert.Contains("Có việc người khác đã làm", page.Text);
    }

    [Fact]
    public async Task Opens_a_leaders_account_once()
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        var name = OpeningAccounts.NewName();

        var asked = await OpeningAccounts.OpenOfficerAsync(asker, name, "leader", "80");
        var again = await OpeningAccounts.OpenOfficerAsync(asker, name, "leader", "80");
        var late = await OpeningAccounts.OpenOfficerAsync(other, name, "leader", "80");

        Assert.Equal(asked.Path, again.Path);
        Assert.Contains("đang chờ xác nhận", late.Text);
        await using var database = app.Open();
        Assert.False(await database.Users.AnyAsync(a => a.UserName == name));
        var form = await other.GetAsync(asked.Path);
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => other.SubmitAsync(form, button: Confirm)));
        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single(answers, answer => answer.Document.QuerySelector("#password") is not null);
        Assert.Equal(1, await database.Users.CountAsync(a => a.UserName == name));
        var given = answers.Single(answer => answer.Document.QuerySelector("#password") is not null);
        using var owner = new Browser(app.Address);
        var first = await owner.SignInAsync(name, given.Document.QuerySelector("#password")!.TextContent);
        Assert.Contains("Có việc người khác đã làm", first.Text);
        Assert.Contains(
            "Tạo tài khoản: Lãnh đạo tỉnh, Tỉnh Tây Ninh Người thử nghiệm đề nghị, Người thử nghiệm xác nhận",
            (await owner.GetAsync("/tai-khoan/viec-da-lam")).Text
        );
    }

    [Fact]
    public async Task Adds_no_guarded_right_while_the_owner_has_not_changed_a_password_given_out()
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(Role.Commune, "28040");
        var account = $"/lam-viec/nguoi-dung/{owner.AccountId}";
        await asker.SubmitAsync(await asker.GetAsync(account), button: "Cấp mật khẩu dùng một lần");
        var asked = await asker.SubmitAsync(
            await asker.GetAsync(account),
            new() { ["Role"] = "leader", ["Unit"] = "80" },
            "Thêm quyền"
        );

        var refused = await other.SubmitAsync(await other.GetAsync(asked.Path), button: Confirm);

        Assert.Contains("/de-nghi/", asked.Path);
        Assert.Equal(422, refused.Status);
        Assert.Contains("chưa tự đổi mật khẩu", refused.Text);
        await using var database = app.Open();
        Assert.False(await database.Grants.AnyAsync(g => g.AccountId == owner.AccountId && g.Role == Role.Leader));
    }

    [Fact]
    public async Task Two_confirm_at_once_and_one_of_them_does()
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var second = await app.SignedInAsync(Role.Province);
        using var third = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(Role.Auditor);
        var path = (await AskAsync(asker, owner, "Cấp mật khẩu dùng một lần")).Path;
        var forms = new[] { await second.GetAsync(path), await third.GetAsync(path) };

        var answers = await Task.WhenAll(
            second.SubmitAsync(forms[0], button: Confirm),
            third.SubmitAsync(forms[1], button: Confirm)
        );

        Assert.Equal([200, 422], answers.Select(answer => answer.Status).Order());
        await using var database = app.Open();
        Assert.Equal(
            1,
            await database.Audit.CountAsync(r =>
                r.Act == "account.give-password" && r.SubjectId == $"{owner.AccountId}"
            )
        );
    }

    [Fact]
    public async Task Is_neither_who_asked_nor_whose_account_it_is()
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        var path = (await AskAsync(asker, owner, "Cấp mật khẩu dùng một lần")).Path;
        var form = await other.GetAsync(path);

        var own = await asker.GetAsync(path);
        Assert.Contains("một cán bộ khác", own.Text);
        Assert.DoesNotContain(Confirm, own.Text);
        Assert.Contains("Không ai tự xác nhận", (await SendAsync(asker, own, form)).Text);
        var affected = await owner.GetAsync(path);
        Assert.DoesNotContain(Confirm, affected.Text);
        Assert.Contains("về chính tài khoản", (await SendAsync(owner, affected, form)).Text);
        await using var database = app.Open();
        Assert.Equal(
            RequestState.Waiting,
            (await database.AccountRequests.SingleAsync(r => r.AccountId == owner.AccountId)).State
        );
    }

    [Fact]
    public async Task Cannot_confirm_what_was_withdrawn_refused_or_is_a_week_old_or_whose_asker_lost_the_right()
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(Role.Leader);
        async Task<Page> FormAsync() =>
            await other.GetAsync((await AskAsync(asker, owner, "Cấp mật khẩu dùng một lần")).Path);

        var form = await FormAsync();
        await asker.SubmitAsync(await asker.GetAsync(form.Path), button: "Rút lại đề nghị");
        Assert.Equal(422, (await other.SubmitAsync(form, button: Confirm)).Status);
        form = await FormAsync();
        Assert.Equal(422, (await other.SubmitAsync(form, new() { ["Reason"] = " " }, "Từ chối đề nghị")).Status);
        var refused = await other.SubmitAsync(form, new() { ["Reason"] = "Không đúng người" }, "Từ chối đề nghị");
        Assert.Contains("Không đúng người", refused.Text);
        Assert.Contains("đã từ chối đề nghị của anh/chị", await ToldAsync(asker));
        Assert.Contains(": Không đúng người", await ToldAsync(asker));
        Assert.Equal(422, (await other.SubmitAsync(form, button: Confirm)).Status);
        form = await FormAsync();
        app.Clock.Advance(TimeSpan.FromDays(7));
        await other.SignInAsync(other.UserName, TestApp.Password);
        await asker.SignInAsync(asker.UserName, TestApp.Password);
        form = form with { Document = (await other.GetAsync("/lam-viec/nguoi-dung")).Document };
        Assert.Contains("Quá hạn 7 ngày", (await other.GetAsync(form.Path)).Text);
        form = await FormAsync();
        await using (var database = app.Open())
        {
            (await database.Users.SingleAsync(a => a.Id == asker.AccountId)).Disable();
            await database.SaveAsync(app.Act("account.disable"), default);
        }
        var gone = await other.SubmitAsync(form, button: Confirm);
        Assert.Equal(422, gone.Status);
        Assert.Contains("không còn là cán bộ", gone.Text);
        await using var kept = app.Open();
        Assert.False(
            await kept.Audit.AnyAsync(r => r.Act == "account.give-password" && r.SubjectId == $"{owner.AccountId}")
        );
    }

    [Fact]
    public async Task Disabling_is_at_once_and_enabling_again_is_asked_for()
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(Role.Leader);

        await AskAsync(asker, owner, "Khóa tài khoản");
        Assert.Equal("/dang-nhap", (await owner.GetAsync("/lam-viec")).Path);
        var asked = await AskAsync(asker, owner, "Mở khóa tài khoản");
        Assert.Equal(422, (await owner.SignInAsync(owner.UserName, TestApp.Password)).Status);
        await other.SubmitAsync(await other.GetAsync(asked.Path), button: Confirm);

        Assert.Equal("/lam-viec", (await owner.SignInAsync(owner.UserName, TestApp.Password)).Path);
    }

    [Theory]
    [InlineData(Role.Leader)]
    [InlineData(Role.Council)]
    [InlineData(Role.Secretary)]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Province)]
    public async Task Another_name_is_asked_for_shown_and_given_by_the_other(Role role)
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(role);
        Dictionary<string, string?> named = new() { ["FullName"] = "Trần  Thị Tên Mới" };

        Assert.Equal(422, (await AskAsync(asker, owner, "Đề nghị sửa họ tên", new() { ["FullName"] = " " })).Status);
        var asked = await AskAsync(asker, owner, "Đề nghị sửa họ tên", named);
        var again = await AskAsync(asker, owner, "Đề nghị sửa họ tên", named);

        Assert.Equal(asked.Path, again.Path);
        Assert.Contains("Trần Thị Tên Mới", asked.Text);
        await using var database = app.Open();
        Assert.Equal("Người thử nghiệm", await NameAsync());
        await other.SubmitAsync(await other.GetAsync(asked.Path), button: Confirm);
        Assert.Equal("Trần Thị Tên Mới", await NameAsync());
        Assert.Contains("Có việc người khác", (await owner.GetAsync("/lam-viec")).Text);

        async Task<string> NameAsync() =>
            await database.Users.Where(a => a.Id == owner.AccountId).Select(a => a.FullName).SingleAsync();
    }

    [Fact]
    public async Task The_second_step_is_removed_once_another_confirms()
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(Role.Leader);
        await SignIn.Authenticator.SetUpAsync(app, owner);

        var asked = await AskAsync(asker, owner, "Gỡ xác thực hai bước");
        await using var database = app.Open();
        Assert.True(await database.SecondFactors.AnyAsync(f => f.AccountId == owner.AccountId));
        await other.SubmitAsync(await other.GetAsync(asked.Path), button: Confirm);

        Assert.False(await database.SecondFactors.AnyAsync(f => f.AccountId == owner.AccountId));
        Assert.Equal("/lam-viec", (await owner.SignInAsync(owner.UserName, TestApp.Password)).Path);
    }

    [Fact]
    public async Task The_owner_reads_what_was_done_by_whom_and_says_so_once()
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(Role.Leader);
        var asked = await AskAsync(
            asker,
            owner,
            "Thêm quyền ở đơn vị",
            new() { ["Role"] = "secretary", ["Unit"] = "80" }
        );
        Assert.DoesNotContain("Có việc người khác", (await owner.GetAsync("/lam-viec")).Text);
        await other.SubmitAsync(await other.GetAsync(asked.Path), button: Confirm);

        Assert.Contains("Có việc người khác", (await owner.GetAsync("/lam-viec")).Text);
        var page = await owner.GetAsync("/tai-khoan/viec-da-lam");
        Assert.Contains(
            "Thêm quyền: Thư ký hội đồng, Tỉnh Tây Ninh Người thử nghiệm đề nghị, Người thử nghiệm xác nhận",
            page.Text
        );
        page = await owner.SubmitAsync(page, button: "Tôi đã biết");

        Assert.Equal("/lam-viec", page.Path);
        Assert.DoesNotContain("Có việc người khác", page.Text);
        Assert.Contains("Không có việc nào chưa đọc", (await owner.GetAsync("/tai-khoan/viec-da-lam")).Text);
    }

    [Fact]
    public async Task The_owner_reads_who_asked_and_who_confirmed_though_the_act_takes_its_time()
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var other = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(Role.Secretary);
        await using (var database = app.Open())
        {
            (await database.Users.SingleAsync(a => a.Id == asker.AccountId)).Rename("Lê Thị Hỏi");
            (await database.Users.SingleAsync(a => a.Id == other.AccountId)).Rename("Phạm Văn Xác");
            await database.SaveAsync(app.Act("account.rename"), default);
        }
        app.Clock.Step = TimeSpan.FromMilliseconds(7);
        try
        {
            Page given = null!;
            foreach (var button in new[] { "Đề nghị sửa họ tên", "Đề nghị cấp mật khẩu" })
            {
                var asked = await AskAsync(asker, owner, button, new() { ["FullName"] = "Trần Thư Ký" });
                given = await other.SubmitAsync(await other.GetAsync(asked.Path), button: Confirm);
            }
            await owner.SignInAsync(owner.UserName, given.Document.QuerySelector("#password")!.TextContent);

            var page = await owner.GetAsync("/tai-khoan/viec-da-lam");

            Assert.Equal(2, page.Document.QuerySelectorAll("ul.tasks li").Length);
            Assert.All(
                page.Document.QuerySelectorAll("ul.tasks li"),
                told => Assert.Contains("Lê Thị Hỏi đề nghị, Phạm Văn Xác xác nhận", told.TextContent)
            );
        }
        finally
        {
            app.Clock.Step = default;
        }
    }

    [Theory]
    [InlineData(Role.Secretary, true)]
    [InlineData(Role.Commune, false)]
    public async Task Is_told_of_at_each_button_before_it_is_pressed(Role role, bool guarded)
    {
        using var officer = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(role, role == Role.Commune ? "28040" : "80");

        var page = await officer.GetAsync($"/lam-viec/nguoi-dung/{owner.AccountId}");

        string[] asking = ["Đề nghị cấp mật khẩu dùng một lần", "Đề nghị sửa họ tên", "Đề nghị thêm quyền ở đơn vị"];
        var buttons = page.Document.QuerySelectorAll("main button").Select(button => button.TextContent.Trim());
        Assert.Equal(guarded ? asking : [], asking.Where(buttons.Contains));
        Assert.Equal(guarded, page.Text.Contains("Các nút “Đề nghị …” dưới đây", StringComparison.Ordinal));
        var roles = page.Document.QuerySelectorAll("#Role option").Select(option => option.TextContent).ToList();
        Assert.Contains("Thư ký hội đồng (chờ xác nhận)", roles);
        Assert.Contains("Cán bộ xã, phường", roles);
    }

    [Fact]
    public async Task The_list_says_of_each_request_for_whom_which_right_by_whom_and_since_when()
    {
        using var asker = await app.SignedInAsync(Role.Province);
        using var owner = await app.SignedInAsync(Role.Leader);
        foreach (var role in new[] { "secretary", "auditor" })
            await AskAsync(asker, owner, "Thêm quyền ở đơn vị", new() { ["Role"] = role, ["Unit"] = "80" });
        await AskAsync(asker, owner, "Đề nghị sửa họ tên", new() { ["FullName"] = "Lê Thị Tên Mới" });

        var list = (await asker.GetAsync("/lam-viec/nguoi-dung/de-nghi")).Text;

        var whom = $"Người thử nghiệm ({owner.UserName})";
        var since = $"Người thử nghiệm đề nghị {VietnamTime.Local(app.Clock.Now):HH:mm dd/MM/yyyy}";
        Assert.Contains($"Thêm quyền: {whom} Thư ký hội đồng: Tỉnh Tây Ninh {since}", list);
        Assert.Contains($"Thêm quyền: {whom} Kiểm tra, giám sát: Tỉnh Tây Ninh {since}", list);
        Assert.Contains($"Sửa họ tên: {whom} Họ và tên mới: Lê Thị Tên Mới {since}", list);
    }

    private static async Task<string> ToldAsync(Browser officer) =>
        (await officer.GetAsync("/tai-khoan/thong-bao")).Text;

    internal static async Task<Page> AskAsync(
        Browser office,
        Browser account,
        string button,
        Dictionary<string, string?>? values = null
    ) => await office.SubmitAsync(await office.GetAsync($"/lam-viec/nguoi-dung/{account.AccountId}"), values, button);

    /// <summary>The form that was drawn for somebody else, with one's own token.</summary>
    private static async Task<Page> SendAsync(Browser browser, Page own, Page drawn)
    {
        var token = own.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value");
        return await browser.SubmitAsync(drawn, new() { ["__RequestVerificationToken"] = token }, Confirm);
    }
}
