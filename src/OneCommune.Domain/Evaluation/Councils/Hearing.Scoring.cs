using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Councils;

public sealed partial class Hearing
{
    /// <summary>
    /// Keeps a member's draft for the round being scored. Refuses "council.not-open", "council.not-scoring",
    /// "council.not-declared", "council.recused", "council.sheet-closed", "council.other-form",
    /// "council.unknown-knockout", "council.knockout-words", "council.comment".
    /// </summary>
    public Sheet Score(CouncilSession session, CouncilMember member, Scores scores)
    {
        session.RefuseUnlessOpen();
        RefuseUnlessScoring();
        RefuseShut(member);
        RefuseOtherForm(scores.Answers.Set);
        if (scores.Knockout is { } stop && KnockoutReasons.Find(scores.Answers.Set, stop.Key) is null)
            throw new RefusalException("council.unknown-knockout", stop.Key);

        var sheet = SheetOf(member, Round);
        if (sheet is null)
            sheets.Add(sheet = new Sheet(this, member));
        sheet.Write(scores);
        return sheet;
    }

    /// <summary>
    /// Freezes a member's sheet of this round; false when it was frozen before. Refuses as <see cref="Score"/> and
    /// "council.no-sheet", "council.sheet-empty".
    /// </summary>
    public bool CloseSheet(CouncilSession session, CouncilMember member, DateTime at)
    {
        if (SheetOf(member, Round) is { IsClosed: true })
            return false;
        session.RefuseUnlessOpen();
        RefuseUnlessScoring();
        RefuseShut(member);
        var sheet = SheetOf(member, Round) ?? throw new RefusalException("council.no-sheet");
        sheet.Close(at);
        Version++;
        return true;
    }

    /// <summary>Everybody who has not stepped back has frozen a sheet of this round, and somebody presides.</summary>
    public bool EverybodyClosed(CouncilSession session)
    {
        var sitting = Sitting(session);
        return sitting.ChairPresent && Counted(session).Count() == sitting.Members - sitting.Recused;
    }

    /// <summary>
    /// Ends the round with the sheets closed by now. A spread over the limit in the first round, or a knock-out only some
    /// members see in any round, demands a sheet from everybody in a new round; every round is kept. From the second round on the spread is
    /// recorded and the result stands. Refuses "council.not-open", "council.not-scoring", "council.other-form",
    /// "council.chair-absent", "council.no-quorum" (sheets closed, members, recused, per cent).
    /// </summary>
    public CouncilResult Conclude(CouncilSession session, ProductSet set, DateTime at, string? trail = null)
    {
        session.RefuseUnlessOpen();
        RefuseUnlessScoring();
        RefuseOtherForm(set);

        var sitting = Sitting(session);
        var sheets = Counted(session).Select(one => OnFile(one.Member, one.Sheet, set)).ToArray();
        var assessment = CouncilAssessment.Of(set, session.Rules, sitting, sheets);
        RefuseWithoutQuorum(session, sitting, assessment);

        var result = new CouncilResult(this, session, set, sitting, assessment, at, trail);
        results.Add(result);
        if (result.DemandsAnotherRound)
            Round++;
        else
            State = HearingState.Concluded;
        Version++;
        return result;
    }

    /// <summary>Sheets of this round that count, by number of their member.</summary>
    public IEnumerable<(CouncilMember Member, Sheet Sheet)> Counted(CouncilSession session) =>
        CountedIn(session, Round);

    /// <summary>Sheets of a round that count, by number of their member.</summary>
    public IEnumerable<(CouncilMember Member, Sheet Sheet)> CountedIn(CouncilSession session, int round) =>
        from member in session.Members
        let sheet = SheetOf(member, round)
        where sheet is { Counts: true }
        orderby member.Number
        select (member, sheet);

    /// <summary>
    /// Who sits over this product now. The chair presides; a deputy does where the chair stepped back from it. Presiding is
    /// shown by a counted sheet.
    /// </summary>
    public Sitting Sitting(CouncilSession session)
    {
        var chair = session.Members.First(member => member.Seat == Seat.Chair);
        var presiding = IsRecused(chair) ? session.Members.Where(member => member.Seat == Seat.Deputy) : [chair];
        return new Sitting(
            session.Members.Count,
            presiding.Any(member => SheetOf(member, Round) is { Counts: true }),
            declarations.Count(one => one.IsRecusal)
        );
    }

    /// <summary>What the sheets of a round that is over come to, computed once more: it must agree with the result kept.</summary>
    public CouncilAssessment Recompute(CouncilSession session, ProductSet set, CouncilResult result) =>
        CouncilAssessment.Of(
            set,
            session.Rules,
            new Sitting(result.Members, ChairPresent: true, result.Recused),
            [.. CountedIn(session, result.Round).Select(one => OnFile(one.Member, one.Sheet, set))]
        );

    internal static MemberSheet OnFile(CouncilMember member, Sheet sheet, ProductSet set) =>
        new(member.Key, sheet.AnswersOn(set), sheet.Knockout?.ToString());

    private static void RefuseWithoutQuorum(CouncilSession session, Sitting sitting, CouncilAssessment assessment)
    {
        switch (assessment.Reason)
        {
            case "chair-absent":
                throw new RefusalException("council.chair-absent");
            case "no-quorum":
                throw new RefusalException(
                    "council.no-quorum",
                    assessment.Counted,
                    sitting.Members - sitting.Recused,
                    session.Rules.Quorum * 100
                );
        }
    }
}
