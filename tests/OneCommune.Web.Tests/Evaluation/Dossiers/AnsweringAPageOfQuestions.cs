using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Web.Features.Evaluation.Dossiers;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

public sealed class AnsweringAPageOfQuestions(TestApp app) : IClassFixture<TestApp>
{
    private const string First = "/tieu-chi/A1.1-A1.6";

    [Fact]
    public async Task Every_question_of_every_form_is_on_one_page_and_no_page_is_long()
    {
        var regulation = await DossierScene.RegulationAsync(app);
        foreach (var set in regulation.Sets.Where(s => s.IsComplete))
        {
            var groups = QuestionGroup.Of(set);
            Assert.Equal(set.Criteria, groups.SelectMany(g => g.Criteria));
            Assert.All(groups, g => Assert.InRange(g.Criteria.Length, 1, 8));
            Assert.All(groups, g => Assert.Equal(g.Criteria, QuestionGroup.Find(set, g.Address)!.Criteria));
        }
    }

    [Fact]
    public async Task A_whole_form_is_answered_page_after_page_and_lodged()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        var set = (await DossierScene.RegulationAsync(app)).Set(9);
        var page = await scene.Browser.GetAsync(scene.Address + First);
        foreach (var group in QuestionGroup.Of(set))
        {
            Assert.EndsWith(group.Address, page.Path);
            var values = group
                .Criteria.SelectMany(c =>
                    new (string, string?)[] { ($"{c.Code}.Option", "1"), ($"{c.Code}.Description", $"Về {c.Code}") }
                )
                .Append(("next", "1"))
                .ToDictionary();
            page = await scene.Browser.SubmitAsync(page, values);
            Assert.Equal(200, page.Status);
        }

