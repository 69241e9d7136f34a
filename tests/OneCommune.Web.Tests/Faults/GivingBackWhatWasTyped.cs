using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Faults;

/// <summary>Whatever comes between typing and keeping: nothing typed is lost, and nothing is kept twice.</summary>
public sealed class GivingBackWhatWasTyped(TestApp app) : IClassFixture<TestApp>
{
    private const string Story = "Chuyện nghề \"nước mắm\"\nba đời <làm> ở ấp 1";

    [Fact]
    public async Task A_form_sent_after_the_sign_in_was_lost_comes_back_filled_in_once_signed_in_again()
    {
        var (address, officer) = await FormAsync("Mắm mất phiên");
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
        Assert.Equal(Story, Area(again, "Form.Story").Value.ReplaceLineEndings("\n"));
        var kept = await officer.SubmitAsync(again, button: "Lưu");
        Assert.Contains("Đã lưu thông tin sản phẩm", kept.Text);
    }

    [Fact]
    public async Task A_form_drawn_before_signing_in_again_in_another_window_is_still_good()
    {
        var (address, officer) = await FormAsync("Mắm hai cửa sổ");
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
        var (address, officer) = await FormAsync("Mắm thẻ hỏng");
        using var _ = officer;
        var form = await officer.GetAsync(address);

        var refused = await officer.SubmitAsync(
            form,
            new() { ["Form.Story"] = Story, ["__RequestVerificationToken"] = "hỏng" },
            "Lưu"
        );
        var again = await officer.SubmitAsync(refused, button: "Mở lại biểu mẫu");

        Assert.Equal(400, refused.Status);
        Assert.Equal(Story, Area(again, "Form.Story").Value.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_form_somebody_overtook_shows_what_stands_now_with_what_was_typed_beside_it_and_who_it_was()
    {
        var (address, officer) = await FormAsync("Mắm sửa chồng");
        using var _ = officer;
        using var province = await app.SignedInAsync(Role.Province);
        var form = await officer.GetAsync(address);
        await province.SubmitAsync(
            await province.GetAsync(address),
            new() { ["Form.Story"] = "Câu chuyện của tỉnh", ["Form.Sector"] = "Drinks" },
            "Lưu"
        );

        var refused = await officer.SubmitAsync(
            form,
            new()
            {
                ["Form.Story"] = Story,
                ["Form.Online"] = "Postmart",
                ["Form.SetNumber"] = "5",
            },
            "Lưu"
        );

        Assert.Equal(409, refused.Status);
        Assert.Contains("đã sửa bản ghi này lúc", refused.Text);
        var area = Area(refused, "Form.Story");
        Assert.Equal("Câu chuyện của tỉnh", area.Value);
        Assert.Equal("Anh/chị vừa nhập (chưa lưu): " + Story, area.NextElementSibling!.TextContent);
        Assert.Contains("Anh/chị vừa nhập (chưa lưu): Postmart", refused.Text);
        Assert.Contains("Anh/chị vừa nhập (chưa lưu): 5.", refused.Text);
    }

    [Fact]
    public async Task Ones_own_second_window_is_not_called_somebody_else()
    {
        var (address, officer) = await FormAsync("Mắm của mình");
        using var _ = officer;
        var (first, second) = (await officer.GetAsync(address), await officer.GetAsync(address));
        await officer.SubmitAsync(first, new() { ["Form.Online"] = "Postmart" }, "Lưu");

        var refused = await officer.SubmitAsync(second, new() { ["Form.Online"] = "Shopee" }, "Lưu");

        Assert.Equal(409, refused.Status);
        Assert.Contains("Chính anh/chị đã lưu bản ghi này", refused.Text);
    }

    [Fact]
    public async Task A_second_press_on_a_slow_line_gets_the_first_answer()
    {
        var (address, officer) = await FormAsync("Mắm bấm hai lần");
        using var _ = officer;
        var form = await officer.GetAsync(address);

        var first = await officer.SubmitAsync(form, new() { ["Form.Online"] = "Postmart" }, "Lưu");
        var second = await officer.SubmitAsync(form, new() { ["Form.Online"] = "Postmart" }, "Lưu");

        Assert.Equal(first.Address, second.Address);
        Assert.Contains("Đã lưu thông tin sản phẩm", second.Text);
    }

    [Fact]
    public async Task Nobody_else_gets_the_answer_of_a_form()
    {
        var (address, officer) = await FormAsync("Mắm người khác");
        using var _ = officer;
        using var other = await app.SignedInAsync(Role.Province);
        var form = await officer.GetAsync(address);
        var token = form.Form("Lưu").QuerySelector<IHtmlInputElement>("[name=_form]")!.Value;
        await officer.SubmitAsync(form, new() { ["Form.Online"] = "Postmart" }, "Lưu");

        var stale = await other.SubmitAsync(
            await other.GetAsync(address),
            new()
            {
                ["_form"] = token,
                ["Version"] = "0",
                ["Form.Online"] = "Postmart",
            },
            "Lưu"
        );

        Assert.Equal(409, stale.Status);
    }

    [Fact]
    public async Task Every_field_that_is_wrong_says_so_at_once()
    {
        var producer = await app.HasProducerAsync("Hộ nhập sai nhiều ô");
        using var officer = await app.SignedInAsync(Role.Province);

        var refused = await officer.SubmitAsync(
            await officer.GetAsync($"/lam-viec/chu-the/{producer.Id}/san-pham-moi"),
            new()
            {
                ["Name"] = " ",
                ["Form.Gtin"] = "123",
                ["Form.Sector"] = "Unknown",
            },
            "Thêm sản phẩm"
        );

        Assert.Equal(422, refused.Status);
        foreach (var field in new[] { "Name", "Form.Gtin", "Form.Sector" })
        {
            var control = refused.Document.GetElementById(field)!;
            Assert.Equal("true", control.GetAttribute("aria-invalid"));
            Assert.Contains($"{field}-sai", control.GetAttribute("aria-describedby"));
            Assert.NotEmpty(refused.Document.GetElementById($"{field}-sai")!.TextContent);
            Assert.NotNull(refused.Document.QuerySelector($".error a[href='#{field}']"));
        }
    }

    [Fact]
    public async Task What_was_typed_is_not_carried_to_another_site()
    {
        var typed = """{"Address":"//noi-khac.vn/x","Fields":[]}""";
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

    private async Task<(string Address, Browser Officer)> FormAsync(string name)
    {
        var producer = await app.HasProducerAsync("Hộ " + name);
        var product = await app.HasProductAsync(producer, name);
        return ($"/lam-viec/san-pham/{product.Id}/sua", await app.SignedInAsync(Role.Commune, "28040"));
    }

    private static IHtmlTextAreaElement Area(Page page, string name) =>
        page.Document.QuerySelector<IHtmlTextAreaElement>($"textarea[name='{name}']")!;
}
