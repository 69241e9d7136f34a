using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Registry;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Demo;

/// <summary>
/// Two sessions: one closed three weeks ago with results, of which some are decided, one waits for the leader and one for a decision; and one
/// open today, in which the chair (hoidong1) has not scored yet and one product needs a second round.
/// </summary>
internal sealed class DemoCouncil(Database database, LawBook laws, DemoCast cast, TimeProvider time)
{
    private static readonly string[] Organisations =
    [
        "UBND tỉnh",
        "Sở Nông nghiệp và Môi trường",
        "Sở Công Thương",
        "Sở Y tế",
        "Sở Khoa học và Công nghệ",
    ];

    private readonly DateOnly today = time.Today();
    private readonly List<Hearing> hearings = [];
    private Regulation regulation = null!;
    private string? trail;

    public async Task RunAsync(DemoDossiers dossiers, CancellationToken stop)
    {
        regulation = (await laws.ReadAsync(database, stop)).InForceOn(today);
        trail = (await database.TrailHeadAsync(stop))?.ToString();
        var (closed, open) = (
            dossiers.ForCouncil.Where(d => !IsOpen(d.Sample)).ToList(),
            dossiers.ForCouncil.Where(d => IsOpen(d.Sample)).ToList()
        );
        var earlier = Sit("Phiên 1, đợt 2 năm 2026", today.AddDays(-21), closed);
        foreach (var (sample, dossier) in closed)
            ScoreAll(earlier, sample, dossier);
        earlier.Close([.. hearings], At(today.AddDays(-21), 8));
        await database.SaveAsync(Does("session.close", "session", earlier.Id), stop);
        await DecideAsync(earlier, closed, stop);

        hearings.Clear();
        trail = (await database.TrailHeadAsync(stop))?.ToString();
        var now = Sit("Phiên 2, đợt 2 năm 2026", today, open);
        ScoreInPart(now, open[0]);
        ScoreFarApart(now, open[1]);
        await database.SaveAsync(Does("session.open", "session", now.Id), stop);
    }

    private static bool IsOpen(DemoSample sample) => sample.Until == DossierStatus.InCouncil;

    private CouncilSession Sit(string title, DateOnly on, List<(DemoSample Sample, Dossier Dossier)> heard)
    {
        var session = new CouncilSession(
            cast.Province,
            new(title, on, "Phòng họp UBND tỉnh", "Quy chế hội đồng (minh họa)"),
            regulation.Council
        );
        var seats = cast
            .Council.Zip(Organisations)
            .Select(
                (one, i) =>
                    (
                        one.First,
                        one.Second,
                        Seat: i switch
                        {
                            0 => Seat.Chair,
                            1 => Seat.Deputy,
                            _ => Seat.Member,
                        }
                    )
            );
        foreach (var (account, organisation, seat) in seats)
            session.Invite(account.Id, account.FullName, organisation, seat);
        database.Add(session);
        foreach (var (sample, dossier) in heard)
        {
            var hearing = session.Hear(
                new(
                    dossier.Id,
                    dossier.ProductId,
                    dossier.ProducerId,
                    sample.Product,
                    sample.Producer,
                    regulation.Id,
                    sample.Set
                ),
                hearings.Count + 1
            );
            hearings.Add(hearing);
            database.Add(hearing);
        }
        session.Open(hearings, At(on, 1));
        foreach (var (_, dossier) in heard)
            dossier.EnterCouncil(title, new(At(on, 1), on, cast["thuky"].FullName));
        var none = hearings.ToDictionary(h => h.Id, _ => new Declared(Conflict.None));
        foreach (var member in session.Members)
            session.Declare(member, hearings, none, new HashSet<Guid>(), At(on, 1));
        return session;
    }

    private void ScoreAll(CouncilSession session, DemoSample sample, Dossier dossier)
    {
        var hearing = Of(dossier);
        var answers = DemoAnswers.For(regulation.Set(sample.Set), sample.Stars);
        foreach (var member in session.Members)
            Close(session, hearing, member, Raised(answers, member.Number));
        hearing.Conclude(session, regulation.Set(sample.Set), At(session.HeldOn, 7), trail);
        dossier.TakeResult(new(At(session.HeldOn, 7), session.HeldOn, cast["thuky"].FullName));
    }

