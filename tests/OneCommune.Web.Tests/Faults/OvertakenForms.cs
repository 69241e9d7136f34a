using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;
using OneCommune.Web.Tests.Evaluation.Dossiers;
using static OneCommune.Web.Tests.Faults.ProductFormScene;

namespace OneCommune.Web.Tests.Faults;

/// <summary>Somebody else, or oneself in another window, was faster: nothing is overwritten unseen, and what was typed is there.</summary>
public sealed class OvertakenForms(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_form_somebody_overtook_shows_what_stands_now_with_what_was_typed_beside_it_and_who_it_was()
    {
        var (address, officer) = await app.HasProductFormAsync("Mắm sửa chồng");
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
        var area = refused.Area("Form.Story");
        Assert.Equal("Câu chuyện của tỉnh", area.Value);
        Assert.Equal("Anh/chị vừa nhập (chưa lưu): " + Story, area.NextElementSibling!.TextContent);
        Assert.Contains("Anh/chị vừa nhập (chưa lưu): Postmart", refused.Text);
        Assert.Contains("Anh/chị vừa nhập (chưa lưu): 5.", refused.Text);
    }

    [Fact]
    public async Task Ones_own_second_window_is_not_called_somebody_else()
    {
        var (address, officer) = await app.HasProductFormAsync("Mắm của mình");
        using var _ = officer;
        var (first, second) = (await officer.GetAsync(address), await officer.GetAsync(address));
        await officer.SubmitAsync(first, new() { ["Form.Online"] = "Postmart" }, "Lưu");

        var refused = await officer.SubmitAsync(second, new() { ["Form.Online"] = "Shopee" }, "Lưu");

        Assert.Equal(409, refused.Status);
        Assert.Contains("Chính anh/chị đã lưu bản ghi này", refused.Text);
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
        Assert.Equal("Giấy và ảnh", late.Area("What").Value);
        Assert.Equal("Anh/chị vừa nhập (chưa lưu): Giấy và mẫu", late.Area("What").NextElementSibling!.TextContent);
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
        Assert.Equal("Ngon", late.Area("nhan-xet").Value);
        Assert.Contains("Anh/chị vừa nhập (chưa lưu): Mặn", late.Text);
    }

    [Fact]
    public async Task A_repeat_that_asks_for_what_stands_is_an_answer_and_no_conflict()
    {
        var (address, officer) = await app.HasProductFormAsync("Mắm lặp lại");
        using var _ = officer;
        var (first, second) = (await officer.GetAsync(address), await officer.GetAsync(address));
        await officer.SubmitAsync(first, new() { ["Form.Online"] = "Postmart" }, "Lưu");

        var again = await officer.SubmitAsync(second, new() { ["Form.Online"] = "Postmart" }, "Lưu");

        Assert.Equal(200, again.Status);
        Assert.Contains("Đã lưu thông tin sản phẩm", again.Text);
    }

    [Fact]
    public async Task An_overtaken_form_that_is_wrong_as_well_is_told_so_first_and_overwrites_nothing_when_mended()
    {
        var (address, officer) = await app.HasProductFormAsync("Mắm sai và chậm");
        using var _ = officer;
        using var province = await app.SignedInAsync(Role.Province);
        var form = await officer.GetAsync(address);
        await province.SubmitAsync(
            await province.GetAsync(address),
            new() { ["Form.Story"] = "Câu chuyện của tỉnh" },
            "Lưu"
        );

        var refused = await officer.SubmitAsync(
            form,
            new() { ["Form.Gtin"] = "123", ["Form.Online"] = "Postmart" },
            "Lưu"
        );
        await officer.SubmitAsync(refused, new() { ["Form.Online"] = "Postmart" }, "Lưu");

        Assert.Equal(409, refused.Status);
        Assert.Contains("Anh/chị vừa nhập (chưa lưu): 123", refused.Text);
        Assert.Equal("Câu chuyện của tỉnh", (await officer.GetAsync(address)).Area("Form.Story").Value);
    }

    [Fact]
    public async Task A_session_overtaken_while_a_field_cannot_be_read_shows_what_stands_now()
    {
        using var secretary = await app.SignedInAsync(Role.Secretary);
        using var province = await app.SignedInAsync(Role.Province);
        var session = await secretary.SubmitAsync(
            await secretary.GetAsync("/lam-viec/phien-hop/moi"),
            new()
            {
                ["Form.Title"] = "Phiên hai người sửa",
                ["Form.HeldOn"] = "2026-06-20",
                ["Form.Place"] = "Hội trường A",
            }
        );
        var address = session.Path + "/thong-tin";
        var (mine, resumed) = (await secretary.GetAsync(address), await secretary.GetAsync(address));
        var theirs = await province.SubmitAsync(
            await province.GetAsync(address),
            new() { ["Form.Place"] = "Hội trường B" }
        );
        Assert.Equal(200, theirs.Status);

        var unread = await secretary.SubmitAsync(
            mine,
            new() { ["Form.Place"] = "Hội trường C", ["Form.HeldOn"] = "hôm nào" }
        );
        var again = await secretary.SubmitAsync(resumed, new() { ["Form.Place"] = "Hội trường C", ["_tiep"] = "1" });

        Assert.Equal((409, 200), (unread.Status, again.Status));
        foreach (var page in new[] { unread, again })
        {
            Assert.Equal("Hội trường B", page.Document.GetElementById("Form.Place")!.GetAttribute("value"));
            Assert.Contains("Anh/chị vừa nhập (chưa lưu): Hội trường C", page.Text);
        }
    }
}
