using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Tests.Evaluation.Councils;

namespace OneCommune.Web.Tests.Evaluation.Decisions;

public sealed class DecidingOnResults(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Signing_gives_three_and_four_stars_their_certificates_and_the_rest_what_the_law_says()
    {
        using var room = await DecisionRoom.ScoredAsync(
            app,
            ("Gạo ba sao", 3),
            ("Gạo bốn sao", 4),
            ("Gạo năm sao", 5),
            ("Gạo hai sao", 2),
            ("Gạo bị loại", null)
        );
        var written = await room.WriteAsync();
        Assert.Contains("Công nhận, cấp giấy chứng nhận (2)", written.Text);
        Assert.Contains("đề nghị trung ương đánh giá 5 sao (1)", written.Text);
        Assert.Contains("Không công nhận (2)", written.Text);
        Assert.Contains("cấp khi ký", written.Text);
        var listed = written
            .Document.QuerySelectorAll("tbody tr")
            .First(one => one.TextContent.Contains("Gạo bốn sao"));
        var cells = listed.QuerySelectorAll("td").ToDictionary(cell => cell.GetAttribute("data-label")!, Browser.Text);
        Assert.Equal("Xã Thử Thừa", cells["Xã, phường"]);
        Assert.StartsWith("3. ", cells["Bộ sản phẩm"]);
        Assert.Matches(@"^\d\d,\d\d$", cells["Điểm trung bình"]);
        await room.SubmitAsync();

        var signed = await room.SignAsync();
        // Whoever holds the paper holds the row of the trail that signing wrote.
        Assert.Matches("Dòng nhật ký khi ký ?[0-9]+:[0-9a-f]{64}", signed.Text);

        Assert.Contains("Đã ký", signed.Text);
        var (three, four) = (await room.RecognitionAsync(0), await room.RecognitionAsync(1));
        Assert.Equal((3, RecognitionKind.First), (three!.Stars, three.Kind));
        Assert.Equal((4, app.Clock.Today, app.Clock.Today.AddMonths(36)), (four!.Stars, four.IssuedOn, four.ExpiresOn));
        Assert.Equal((room.Number, "Chủ tịch UBND tỉnh Tây Ninh"), (four.DecisionNumber, four.Authority));
        Assert.Matches(@"^OCOP-80-2026-\d{5}$", four.CertificateNumber);
        Assert.NotEqual(three.CertificateNumber, four.CertificateNumber);
        foreach (var without in new[] { 2, 3, 4 })
            Assert.Null(await room.RecognitionAsync(without));
        Assert.Equal(
            [
                DossierStatus.Recognised,
                DossierStatus.Recognised,
                DossierStatus.ApprovedForProposal,
                DossierStatus.NotRecognised,
                DossierStatus.NotRecognised,
            ],
            await room.StatusesAsync()
        );
        await using var database = app.Open();
        var row = await database.Audit.SingleAsync(one =>
            one.Act == "decision.sign" && one.SubjectId == room.Id.ToString()
        );
        Assert.Contains(four.CertificateNumber!, row.Changes);
        Assert.Contains("ApprovedForProposal", row.Changes);
        Assert.Contains(
            "Công nhận",
            (await room.Leader.GetAsync("/lam-viec/quyet-dinh?q=gao+bon+sao&trang-thai=signed&nam=2026")).Text
        );
    }

    [Fact]
    public async Task A_decision_that_gives_no_certificate_speaks_of_none()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo lên trung ương", 5), ("Gạo một sao", 1));
        await room.WriteAsync();
        await room.SubmitAsync();
        var form = await room.Leader.GetAsync(room.Address + "/ky");
        Assert.Contains("Quyết định này không cấp giấy chứng nhận nào.", form.Text);
        Assert.DoesNotContain("giấy chứng nhận có hiệu lực", form.Text);

        var signed = await room.SignAsync();

        Assert.Contains("Đã ký. Chủ thể và xã xem được kết quả trong hồ sơ.", signed.Text);
        Assert.DoesNotContain("đã có hiệu lực", signed.Text);
    }

    [Fact]
    public async Task The_public_page_of_the_new_certificate_says_it_is_valid()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo tra cứu", 4));
        await room.WriteSubmitAndSignAsync();
        var number = (await room.RecognitionAsync())!.CertificateNumber;

        var page = await app.Visitor.GetAsync($"/chung-nhan/{number}");

        Assert.Equal(200, page.Status);
        Assert.Contains("Gạo tra cứu", page.Text);
    }

    [Fact]
    public async Task A_second_recognition_takes_the_place_of_the_first()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo lên hạng", 3));
        await room.WriteSubmitAndSignAsync(new DateOnly(2026, 6, 15));
        var first = await room.RecognitionAsync();
        app.Clock.Set(new(2026, 7, 20));
        try
        {
            var dossier = await ReceivedDossiers.AddAgainAsync(app, room.Council.Dossiers[0], DossierKind.Upgrade);
            using var council = await CouncilRoom.ForDossiersAsync(app, 1, dossier);
            using var second = await DecisionRoom.ScoredAsync(app, council, 4);
            await second.WriteSubmitAndSignAsync();

            var upgraded = await second.RecognitionAsync();

            Assert.Equal((RecognitionKind.Upgraded, 4), (upgraded!.Kind, upgraded.Stars));
            await using var database = app.Open();
            var before = await database.Recognitions.SingleAsync(one => one.Id == first!.Id);
            Assert.Equal(
                (new DateOnly(2026, 7, 20), new DateOnly(2026, 7, 19)),
                (before.ReplacedOn!.Value, before.LastDay)
            );
        }
        finally
        {
            app.Clock.Set(new(2026, 6, 15));
        }
    }

    [Fact]
    public async Task An_upgrade_that_brings_no_more_stars_changes_no_certificate()
    {
        using var room = await DecisionRoom.ScoredAsync(app, ("Gạo không lên hạng", 4));
        await room.WriteSubmitAndSignAsync();
        app.Clock.Set(new(2026, 7, 20));
        try
        {
            var dossier = await ReceivedDossiers.AddAgainAsync(app, room.Council.Dossiers[0], DossierKind.Upgrade);
            using var council = await CouncilRoom.ForDossiersAsync(app, 1, dossier);
            using var second = await DecisionRoom.ScoredAsync(app, council, 4);
            var written = await second.WriteAsync();
            Assert.Contains("nâng hạng không tăng sao", written.Text);
            await second.SubmitAsync();
            await second.SignAsync();

            Assert.Null(await second.RecognitionAsync());
            Assert.Null((await room.RecognitionAsync())!.ReplacedOn);
            Assert.Equal([DossierStatus.NotRecognised], await second.StatusesAsync());
        }
        finally
        {
            app.Clock.Set(new(2026, 6, 15));
        }
    }
}