    private void ScoreInPart(CouncilSession session, (DemoSample Sample, Dossier Dossier) one)
    {
        var answers = DemoAnswers.For(regulation.Set(one.Sample.Set), one.Sample.Stars);
        foreach (var member in session.Members.Skip(1))
            Close(session, Of(one.Dossier), member, Raised(answers, member.Number));
    }

    private void ScoreFarApart(CouncilSession session, (DemoSample Sample, Dossier Dossier) one)
    {
        var set = regulation.Set(one.Sample.Set);
        var hearing = Of(one.Dossier);
        foreach (var member in session.Members)
            Close(session, hearing, member, DemoAnswers.For(set, member.Number == 3 ? 2 : one.Sample.Stars));
        hearing.Conclude(session, set, At(session.HeldOn, 2), trail);
    }

    private void Close(CouncilSession session, Hearing hearing, CouncilMember member, Answers answers)
    {
        hearing.Score(session, member, new Scores(answers));
        hearing.CloseSheet(session, member, At(session.HeldOn, 2));
    }

    // Members differ a little: one criterion each, one option up.
    private static Answers Raised(Answers answers, int number)
    {
        var criterion = answers.Set.Criteria[number * 5 % answers.Set.Criteria.Length];
        var option = answers[criterion];
        return option > 0 && option < criterion.Options.Length ? answers.With(criterion, option + 1) : answers;
    }

    private async Task DecideAsync(
        CouncilSession session,
        List<(DemoSample Sample, Dossier Dossier)> heard,
        CancellationToken stop
    )
    {
        var signedOn = today.AddDays(-10);
        var signed = Decision(
            session,
            "3120/QĐ-UBND",
            signedOn,
            heard.Where(d => d.Sample.Until > DossierStatus.Submitted)
        );
        var leader = new Occasion(At(signedOn, 3), signedOn, cast["lanhdao"].FullName);
        signed.Sign(signed.Number, signedOn, leader);
        var book = new CertificateBook { Province = "80", Year = signedOn.Year };
        foreach (var item in signed.Items)
        {
            var (_, dossier) = heard.Single(d => d.Dossier.Id == item.DossierId);
            var product = (await database.Products.FindAsync([item.ProductId], stop))!;
            var producer = (await database.Producers.FindAsync([product.ProducerId], stop))!;
            var recognition = item.Settle(
                signed,
                dossier,
                product,
                Named.Of(product, producer),
                regulation,
                new RecognitionHistory([]),
                book.Next,
                leader
            );
            if (recognition is not null)
                database.Recognitions.Add(recognition);
        }
        database.Add(book);
        Decision(session, null, today, heard.Where(d => d.Sample.Until == DossierStatus.Submitted));
        await database.SaveAsync(Does("decision.sign", "decision", signed.Id), stop);
    }

    private Decision Decision(
        CouncilSession session,
        string? number,
        DateOnly date,
        IEnumerable<(DemoSample Sample, Dossier Dossier)> heard
    )
    {
        var decision = new Decision(
            cast.Province,
            new(number, date, "Chủ tịch UBND tỉnh Tây Ninh", "Dương Thanh Phước, Phó Chủ tịch", "120/TTr-SNNMT")
        );
        database.Add(decision);
        foreach (var (_, dossier) in heard)
            decision.Add(Of(dossier), session);
        decision.Submit();
        foreach (var (_, dossier) in heard)
            dossier.Submit(decision.Submission, new(At(date, 1), date, cast["tinh"].FullName));
        return decision;
    }

    private Hearing Of(Dossier dossier) => hearings.Single(h => h.DossierId == dossier.Id);

    private DateTime At(DateOnly day, int hour)
    {
        var at = day.ToDateTime(new TimeOnly(hour, 0), DateTimeKind.Utc);
        var now = time.GetUtcNow().UtcDateTime;
        return at < now ? at : now;
    }

    private Storage.Audit.Act Does(string act, string subject, Guid id) => Demo.Does(time, act, subject, id);
}
