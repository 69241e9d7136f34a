using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Regulations.Reading;
using OneCommune.Storage.Regulations;

namespace OneCommune.Web.Tests.Regulations;

public sealed class ReadingTheForms(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_list_opens_with_the_decision_in_force()
    {
        var page = await app.Visitor.GetAsync("/bo-tieu-chi");

        Assert.Equal(200, page.Status);
        var open = page.Document.QuerySelectorAll("details[open] h2").Select(heading => heading.TextContent);
        Assert.Equal(["Quyết định 26/2026/QĐ-TTg"], open);
        Assert.Equal(78, page.Document.QuerySelectorAll("details li a").Length);
        Assert.Contains("5 sao từ 90 điểm", page.Text);
    }

    [Fact]
    public async Task A_form_shows_every_option_with_its_points_and_star_marks()
    {
        var page = await app.Visitor.GetAsync("/bo-tieu-chi/26-2026/3");

        Assert.Contains("Phần A. Sản phẩm và sức mạnh cộng đồng 40 điểm", page.Text);
        var label = page.Document.GetElementById("A2.3")!;
        Assert.Equal(3, label.QuerySelectorAll("li").Length);
        Assert.Equal(["★★★", "★★★★"], label.QuerySelectorAll(".stars").Select(mark => mark.TextContent));
        Assert.Equal(32, page.Document.QuerySelectorAll("fieldset").Length);
        Assert.Empty(page.Document.QuerySelectorAll("main input"));
    }

    [Fact]
    public async Task The_tourism_form_numbers_options_across_its_cases()
    {
        var page = await app.Visitor.GetAsync("/bo-tieu-chi/26-2026/26");

        var lists = page.Document.GetElementById("C8")!.QuerySelectorAll("ol");
        Assert.Equal(["1", "3"], lists.Select(list => list.GetAttribute("start")));
    }

    [Fact]
    public async Task A_form_that_takes_totals_only_says_why()
    {
        var page = await app.Visitor.GetAsync("/bo-tieu-chi/148-2023/3");

        Assert.Contains("Chỉ ghi điểm tổng", page.Text);
    }

    [Fact]
    public async Task The_official_sentence_stands_under_our_label_where_it_was_loaded()
    {
        await using (var database = app.Open())
        {
            var catalogue = await LawBook.BesideTheProgram().ReadAsync(database, default);
            var form = WordingReader.Read("4", OfficialTexts.Of(catalogue.Get("26-2026").Set(4)), catalogue);
            await Wordings.SaveAsync(database, [form], set => app.Act("regulation.wording"), default);
        }

        var page = await app.Visitor.GetAsync("/bo-tieu-chi/26-2026/4");

        Assert.Contains("Câu A1.1 số 2", page.Document.GetElementById("A1.1")!.TextContent);
    }

    [Fact]
    public async Task A_form_nobody_has_is_not_found()
    {
        Assert.Equal(404, (await app.Visitor.GetAsync("/bo-tieu-chi/26-2026/27")).Status);
        Assert.Equal(404, (await app.Visitor.GetAsync("/bo-tieu-chi/1-1999/1")).Status);
    }

    [Fact]
    public async Task Staff_find_the_forms_in_their_menu()
    {
        using var member = await app.SignedInAsync(Role.Council);

        var page = await member.GetAsync("/bo-tieu-chi/26-2026/3");

        Assert.Equal("Bộ tiêu chí", page.Document.QuerySelector("nav a[aria-current=page]")!.TextContent);
    }

    [Fact]
    public async Task A_set_under_two_decisions_shows_what_weighs_more_and_which_minimums_came()
    {
        var page = await app.Visitor.GetAsync("/bo-tieu-chi/so-sanh?truoc=1048-2019&sau=26-2026&bo=3");

        var parts = page.Document.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(Browser.Text);
        Assert.Equal(
            [
                "A. Sản phẩm và sức mạnh cộng đồng 35 40 +5",
                "B. Khả năng tiếp thị 25 25 =",
                "C. Chất lượng sản phẩm 40 35 −5",
            ],
            parts
        );
        Assert.Contains("Liên kết chuỗi trong sản xuất A1.4 · 2 A1.5 · 3 +1 4 sao: 2 điểm, 5 sao: 3 điểm", page.Text);
    }

    [Fact]
    public async Task Where_a_form_is_not_at_hand_only_the_parts_are_compared()
    {
        var page = await app.Visitor.GetAsync("/bo-tieu-chi/so-sanh?truoc=148-2023&sau=26-2026&bo=3");

        Assert.Single(page.Document.QuerySelectorAll("table"));
        Assert.Contains("C. Chất lượng sản phẩm 35 35 =", page.Text);
        Assert.Contains("QĐ 148/QĐ-TTg, bộ 3:", page.Text);
    }

    [Fact]
    public async Task It_opens_on_two_decisions_that_compare_by_criterion_and_says_which_does_not()
    {
        var page = await app.Visitor.GetAsync("/bo-tieu-chi/so-sanh");

        Assert.Contains("Từng tiêu chí", page.Text);
        Assert.Equal(
            ["QĐ 1048/QĐ-TTg", "QĐ 26/2026/QĐ-TTg"],
            page.Document.QuerySelectorAll("table")[0].QuerySelectorAll("th a").Select(Browser.Text)
        );
        Assert.Equal(
            ["QĐ 148/QĐ-TTg (chưa có phiếu, chỉ so điểm từng phần)"],
            page.Document.QuerySelectorAll("select[name=truoc] option").Select(Browser.Text).Where(o => o.Contains('('))
        );
    }

    [Fact]
    public async Task A_visitor_chooses_what_to_compare()
    {
        var visitor = app.Visitor;
        var page = await visitor.GetAsync("/bo-tieu-chi/so-sanh");

        var answer = await visitor.SubmitAsync(
            page,
            new()
            {
                ["truoc"] = "1048-2019",
                ["boTruoc"] = "12",
                ["sau"] = "26-2026",
                ["bo"] = "11",
            },
            button: "So sánh"
        );

        Assert.Contains("Từng tiêu chí", answer.Text);
    }

    [Fact]
    public async Task A_decision_nobody_knows_is_refused_in_words()
    {
        var page = await app.Visitor.GetAsync("/bo-tieu-chi/so-sanh?truoc=1-1999&bo=3");

        Assert.Equal(422, page.Status);
        Assert.Contains("Không có quyết định “1-1999”", page.Text);
    }

    [Fact]
    public async Task The_pages_speak_English_when_asked()
    {
        var page = await app.Visitor.GetAsync("/bo-tieu-chi/26-2026/3?lang=en");

        Assert.Contains("Product and community strength", page.Text);
        Assert.DoesNotContain("điểm", page.Text);
    }
}
