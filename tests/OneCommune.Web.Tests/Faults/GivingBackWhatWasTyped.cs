using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;
using OneCommune.Web.Tests.Evaluation.Dossiers;
using static OneCommune.Web.Tests.Faults.ProductFormScene;

namespace OneCommune.Web.Tests.Faults;

/// <summary>Whatever comes between typing and keeping: nothing typed is lost, and no secret is shown.</summary>
public sealed class GivingBackWhatWasTyped(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_form_sent_after_the_sign_in_was_lost_comes_back_filled_in_once_signed_in_again()
    {
        var (address, officer) = await app.HasProductFormAsync("Mắm mất phiên");
        using var _ = officer;
        var form = await officer.GetAsync(address);
        await officer.SubmitAsync(form, button: "Đăng xuất");

        var refused = await officer.SubmitAsync(form, new() { ["Form.Story"] = Story }, "Lưu");
        var wrong = await officer.SubmitAsync(
            refused,
            new() { ["UserName"] = officer.UserName, ["Password"] = "sai-mat-khau" },
            "Đăng nhập"
        );
        var signedIn = await officer.SubmitAsync(
            wrong,
            new() { ["UserName"] = officer.UserName, ["Password"] = TestApp.Password },
            "Đăng nhập"
        );
        var again = await officer.SubmitAsync(signedIn, button: "Mở lại biểu mẫu");

        Assert.Equal(401, refused.Status);
        Assert.Equal(422, wrong.Status);
        Assert.Equal(200, again.Status);
        Assert.Contains("chưa được lưu", again.Text);
        Assert.Equal(Story, again.Area("Form.Story").Value.ReplaceLineEndings("\n"));
        var kept = await officer.SubmitAsync(again, button: "Lưu");
        Assert.Contains("Đã lưu thông tin sản phẩm", kept.Text);
    }

    [Fact]
    public async Task A_form_drawn_before_signing_in_again_in_another_window_is_still_good()
    {
        var (address, officer) = await app.HasProductFormAsync("Mắm hai cửa sổ");
        using var _ = officer;
        var form = await officer.GetAsync(address);
        await officer.SubmitAsync(form, button: "Đăng xuất");
        await officer.SignInAsync(officer.UserName, TestApp.Password);

        var kept = await officer.SubmitAsync(form, new() { ["Form.Story"] = Story }, "Lưu");

        Assert.Contains("Đã lưu thông tin sản phẩm", kept.Text);
    }

    [Fact]
    public async Task A_form_whose_token_is_no_longer_good_is_offered_again_filled_in()
    {
        var (address, officer) = await app.HasProductFormAsync("Mắm thẻ hỏng");
        using var _ = officer;
        var form = await officer.GetAsync(address);

        var refused = await officer.SubmitAsync(
            form,
            new() { ["Form.Story"] = Story, ["__RequestVerificationToken"] = "hỏng" },
            "Lưu"
        );
        var again = await officer.SubmitAsync(refused, button: "Mở lại biểu mẫu");

        Assert.Equal(400, refused.Status);
        Assert.Equal(Story, again.Area("Form.Story").Value.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_password_is_never_given_back()
    {
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var form = await officer.GetAsync("/tai-khoan/mat-khau");
        await officer.SubmitAsync(form, button: "Đăng xuất");

        var refused = await officer.SubmitAsync(
            form,
            new()
            {
                ["Old"] = TestApp.Password,
                ["New"] = "một mật khẩu rất mới",
                ["Again"] = "một mật khẩu rất mới",
            },
            "mật khẩu"
        );

        Assert.Equal(401, refused.Status);
        Assert.DoesNotContain(TestApp.Password, refused.Source);
        Assert.DoesNotContain("rất mới", refused.Source);
    }

    [Fact]
    public async Task A_fault_of_ours_gives_back_what_was_typed_and_no_password()
    {
        app.Log.Expect("ExceptionHandlerMiddleware");
        app.Log.Expect("Microsoft.EntityFrameworkCore");
        var (address, officer) = await app.HasProductFormAsync("Mắm lỗi máy chủ");
        using var _ = officer;
        var (form, secret) = (await officer.GetAsync(address), await officer.GetAsync("/tai-khoan/mat-khau"));
        await using var database = app.Open();
        await database.Database.ExecuteSqlRawAsync("alter table form_answers rename to form_answers_away");

        var typed = await officer.SubmitAsync(form, new() { ["Form.Story"] = Story }, "Lưu");
        var hidden = await officer.SubmitAsync(
            secret,
            new()
            {
                ["Old"] = TestApp.Password,
                ["New"] = "một mật khẩu rất mới",
                ["Again"] = "một mật khẩu rất mới",
            },
            "mật khẩu"
        );

        await database.Database.ExecuteSqlRawAsync("alter table form_answers_away rename to form_answers");
        Assert.Equal((500, 500), (typed.Status, hidden.Status));
        Assert.DoesNotContain(TestApp.Password, hidden.Source);
        Assert.DoesNotContain("rất mới", hidden.Source);
        var again = await officer.SubmitAsync(typed, button: "Mở lại biểu mẫu");
        Assert.Equal(Story, again.Area("Form.Story").Value.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void Every_page_that_asks_for_a_password_says_that_nothing_typed_there_is_given_back()
    {
        var features = Path.Combine(Repository.Folder, "src/OneCommune.Web/Features");
        var asking = Directory
            .EnumerateFiles(features, "*.cshtml", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("type=\"password\"", StringComparison.Ordinal))
            .ToList();

        Assert.NotEmpty(asking);
        foreach (var page in asking.Where(file => !Path.GetFileName(file).StartsWith('_')))
            Assert.Contains("[SecretForm]", File.ReadAllText(page + ".cs"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_for_a_record_that_is_gone_can_be_copied()
    {
        var (address, officer) = await app.HasProductFormAsync("Mắm biến mất");
        using var _ = officer;
        var form = await officer.GetAsync(address);

        var gone = await officer.Client.PostAsync(
            address.Replace(address.Split('/')[3], Guid.NewGuid().ToString(), StringComparison.Ordinal),
            new FormUrlEncodedContent([
                new("Form.Story", "Chuyện nghề ba đời"),
                .. new[] { "__RequestVerificationToken", "_form" }.Select(name =>
                    KeyValuePair.Create(
                        name,
                        form.Form("Lưu").QuerySelector<IHtmlInputElement>($"[name={name}]")!.Value
                    )
                ),
            ]),
            TestContext.Current.CancellationToken
        );

        Assert.Equal(404, (int)gone.StatusCode);
        Assert.Contains(
            "Chuyện nghề ba đời",
            await gone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task Signing_in_on_a_page_left_open_in_another_window_goes_on()
    {
        var (_, officer) = await app.HasProductFormAsync("Mắm hai trang đăng nhập");
        using var __ = officer;
        using var browser = app.Visitor;
        var (first, second) = (await browser.GetAsync("/dang-nhap"), await browser.GetAsync("/dang-nhap"));
        var own = new Dictionary<string, string?> { ["UserName"] = officer.UserName, ["Password"] = TestApp.Password };
        await browser.SubmitAsync(first, own, "Đăng nhập");

        var late = await browser.SubmitAsync(second, own, "Đăng nhập");

        Assert.Equal((200, "/lam-viec"), (late.Status, late.Path));
    }

    [Fact]
    public async Task What_was_typed_comes_back_also_when_signed_in_in_another_window_meanwhile()
    {
        var (address, officer) = await app.HasProductFormAsync("Mắm đăng nhập nơi khác");
        using var _ = officer;
        var form = await officer.GetAsync(address);
        await officer.SubmitAsync(form, button: "Đăng xuất");
        var refused = await officer.SubmitAsync(form, new() { ["Form.Story"] = Story }, "Lưu");
        await officer.SignInAsync(officer.UserName, TestApp.Password);

        var signedIn = await officer.SubmitAsync(
            refused,
            new() { ["UserName"] = officer.UserName, ["Password"] = TestApp.Password },
            "Đăng nhập"
        );
        var again = await officer.SubmitAsync(signedIn, button: "Mở lại biểu mẫu");

        Assert.Equal(Story, again.Area("Form.Story").Value.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("//noi-khac.vn/x")]
    [InlineData("/\\t//noi-khac.vn/x")]
    [InlineData("/\\\\noi-khac.vn/x")]
    [InlineData("https://noi-khac.vn/x")]
    public async Task What_was_typed_is_not_carried_to_another_site(string elsewhere)
    {
        var typed = $$"""{"Address":"{{elsewhere}}","Fields":[]}""";
        using var visitor = app.Visitor;

        var signedIn = await visitor.SubmitAsync(
            await visitor.GetAsync("/dang-nhap"),
            new()
            {
                ["UserName"] = "khong-co",
                ["Password"] = "x",
                ["Typed"] = typed,
            },
            "Đăng nhập"
        );

        Assert.Equal(422, signedIn.Status);
        Assert.DoesNotContain("noi-khac.vn", signedIn.Source);
    }
}