        Assert.EndsWith("/nop", page.Path);
        var answers = (await scene.ReadAsync()).Answers;
        Assert.Equal(set.Criteria.Length, answers.Count);
        Assert.All(answers, a => Assert.Equal((1, $"Về {a.Criterion}"), (a.Option, a.Description)));
    }

    [Fact]
    public async Task An_option_without_proof_is_saved_and_told_at_once_in_amber_at_its_question_never_in_green()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        var page = await scene.Browser.GetAsync(scene.Address + First);

        var answer = await scene.Browser.SubmitAsync(
            page,
            new()
            {
                ["A1.1.Option"] = "2",
                ["A1.2.Option"] = "1",
                ["A1.2.Description"] = "Sơ chế tại xưởng",
                ["next"] = "1",
            }
        );

        Assert.EndsWith(First, answer.Path);
        Assert.Null(answer.Document.QuerySelector(".done"));
        Assert.Contains(
            "còn thiếu mô tả hoặc tệp ở A1.1.",
            answer.Document.QuerySelector(".warning[role]")!.TextContent
        );
        Assert.NotNull(answer.Document.GetElementById("A1.1")!.QuerySelector(".missing"));
        Assert.Null(answer.Document.GetElementById("A1.2")!.QuerySelector(".missing"));
        Assert.Equal(2, (await scene.ReadAsync()).Answers.Count);

        // Seen, and pressed again: one may go on and come back later.
        var on = await scene.Browser.SubmitAsync(answer, new() { ["next"] = "1" });
        Assert.EndsWith("/tieu-chi/A2.1-A2.4", on.Path);
    }

    [Fact]
    public async Task A_question_by_itself_says_the_same()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");

        var answer = await scene.Browser.SubmitAsync(page, new() { ["Option"] = "2" });

        Assert.Null(answer.Document.QuerySelector(".done"));
        Assert.Contains("Đã lưu, còn thiếu mô tả thực tế hoặc tệp minh chứng.", answer.Text);
        var whole = await scene.Browser.SubmitAsync(answer, new() { ["Description"] = "Có hợp đồng" });
        Assert.Contains("Đã lưu tiêu chí A1.1.", whole.Document.QuerySelector(".done")!.TextContent);
        Assert.Null(whole.Document.QuerySelector(".missing"));
    }

    [Fact]
    public async Task An_option_worth_nothing_needs_no_proof()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");

        Assert.NotNull(
            (await scene.Browser.SubmitAsync(page, new() { ["Option"] = "0" })).Document.QuerySelector(".done")
        );
    }

    [Fact]
    public async Task Another_page_of_questions_is_untouched_by_what_this_one_did_not_carry()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        var page = await scene.Browser.GetAsync(scene.Address + First);
        await scene.Browser.SubmitAsync(page, new() { ["A1.1.Option"] = "2", ["A1.1.Description"] = "Có" });
        var again = await scene.Browser.GetAsync(scene.Address + First);

        await scene.Browser.SubmitAsync(
            again,
            new()
            {
                ["A1.1.Shown"] = null,
                ["A1.1.Option"] = null,
                ["A1.1.Description"] = null,
                ["A1.3.Option"] = "1",
                ["A1.3.Description"] = "Nhỏ",
            }
        );

        var answers = (await scene.ReadAsync()).Answers;
        Assert.Equal(
            (2, "Có"),
            answers.Where(a => a.Criterion == "A1.1").Select(a => (a.Option, a.Description)).Single()
        );
        Assert.Contains(answers, a => a.Criterion == "A1.3");
    }

    [Fact]
    public async Task Two_tabs_disturb_each_other_only_where_they_say_different_things_of_one_question()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        var one = await scene.Browser.GetAsync(scene.Address + First);
        var other = await scene.Browser.GetAsync(scene.Address + First);
        await scene.Browser.SubmitAsync(one, new() { ["A1.1.Option"] = "1", ["A1.1.Description"] = "Tab một" });

        var apart = await scene.Browser.SubmitAsync(
            other,
            new()
            {
                ["A1.2.Option"] = "1",
                ["A1.2.Description"] = "Tab hai",
                ["A1.1.Shown"] = null,
            }
        );
        Assert.Equal(200, apart.Status);

        var late = await scene.Browser.SubmitAsync(
            other,
            new()
            {
                ["A1.1.Option"] = "3",
                ["A1.1.Description"] = "Tab hai nói khác",
                ["A1.3.Description"] = "Đang viết dở",
            }
        );
        Assert.Equal(409, late.Status);
        var area = late.Document.GetElementById("A1.1.Description")!;
        Assert.Contains("Tab một", area.TextContent);
        Assert.Equal("Anh/chị vừa nhập (chưa lưu): Tab hai nói khác", area.NextElementSibling!.TextContent);
        Assert.Equal("1", late.Document.QuerySelector("[name='A1.1.Option'][checked]")!.GetAttribute("value"));
        Assert.Contains(
            "anh/chị vừa chọn, chưa lưu",
            late.Document.QuerySelector("[name='A1.1.Option'][value='3']")!.ParentElement!.TextContent
        );
        Assert.Contains("Đang viết dở", late.Document.GetElementById("A1.3.Description")!.TextContent);
    }

    [Fact]
    public async Task One_answer_that_cannot_be_taken_is_named_and_the_others_are_kept()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        var page = await scene.Browser.GetAsync(scene.Address + First);

        var answer = await scene.Browser.SubmitAsync(
            page,
            new()
            {
                ["A1.1.Option"] = "1",
                ["A1.1.Description"] = new string('x', DossierAnswer.LongestDescription + 1),
                ["A1.2.Option"] = "1",
                ["A1.2.Description"] = "Giữ lại",
            }
        );

        Assert.Equal(422, answer.Status);
        Assert.Contains("A1.1: Nội dung dài 4001 ký tự", answer.Text);
        Assert.Equal("A1.2", (await scene.ReadAsync()).Answers.Single().Criterion);
        Assert.Contains("xxxx", answer.Document.GetElementById("A1.1.Description")!.TextContent);
    }

    [Fact]
    public async Task One_file_is_used_again_at_other_criteria_without_sending_it_again()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        var page = await scene.Browser.GetAsync(scene.Address + First);
        page = await scene.Browser.SubmitAsync(page, files: ("A1.1.Files", "nhan.pdf", DossierScene.Pdf));
        var file = (await scene.ReadAsync()).Evidence.Single();
        Assert.Contains("Dùng lại tệp đã có trong hồ sơ (1)", page.Text);

        await scene.Browser.SubmitAsync(
            page,
            new() { ["A1.2.Use"] = file.Id.ToString(), ["A1.5.Use"] = file.Id.ToString() }
        );

        var evidence = (await scene.ReadAsync()).Evidence;
        Assert.Equal(["A1.1", "A1.2", "A1.5"], evidence.Select(e => e.Criterion).Order());
        Assert.Single(evidence.Select(e => e.Sha256).Distinct());
        // Taken out at one, it stays at the others and on the disk.
        page = await scene.Browser.GetAsync(scene.Address + First);
        await scene.Browser.SubmitAsync(
            page,
            new() { ["A1.1.Remove"] = file.Id.ToString(), ["A1.3.Description"] = "Không mất" }
        );
        var after = await scene.ReadAsync();
        Assert.Equal(["A1.2", "A1.5"], after.Evidence.Select(e => e.Criterion).Order());
        Assert.Equal("Không mất", after.Answers.Single(a => a.Criterion == "A1.3").Description);
        var rest = after.Evidence[0];
        Assert.Equal(200, (int)(await scene.Browser.Client.GetAsync($"{scene.Address}/tep/{rest.Id}")).StatusCode);
    }

    [Fact]
    public async Task Somebody_elses_file_cannot_be_used()
    {
        using var other = await DossierScene.OpenAsync(app);
        await other.StartAsync(9);
        await other.Browser.SubmitAsync(
            await other.Browser.GetAsync(other.Address + First),
            files: ("A1.1.Files", "rieng.pdf", [.. DossierScene.Pdf, 5])
        );
        var theirs = (await other.ReadAsync()).Evidence.Single();
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);

        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync(scene.Address + First),
            new() { ["A1.2.Use"] = theirs.Id.ToString() }
        );

        Assert.Empty((await scene.ReadAsync()).Evidence);
    }

    [Theory]
    [InlineData("A1.1-A1.5")]
    [InlineData("A9")]
    [InlineData("A1.1-")]
    public async Task A_page_the_form_does_not_have_is_not_found(string page)
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);

        Assert.Equal(404, (await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/{page}")).Status);
    }

    [Fact]
    public async Task Forms_say_what_they_lack_at_the_field_as_soon_as_they_are_saved()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        var page = await scene.Browser.GetAsync($"{scene.Address}/phieu-dang-ky");
        Assert.Contains("Người đại diện theo pháp luật *", page.Text);

        var saved = await scene.Browser.SubmitAsync(
            page,
            new()
            {
                ["Form.Representative"] = "",
                ["Form.Address"] = "",
                ["Form.Phone"] = " ",
                ["next"] = "1",
            }
        );
        Assert.EndsWith("/phieu-dang-ky", saved.Path);
        Assert.Null(saved.Document.QuerySelector(".done"));
        Assert.Contains("còn thiếu người đại diện theo pháp luật, địa chỉ, điện thoại", saved.Text);
        Assert.Equal(3, saved.Document.QuerySelectorAll(".missing").Length);
        var on = await scene.Browser.SubmitAsync(saved, new() { ["next"] = "1" });
        Assert.EndsWith("/bao-cao/chung", on.Path);

        var report = await scene.Browser.SubmitAsync(
            on,
            new()
            {
                ["registration"] = "",
                ["history"] = "Từ 2015",
                ["next"] = "1",
            }
        );
        Assert.EndsWith("/bao-cao/chung", report.Path);
        Assert.Contains("còn thiếu “Số, ngày đăng ký kinh doanh”, “Quy cách sản phẩm”", report.Text);
        Assert.Equal(2, report.Document.QuerySelectorAll(".missing").Length);
    }
}
