using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

public sealed class WhatIsRefused(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_draft_with_gaps_names_them_all_and_offers_no_lodging()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        var page = await scene.Browser.GetAsync($"{scene.Address}/nop");

        Assert.Contains("32 tiêu chí chưa xong", page.Text);
        Assert.Contains("A1.1 Nguồn gốc sản phẩm Chưa trả lời", page.Text);
        Assert.Contains("Mẫu 02 chưa ghi mục “Quy cách sản phẩm”", page.Text);
        Assert.DoesNotContain("Cam kết và nộp", page.Text);
    }

    [Fact]
    public async Task Lodging_without_the_pledge_or_with_a_gap_is_refused_whatever_the_form_says()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await scene.FilledAsync();
        var page = await scene.Browser.GetAsync($"{scene.Address}/nop");

        var unpledged = await scene.Browser.SubmitAsync(page, new() { ["Pledged"] = null }, "Nộp hồ sơ");
        Assert.Equal(422, unpledged.Status);
        Assert.Contains("đánh dấu vào ô cam kết", unpledged.Text);

        await ChangeAsync(scene, d => d.Register(new()));
        var gap = await scene.Browser.SubmitAsync(
            page,
            new() { ["Pledged"] = "true", ["Version"] = $"{(await scene.ReadAsync()).Version}" },
            "Nộp hồ sơ"
        );
        Assert.Equal(422, gap.Status);
        Assert.Contains("chưa ghi người đại diện", gap.Text);
        Assert.Equal(DossierStatus.Draft, (await scene.ReadAsync()).Status);
    }

    [Fact]
    public async Task A_lodging_form_sent_twice_lodges_once()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await scene.FilledAsync();
        var page = await scene.Browser.GetAsync($"{scene.Address}/nop");
        var pledged = new Dictionary<string, string?> { ["Pledged"] = "true" };

        var both = await Task.WhenAll(
            scene.Browser.SubmitAsync(page, pledged, "Nộp hồ sơ"),
            scene.Browser.SubmitAsync(page, pledged, "Nộp hồ sơ")
        );

        Assert.All(both, answer => Assert.Contains("Đã nộp hồ sơ lần 1", answer.Text));
        await using var database = app.Open();
        Assert.Equal(1, await database.LodgedCopies.CountAsync(c => c.DossierId == scene.Id));
    }

    [Fact]
    public async Task A_lodged_dossier_takes_no_more_answers()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        await scene.FilledAsync();
        var criterion = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        await scene.TryLodgeAsync();

        var late = await scene.Browser.SubmitAsync(criterion, new() { ["Option"] = "0" });

        Assert.Equal(422, late.Status);
        Assert.Contains("Hồ sơ đã nộp nên không sửa được", late.Text);
        Assert.DoesNotContain("Lưu và sang", late.Text[..late.Text.IndexOf("Mô tả thực tế", StringComparison.Ordinal)]);
    }

    [Fact]
    public async Task A_second_dossier_of_a_product_is_refused_while_one_is_under_way()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        var second = await scene.TryStartAsync();

        Assert.Equal(422, second.Status);
        Assert.Contains("đang có một hồ sơ chưa xong", second.Text);
    }

    [Theory]
    [InlineData(LegalForm.Association, 3, "chỉ được đăng ký sản phẩm dịch vụ du lịch")]
    [InlineData(LegalForm.Other, 3, "chưa rõ nên chưa nộp được")]
    public async Task Legal_forms_outside_the_decision_may_not_begin(LegalForm form, int set, string sentence)
    {
        using var scene = await DossierScene.OpenAsync(app, form);

        var page = await scene.TryStartAsync(set);

        Assert.Equal(422, page.Status);
        Assert.Contains(sentence, page.Text);
    }

    [Fact]
    public async Task An_association_may_begin_for_tourism()
    {
        using var scene = await DossierScene.OpenAsync(app, LegalForm.Association);

        Assert.Equal(200, (await scene.TryStartAsync(26)).Status);
    }

    [Theory]
    [InlineData("2024-01-15", "Chưa đến hạn nộp hồ sơ phân hạng lại: nhận từ 19/07/2026 đến 17/09/2026")]
    [InlineData("2023-09-25", "Đã quá ngày cuối nhận hồ sơ phân hạng lại (28/05/2026")]
    public async Task Re_ranking_outside_its_window_is_refused_with_the_days(string issued, string sentence)
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StarAsync(DateOnly.Parse(issued));
        await scene.StartAsync(kind: DossierKind.Rerank);
        await scene.FilledAsync("Bao bì mới");

        var page = await scene.Browser.GetAsync($"{scene.Address}/nop");

        Assert.Contains(sentence, page.Text);
        Assert.DoesNotContain("Cam kết và nộp", page.Text);
    }

    [Fact]
    public async Task Re_ranking_within_its_window_or_by_the_transition_is_lodged()
    {
        foreach (var expires in new[] { new DateOnly(2026, 11, 1), new DateOnly(2026, 6, 1) })
        {
            using var scene = await DossierScene.OpenAsync(app);
            await scene.StarAsync(expires.AddYears(-3), expires: expires);
            await scene.StartAsync(kind: DossierKind.Rerank);
            await scene.FilledAsync("Bao bì mới");

            Assert.Contains("Đã nộp hồ sơ lần 1", (await scene.TryLodgeAsync()).Text);
        }
    }

    [Fact]
    public async Task An_upgrade_needs_a_star_and_says_what_changed()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(kind: DossierKind.Upgrade);
        await scene.FilledAsync();

        var without = await scene.Browser.GetAsync($"{scene.Address}/nop");
        Assert.Contains("không có sao còn hạn nên không nâng hạng được", without.Text);
        Assert.Contains("Hồ sơ nâng hạng phải ghi mục “Thay đổi so với lần công nhận trước”", without.Text);

        await scene.StarAsync(new(2025, 3, 1));
        await scene.FilledAsync("Nhà xưởng mới");
        Assert.Equal(200, (await scene.TryLodgeAsync()).Status);
    }

    [Fact]
    public async Task A_commune_receives_checks_and_proposes_in_order_only()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        var receive = await officer.GetAsync($"{scene.Address}/tiep-nhan");
        var late = await officer.GetAsync($"{scene.Address}/tiep-nhan");
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        await officer.SubmitAsync(receive, button: "Tiếp nhận");

        Assert.Contains("đúng việc này", (await officer.SubmitAsync(late, button: "Tiếp nhận")).Text);
        Assert.Contains("Phải đánh giá đủ bốn nội dung", (await officer.GetAsync($"{scene.Address}/de-nghi")).Text);
        var check = await officer.GetAsync($"{scene.Address}/kiem-tra");
        var undecided = await officer.SubmitAsync(check, new() { ["Lines[2].Text"] = "Chưa rõ" }, "Lưu kết quả");
        Assert.Equal(422, undecided.Status);
        Assert.Contains("chưa chọn Đạt hay Không đạt", undecided.Text);
        Assert.Contains("Chưa rõ", undecided.Text);
        var wordless = await officer.SubmitAsync(check, new() { ["Lines[0].Met"] = "true" }, "Lưu kết quả");
        Assert.Equal(422, wordless.Status);
        await scene.CheckAsync(officer);
        var propose = await officer.GetAsync($"{scene.Address}/de-nghi");
        foreach (
            var (letter, day) in new[]
            {
                ("", "2026-06-15"),
                ("1/UBND", "31/02/2026"),
                ("1/UBND", ""),
                ("1/UBND", "2026-06-16"),
            }
        )
        {
            var refused = await officer.SubmitAsync(
                propose,
                new() { ["LetterNumber"] = letter, ["LetterOn"] = day },
                "Đề nghị lên tỉnh"
            );
            Assert.True(refused.Status == 422, $"{letter} {day}: {refused.Status}");
        }
        var back = await officer.GetAsync($"{scene.Address}/tra-lai");
        Assert.Equal(422, (await officer.SubmitAsync(back, new() { ["Reason"] = " " }, "Trả lại hồ sơ")).Status);
    }

    [Fact]
    public async Task Two_officers_on_one_dossier_the_later_one_sees_what_the_earlier_one_wrote()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var first = await app.SignedInAsync(Role.Commune, "28040");
        using var second = await app.SignedInAsync(Role.Commune, "28040");
        await scene.ReceiveAsync(first);
        var stale = await second.GetAsync($"{scene.Address}/kiem-tra");
        await scene.CheckAsync(first);

        var late = await second.SubmitAsync(
            stale,
            new() { ["Lines[0].Met"] = "false", ["Lines[0].Text"] = "Ý khác" },
            "Lưu kết quả"
        );

        Assert.Equal(409, late.Status);
        Assert.Contains("đã sửa bản ghi này lúc", late.Text);
        Assert.Contains("Anh/chị vừa nhập (chưa lưu): Ý khác", late.Text);
        Assert.Contains("Đã kiểm tra nội dung 1", late.Text);
        Assert.True((await scene.ReadAsync()).Findings.All(f => f.Met));
    }

    [Fact]
    public async Task What_a_check_lacks_is_marked_where_it_is_missing_and_claims_stand_beside_their_matter()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        await scene.ReceiveAsync(officer);
        var page = await officer.GetAsync($"{scene.Address}/kiem-tra");
        var matters = page.Document.QuerySelectorAll("fieldset").Select(one => one.TextContent).ToList();
        Assert.Contains("Nguồn gốc sản phẩm", matters[0]);
        Assert.Contains("Sử dụng lao động địa phương", matters[1]);
        Assert.Contains("Nguồn gốc ý tưởng", matters[2]);
        Assert.Contains("bản sắc địa phương", matters[3]);

        var refused = await officer.SubmitAsync(
            page,
            new()
            {
                ["Lines[0].Met"] = "true",
                ["Lines[1].Met"] = "false",
                ["Lines[2].Text"] = "Ý tưởng từ xã",
            },
            "Lưu kết quả"
        );

        Assert.Equal(422, refused.Status);
        Assert.Equal(
            ["Lines[0].Text", "Lines[1].Text"],
            refused.Document.QuerySelectorAll("textarea[aria-invalid=true]").Select(area => area.Id)
        );
        Assert.Equal("Lines[2].Met", refused.Document.QuerySelector("input[aria-invalid=true]")!.GetAttribute("name"));
        Assert.Contains("Ý tưởng từ xã", refused.Document.GetElementById("Lines[2].Text")!.TextContent);
        Assert.Empty((await scene.ReadAsync()).Findings);
    }

    [Fact]
    public async Task The_province_takes_nothing_in_without_the_samples()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.ProposedAsync();
        using var province = await app.SignedInAsync(Role.Province);
        var page = await province.GetAsync($"{scene.Address}/tinh-tiep-nhan");

        var short3 = await province.SubmitAsync(page, new() { ["Samples"] = "3" }, "Tiếp nhận");

        foreach (var samples in new[] { "", "năm", "-5" })
            Assert.Equal(422, (await province.SubmitAsync(page, new() { ["Samples"] = samples }, "Tiếp nhận")).Status);
        Assert.Equal(422, short3.Status);
        Assert.Contains("cần ít nhất 5 đơn vị mẫu, mới nhận 3", short3.Text);
        Assert.Equal(DossierStatus.Proposed, (await scene.ReadAsync()).Status);
    }

    [Fact]
    public async Task Two_tabs_on_different_criteria_do_not_disturb_each_other_but_on_the_same_they_do()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var one = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        var other = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        var next = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.2");

        Assert.Equal(200, (await AnswerAsync(scene, one, "1", "Của tab một")).Status);
        Assert.Equal(200, (await AnswerAsync(scene, next, "1", "Tiêu chí khác")).Status);
        Assert.Equal(200, (await AnswerAsync(scene, one, "1", "Của tab một")).Status);
        var late = await AnswerAsync(scene, other, "2", "Của tab hai");

        Assert.Equal(409, late.Status);
        Assert.Contains("Của tab một", late.Text);
        Assert.Contains("Của tab hai", late.Text);
        Assert.Equal("Của tab một", (await scene.ReadAsync()).Answers.Single(a => a.Criterion == "A1.1").Description);
    }

    [Fact]
    public async Task A_double_click_on_a_criterion_is_one_answer_and_no_complaint()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");

        var both = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AnswerAsync(scene, page, "1", "Một lần")));

        Assert.All(both, answer => Assert.Equal(200, answer.Status));
        Assert.Single((await scene.ReadAsync()).Answers);
    }

    [Theory]
    [InlineData("revenue", "ba tỷ", "Không đọc được số tiền “ba tỷ”")]
    [InlineData("markets", "x", null)]
    public async Task What_was_typed_is_kept_when_a_field_is_refused(string field, string value, string? sentence)
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var page = await scene.Browser.GetAsync($"{scene.Address}/bao-cao/ket-qua");

        var answer = await scene.Browser.SubmitAsync(page, new() { ["quality"] = "Rất tốt", [field] = value });

        Assert.Equal(sentence is null ? 200 : 422, answer.Status);
        Assert.Contains(sentence ?? "Đã lưu", answer.Text);
        Assert.Contains("Rất tốt", answer.Source);
    }

    private static Task<Page> AnswerAsync(DossierScene scene, Page page, string option, string description) =>
        scene.Browser.SubmitAsync(page, new() { ["Option"] = option, ["Description"] = description });

    private async Task ChangeAsync(DossierScene scene, Action<Dossier> change)
    {
        await using var database = app.Open();
        change(await database.Dossiers.SingleAsync(d => d.Id == scene.Id));
        await database.SaveAsync(app.Act("test.change"), default);
    }
}
