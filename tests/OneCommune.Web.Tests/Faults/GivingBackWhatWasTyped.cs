using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;
using OneCommune.Web.Tests.Evaluation.Dossiers;

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
        var producer = await app.HasProducerAsync("Hộ hai cán bộ");
        var address = $"/lam-viec/chu-the/{producer.Id}/san-pham-moi";
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        using var other = await app.SignedInAsync(Role.Province);
        var (form, theirs) = (await officer.GetAsync(address), await other.GetAsync(address));
        var product = new Dictionary<string, string?>
        {
            ["Name"] = "Mắm một biểu mẫu",
            ["Form.Sector"] = "Food",
            ["_form"] = form.Form("Thêm sản phẩm").QuerySelector<IHtmlInputElement>("[name=_form]")!.Value,
        };

        var first = await officer.SubmitAsync(form, product, "Thêm sản phẩm");
        var second = await other.SubmitAsync(theirs, product, "Thêm sản phẩm");

        Assert.Equal(200, first.Status);
        Assert.Equal(422, second.Status);
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
        var (address, officer) = await FormAsync("Mắm biến mất");
        using var _ = officer;
        var form = await officer.GetAsync(address);

        var gone = await officer.Client.PostAsync(
            address.Replace(address.Split('/')[3], Guid.NewGuid().ToString(), StringComparison.Ordinal),
            new FormUrlEncodedContent([
                new("Form.Story", "Chuyện nghề ba đời"),
                new(
                    "__RequestVerificationToken",
                    form.Form("Lưu").QuerySelector<IHtmlInputElement>("[name=__RequestVerificationToken]")!.Value
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
        AssertTold(refused, "Name", "Form.Gtin", "Form.Sector");
    }

    /// <summary>Each of these fields, and no other, is marked, says what is wrong, and is linked from the summary.</summary>
    private static void AssertTold(Page refused, params string[] fields)
    {
        Assert.Equal(
            fields.Order(),
            refused.Document.QuerySelectorAll("[aria-invalid=true]").Select(field => field.Id).Order()
        );
        foreach (var field in fields)
        {
            var control = refused.Document.GetElementById(field)!;
            Assert.Contains($"{field}-sai", control.GetAttribute("aria-describedby"));
            Assert.NotEmpty(refused.Document.GetElementById($"{field}-sai")!.TextContent);
            Assert.NotNull(refused.Document.QuerySelector($".error a[href='#{field}']"));
        }
    }

    [Fact]
    public async Task A_session_says_at_each_field_what_is_wrong_with_it()
    {
        using var secretary = await app.SignedInAsync(Role.Secretary);

        var refused = await secretary.SubmitAsync(
            await secretary.GetAsync("/lam-viec/phien-hop/moi"),
            new()
            {
                ["Form.Title"] = " ",
                ["Form.HeldOn"] = "",
                ["Form.Place"] = "",
                ["Form.Quorum"] = "0,75",
                ["Form.Spread"] = "101",
            }
        );

        Assert.Equal(422, refused.Status);
        AssertTold(refused, "Form.Title", "Form.HeldOn", "Form.Place", "Form.Quorum", "Form.Spread");
        Assert.Equal("0,75", refused.Document.GetElementById("Form.Quorum")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_decision_says_at_each_field_what_is_wrong_with_it()
    {
        using var province = await app.SignedInAsync(Role.Province);

        var refused = await province.SubmitAsync(
            await province.GetAsync("/lam-viec/quyet-dinh/moi"),
            new()
            {
                ["Form.Number"] = "QĐ-UBND",
                ["Form.Date"] = "",
                ["Form.Signer"] = " ",
                ["Form.Submission"] = "",
            }
        );

        Assert.Equal(422, refused.Status);
        AssertTold(refused, "Form.Number", "Form.Date", "Form.Signer", "Form.Submission");
    }

    [Fact]
    public async Task Forms_of_a_dossier_say_at_each_field_what_is_wrong_with_it_and_keep_nothing()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm nhiều ô sai");
        await scene.StartAsync();

        var registration = await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync(scene.Address + "/phieu-dang-ky"),
            new() { ["Form.Position"] = new string('x', 201), ["Form.Email"] = new string('y', 202) },
            "Lưu"
        );
        var report = await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync(scene.Address + "/bao-cao/ket-qua"),
            new()
            {
                ["revenue"] = "ba tỷ",
                ["profit"] = "một ít",
                ["markets"] = "Trong tỉnh",
            },
            "Lưu"
        );

        Assert.Equal((422, 422), (registration.Status, report.Status));
        AssertTold(registration, "Form.Position", "Form.Email");
        AssertTold(report, "revenue", "profit");
        Assert.Contains("Trong tỉnh", report.Source);
        Assert.Null((await scene.ReadAsync()).Text("markets"));
    }

    [Fact]
    public async Task A_choice_that_is_missing_is_told_under_the_legend_of_its_group()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm chưa chọn bộ");

        var refused = await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync("/lam-viec/ho-so/moi"),
            new() { ["ProductId"] = scene.Product.Id.ToString(), ["SetNumber"] = null },
            "Bắt đầu soạn"
        );

        Assert.Equal(422, refused.Status);
        var told = refused.Document.GetElementById("SetNumber-sai")!;
        Assert.Equal("LEGEND", told.PreviousElementSibling!.TagName);
        Assert.Equal("true", refused.Document.GetElementById("SetNumber")!.GetAttribute("aria-invalid"));
    }

    [Fact]
    public async Task What_was_typed_into_a_form_that_is_no_longer_drawn_is_given_back_beside_what_stands_now()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm hai người đề nghị");
        await scene.LodgedAsync();
        using var first = await app.SignedInAsync(Role.Commune, "28040");
        using var second = await app.SignedInAsync(Role.Commune, "28040");
        await scene.ReceiveAsync(first);
        await scene.CheckAsync(first);
        var form = await second.GetAsync(scene.Address + "/de-nghi");
        await scene.ProposeAsync(first);

        var late = await second.SubmitAsync(form, new() { ["LetterNumber"] = "99/UBND-VX" }, "Đề nghị lên tỉnh");

        Assert.Equal(409, late.Status);
        Assert.Contains("đã sửa bản ghi này lúc", late.Text);
        Assert.Contains(late.Document.QuerySelectorAll("details.panel dd"), typed => typed.TextContent == "99/UBND-VX");
    }

    [Fact]
    public async Task A_request_somebody_reworded_shows_the_new_words_with_the_typed_ones_beside_them()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm hai người yêu cầu");
        await scene.LodgedAsync();
        using var first = await app.SignedInAsync(Role.Commune, "28040");
        using var second = await app.SignedInAsync(Role.Commune, "28040");
        await scene.ReceiveAsync(first);
        var address = scene.Address + "/bo-sung";
        await first.SubmitAsync(await first.GetAsync(address), new() { ["What"] = "Giấy" }, "Gửi yêu cầu");
        var form = await second.GetAsync(address);
        await first.SubmitAsync(await first.GetAsync(address), new() { ["What"] = "Giấy và ảnh" }, "Lưu yêu cầu");

        var late = await second.SubmitAsync(form, new() { ["What"] = "Giấy và mẫu" }, "Lưu yêu cầu");

        Assert.Equal(409, late.Status);
        Assert.Equal("Giấy và ảnh", Area(late, "What").Value);
        Assert.Equal("Anh/chị vừa nhập (chưa lưu): Giấy và mẫu", Area(late, "What").NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task A_member_is_told_of_their_own_second_window_and_never_who_else_scored()
    {
        using var room = await CouncilRoom.ScoringAsync(app, members: 2, "Mắm hai cửa sổ chấm");
        var form = await room.Members[0].GetAsync(room.Sheet());
        await room.SaveAsync(room.Members[0], new() { ["nhan-xet"] = "Ngon" });
        await room.SaveAsync(room.Members[1], new() { ["nhan-xet"] = "Được" });

        var late = await room.Members[0].SubmitAsync(form, new() { ["nhan-xet"] = "Mặn" }, "Lưu nháp");

        Assert.Equal(409, late.Status);
        Assert.Contains("Chính anh/chị đã lưu bản ghi này", late.Text);
        Assert.Equal("Ngon", Area(late, "nhan-xet").Value);
        Assert.Contains("Anh/chị vừa nhập (chưa lưu): Mặn", late.Text);
    }

    [Fact]
    public async Task Signing_in_on_a_page_left_open_in_another_window_goes_on()
    {
        var (_, officer) = await FormAsync("Mắm hai trang đăng nhập");
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
        var (address, officer) = await FormAsync("Mắm đăng nhập nơi khác");
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

        Assert.Equal(Story, Area(again, "Form.Story").Value.ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task A_repeat_that_asks_for_what_stands_is_an_answer_and_no_conflict()
    {
        var (address, officer) = await FormAsync("Mắm lặp lại");
        using var _ = officer;
        var (first, second) = (await officer.GetAsync(address), await officer.GetAsync(address));
        await officer.SubmitAsync(first, new() { ["Form.Online"] = "Postmart" }, "Lưu");

        var again = await officer.SubmitAsync(second, new() { ["Form.Online"] = "Postmart" }, "Lưu");

        Assert.Equal(200, again.Status);
        Assert.Contains("Đã lưu thông tin sản phẩm", again.Text);
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

    private async Task<(string Address, Browser Officer)> FormAsync(string name)
    {
        var producer = await app.HasProducerAsync("Hộ " + name);
        var product = await app.HasProductAsync(producer, name);
        return ($"/lam-viec/san-pham/{product.Id}/sua", await app.SignedInAsync(Role.Commune, "28040"));
    }

    private static IHtmlTextAreaElement Area(Page page, string name) =>
        page.Document.QuerySelector<IHtmlTextAreaElement>($"textarea[name='{name}']")!;
}
