using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Tests.Evaluation.Councils;

public sealed class KeepingACouncil(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task What_is_on_a_sheet_stands_sealed_in_the_audit_trail()
    {
        var (session, hearing, member) = await OpenedAsync("Gạo thử niêm phong");
        var set = (await ReceivedDossiers.RegulationAsync(app)).Set(3);
        await ScoreAsync(session.Id, hearing.Id, member, Answers.Of(set, [KeyValuePair.Create("A1.1", 2)]), null);
        await ScoreAsync(
            session.Id,
            hearing.Id,
            member,
            Answers.Of(set, [KeyValuePair.Create("A1.1", 3)]),
            new Knockout("forged-dossier", "Hồ sơ giả mạo")
        );

        await using var database = app.Open();
        var rows = await database.Audit.Where(row => row.Act == "sheet.score").Select(row => row.Changes).ToListAsync();
        var sheet = (await database.Hearings.SingleAsync(one => one.Id == hearing.Id)).Sheets.Single();

        Assert.Equal("{\"A1.1\":3}", sheet.Answers);
        Assert.Equal("Hồ sơ giả mạo", sheet.KnockoutWords);
        foreach (var row in rows)
        {
            Assert.Contains("\"Seal\"", row);
            Assert.DoesNotContain("A1.1", row);
            Assert.DoesNotContain("Knockout", row);
            Assert.DoesNotContain("giả mạo", row);
            Assert.DoesNotContain(sheet.Salt, row);
        }
    }

    [Fact]
    public async Task A_result_is_kept_and_read_back_as_it_was()
    {
        var (session, hearing, member) = await OpenedAsync("Gạo thử kết quả");
        var set = (await ReceivedDossiers.RegulationAsync(app)).Set(3);
        await ScoreAsync(session.Id, hearing.Id, member, Answers.Of(set, [KeyValuePair.Create("A1.1", 2)]), null);
        string kept;
        await using (var database = app.Open())
        {
            var again = await database.Hearings.SingleAsync(one => one.Id == hearing.Id);
            var sitting = await database.CouncilSessions.SingleAsync(one => one.Id == session.Id);
            again.CloseSheet(sitting, sitting.Member(member), app.Clock.Now);
            kept = again.Conclude(sitting, set, app.Clock.Now).Canonical;
            await database.SaveAsync(app.Act("hearing.conclude"), default);
        }

        await using var other = app.Open();
        var read = await other.Hearings.AsNoTracking().SingleAsync(one => one.Id == hearing.Id);

        Assert.Equal(kept, read.Outcome!.Canonical);
        Assert.Equal((HearingState.Concluded, 2, 1), (read.State, read.Outcome.Sum, read.Outcome.Stars));
    }

    [Fact]
    public async Task A_dossier_comes_before_one_council_only()
    {
        var (_, hearing, _) = await OpenedAsync("Gạo thử một phiên");
        await using var database = app.Open();
        var session = NewSession();
        database.CouncilSessions.Add(session);
        database.Hearings.Add(session.Hear(Heard(hearing.DossierId, hearing.ProductId, hearing.ProducerId), 1));

        await Assert.ThrowsAsync<DbUpdateException>(() => database.SaveAsync(app.Act("session.add"), default));
    }

    private async Task ScoreAsync(Guid session, Guid hearing, Guid member, Answers answers, Knockout? knockout)
    {
        await using var database = app.Open();
        var sitting = await database.CouncilSessions.SingleAsync(one => one.Id == session);
        var heard = await database.Hearings.SingleAsync(one => one.Id == hearing);
        heard.Score(sitting, sitting.Member(member), new Scores(answers, knockout));
        await database.SaveAsync(app.Act("sheet.score"), default);
    }

    private async Task<(CouncilSession Session, Hearing Hearing, Guid Member)> OpenedAsync(string product)
    {
        using var council = await app.SignedInAsync(Domain.Office.Accounts.Role.Council);
        Dossier dossier = (await ReceivedDossiers.AddAsync(app, product))[0];
        await using var database = app.Open();
        var session = NewSession();
        var member = session.Invite(council.AccountId, "Trần Văn Thử", "Sở thử", Seat.Chair);
        var hearing = session.Hear(Heard(dossier.Id, dossier.ProductId, dossier.ProducerId), 1);
        session.Open([hearing], app.Clock.Now);
        session.Declare(
            member,
            [hearing],
            new Dictionary<Guid, Declared> { [hearing.Id] = new(Conflict.None) },
            new HashSet<Guid>(),
            app.Clock.Now
        );
        database.CouncilSessions.Add(session);
        database.Hearings.Add(hearing);
        await database.SaveAsync(app.Act("session.open"), default);
        return (session, hearing, member.Id);
    }

    private CouncilSession NewSession() =>
        new(11, new("Phiên thử", app.Clock.Today, "Phòng thử"), new CouncilRules(0.75m, 10, MinimumsRule.Majority));

    private static Heard Heard(Guid dossier, Guid product, Guid producer) =>
        new(dossier, product, producer, "Sản phẩm", "Chủ thể", "26-2026", 3);
}
