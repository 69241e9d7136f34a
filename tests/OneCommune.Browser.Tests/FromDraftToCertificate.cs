using System.Text.Json;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Lines;

namespace OneCommune.Web.Tests;

/// <summary>A bag of rice and a day on the farm go the whole way, each role through its pages.</summary>
public sealed class FromDraftToCertificate(Chrome chrome)
{
    private const string Session = "Phiên 3, đợt 2 năm 2026";
    private const string Submission = "141/TTr-SNNMT";
    private const string Decision = "3401/QĐ-UBND";

    [Fact]
    public async Task Rice_and_a_day_on_the_farm_go_from_a_draft_to_a_certificate()
    {
        var rice = await Candidate.OfAsync("Gạo lứt tím Cánh Đồng Sương", 3, 4);
        var day = await Candidate.OfAsync("Một ngày làm ruộng Cánh Đồng Sương", 26, 3);
        Candidate[] both = [rice, day];

        var producer = await Producer.ComesAsync(chrome);
        foreach (var one in both)
            await LodgedAsync(producer, one);

        var commune = await CommuneOfficer.ComesAsync(chrome);
        var office = await ProvincialOffice.ComesAsync(chrome);
        foreach (var one in both)
            await ProposedAsync(commune, office, one);

        var secretary = await Secretary.ComesAsync(chrome);
        await ScoredAsync(secretary, both);
        foreach (var one in both)
            await TheResultIsAsTheScoreCommandSaysAsync(secretary, one);
        await secretary.ClosesTheSessionAsync();

        await office.DraftsADecisionAsync(Submission, both);
        await office.SubmitsItAsync();
        var leader = await Leader.ComesAsync(chrome);
        await leader.SignsAsync(Submission, Decision);
        foreach (var one in both)
            await ToldToEverybodyAsync(leader, producer, one);

        var auditor = await Auditor.ComesAsync(chrome);
        await auditor.FollowsTheDossierAsync(
            rice,
            "Đỗ Thị Kim Duyên",
            "Hồ Văn Lập",
            "Ngô Thị Thu Ngân",
            "Bùi Minh Trực",
            "Võ Quốc Nghĩa",
            "Dương Thanh Phước"
        );
        await auditor.FindsTheTrailWholeAsync();
    }

    private static async Task LodgedAsync(Producer producer, Candidate candidate)
    {
        await producer.StartsADossierAsync(candidate);
        await producer.FillsTheRegistrationAsync(candidate);
        await producer.FillsTheReportAsync(candidate);
        await producer.AnswersEveryCriterionAsync(candidate);
        await producer.ReadsTheRunningTotalAsync(candidate);
        await producer.PledgesAndLodgesAsync(candidate);
    }

    private static async Task ProposedAsync(CommuneOfficer commune, ProvincialOffice office, Candidate candidate)
    {
        await commune.ReceivesAsync(candidate);
        await commune.ChecksTheFourMattersAsync();
        await commune.PrintsForm03Async();
        await commune.ProposesAsync($"{candidate.Set.Number + 70}/UBND-KT");
        await office.ReceivesAsync(candidate);
    }

    private async Task ScoredAsync(Secretary secretary, Candidate[] candidates)
    {
        await secretary.CallsASessionAsync(Session);
        await secretary.InvitesAsync(
            ("Võ Quốc Nghĩa (hoidong1)", "UBND tỉnh", "Chủ tịch hội đồng"),
            ("Trần Ngọc Lài (hoidong2)", "Sở Nông nghiệp và Môi trường", "Phó chủ tịch"),
            ("Huỳnh Văn Kiên (hoidong3)", "Sở Công Thương", "Thành viên"),
            ("Phạm Thị Sương (hoidong4)", "Sở Y tế", "Thành viên"),
            ("Lê Hữu Tường (hoidong5)", "Sở Khoa học và Công nghệ", "Thành viên")
        );
        await secretary.PutsOnTheAgendaAsync(candidates);
        await secretary.OpensTheSessionAsync();
        // All five score the first; the fifth has to leave before the second, and four of five are enough.
        for (var number = 1; number <= 5; number++)
        {
            var member = await CouncilMember.ComesAsync(chrome, number);
            await member.DeclaresNoConflictAsync(Session);
            if (number == 5)
                foreach (var one in candidates)
                    await secretary.WatchesAsync(one);
            foreach (var one in candidates.Take(number == 5 ? 1 : 2))
                await member.ScoresAndClosesAsync(one);
        }
        await secretary.EndsTheRoundAsync(candidates[1]);
    }

    private static async Task TheResultIsAsTheScoreCommandSaysAsync(Secretary secretary, Candidate candidate)
    {
        var (stars, mean, line) = await secretary.ReadsTheResultAsync(candidate);
        using var answer = new MemoryStream();
        await using (var to = new Utf8JsonWriter(answer))
            CouncilLine.Write(candidate.Regulation, candidate.Set, line.AsSpan().TrimEnd((byte)'\n'), to);
        var said = JsonDocument.Parse(answer.ToArray()).RootElement;
        Assert.True(said.GetProperty("valid").GetBoolean());
        Assert.Contains($"{said.GetProperty("stars").GetInt32()} sao", stars);
        Assert.Equal(said.GetProperty("mean").GetString()!.Replace('.', ','), mean);

        var sheets = Enumerable
            .Range(1, said.GetProperty("counted").GetInt32())
            .Select(n => Assessment.Of(candidate.ScoredBy(n)));
        Assert.Equal(sheets.Sum(s => s.Total), said.GetProperty("sum").GetInt32());
        candidate.Stars = said.GetProperty("stars").GetInt32();
    }

    private async Task ToldToEverybodyAsync(Leader leader, Producer producer, Candidate candidate)
    {
        var address = await leader.OpensTheCertificateAsync(candidate);
        await producer.ReadsTheResultAsync(candidate, candidate.Stars);
        var visitor = await Visitor.ComesAsync(chrome);
        await visitor.ScansTheCodeAsync(address, candidate, candidate.Stars);
        await visitor.OpensTheProductAsync(candidate);
        await visitor.FindsItInTheCatalogueAsync(candidate);
    }
}
