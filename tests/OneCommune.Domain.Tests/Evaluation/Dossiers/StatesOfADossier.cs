using OneCommune.Domain.Evaluation.Dossiers;
using static OneCommune.Domain.Tests.Evaluation.Dossiers.Written;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

public sealed class StatesOfADossier
{
    private static readonly Occasion Now = On(Day);

    /// <summary>Every act, and what it refuses with where the state forbids it.</summary>
    private static readonly Dictionary<string, (string Refusal, Action<Written> Do)> Acts = new()
    {
        ["register"] = ("dossier.not-open", w => w.Dossier.Register(new())),
        ["report"] = ("dossier.not-open", w => w.Dossier.Report([new("history", "Từ 1990")])),
        ["answer"] = ("dossier.not-open", w => w.Dossier.Answer(w.Set.Criteria[0], 1, null)),
        ["attach"] = ("dossier.not-open", w => w.Dossier.Attach(null, new("00", "image/png", 1), "a.png", Now.At)),
        ["detach"] = ("dossier.not-open", w => w.Dossier.Detach(w.Dossier.Evidence[0].Id, Now.At)),
        ["regain"] = ("dossier.not-open", w => w.Dossier.Regain(Other(w), Now.At)),
        ["lodge"] = ("dossier.not-open", w => w.Lodge()),
        ["set"] = ("dossier.not-draft", w => w.Dossier.ChooseSet(w.Regulation, 5, w.Producer)),
        ["kind"] = ("dossier.not-draft", w => w.Dossier.ChooseKind(DossierKind.Rerank)),
        ["takeOver"] = ("dossier.not-draft", w => w.Dossier.TakeOver(w.Dossier, w.Set, w.Set, Now.At)),
        ["receive"] = ("dossier.not-lodged", w => w.ReceiveAtCommune(8)),
        ["find"] = ("dossier.not-at-commune", w => w.Dossier.Find(Matter.Idea, true, "x")),
        ["propose"] = ("dossier.not-at-commune", w => w.Dossier.Propose("1/UBND", Day, Now)),
        ["return"] = ("dossier.not-at-commune", w => w.Dossier.Return("thiếu", Now)),
        ["askAtCommune"] = ("dossier.not-at-commune", w => w.Dossier.AskAtCommune("x", Now)),
        ["askAtProvince"] = ("dossier.not-at-province", w => w.Dossier.AskAtProvince(AskedOf.Commune, "x", Now)),
        ["changeRequestOfCommune"] = ("dossier.not-asked", w => w.Dossier.ChangeRequest(Desk.Commune, "y", Now)),
        ["takeBackOfCommune"] = ("dossier.not-asked", w => w.TakeBackRequest(Desk.Commune)),
        ["changeRequestOfProvince"] = ("dossier.not-asked", w => w.Dossier.ChangeRequest(Desk.Province, "y", Now)),
        ["takeBackOfProvince"] = ("dossier.not-asked", w => w.TakeBackRequest(Desk.Province)),
        ["returnFromProvince"] = ("dossier.not-asked", w => w.Dossier.ReturnFromProvince("x", Now)),
        ["give"] = (
            "dossier.commune-not-asked",
            w => w.Dossier.GiveSupplement(null, w.Regulation, Written.Calendar, Now)
        ),
        ["receiveAtProvince"] = (
            "dossier.not-proposed",
            w => w.Dossier.ReceiveAtProvince(new(1, "80", "28040"), 5, w.Set, Now)
        ),
        ["withdraw"] = ("dossier.cannot-withdraw", w => w.Dossier.Withdraw(null, Now)),
        ["enterCouncil"] = ("dossier.not-ready-for-council", w => w.Dossier.EnterCouncil("Phiên thử", Now)),
        ["leaveCouncil"] = ("dossier.not-in-council", w => w.Dossier.LeaveCouncil("Xin hoãn", Now)),
        ["takeResult"] = ("dossier.not-in-council", w => w.Dossier.TakeResult(Now)),
        ["submit"] = ("dossier.not-scored", w => w.Dossier.Submit("1/TTr", Now)),
        ["takeBackSubmission"] = ("dossier.not-submitted", w => w.Dossier.TakeBackSubmission("Sai ngày", Now)),
        ["decide"] = ("dossier.not-submitted", w => w.Dossier.Decide(DossierStatus.Recognised, "1/QĐ", Now)),
        ["belongTo"] = ("dossier.merge-in-council", w => w.Dossier.BelongTo(w.Product, w.Producer.Id)),
    };

    private const string Writing = "register report answer attach detach regain lodge";

    [Theory]
    [InlineData(DossierStatus.Draft, $"{Writing} set kind takeOver withdraw belongTo")]
    [InlineData(DossierStatus.Lodged, "receive return withdraw belongTo")]
    [InlineData(DossierStatus.CommuneReceived, "find return askAtCommune withdraw belongTo")]
    [InlineData(
        DossierStatus.SupplementAsked,
        $"{Writing} withdraw return changeRequestOfCommune takeBackOfCommune belongTo"
    )]
    [InlineData(DossierStatus.Returned, $"{Writing} withdraw belongTo")]
    [InlineData(DossierStatus.Proposed, "askAtProvince receiveAtProvince withdraw belongTo")]
    [InlineData(DossierStatus.ProvinceReceived, "askAtProvince withdraw enterCouncil belongTo")]
    [InlineData(DossierStatus.InCouncil, "leaveCouncil takeResult")]
    [InlineData(DossierStatus.Scored, "submit")]
    [InlineData(DossierStatus.Submitted, "takeBackSubmission decide")]
    [InlineData(DossierStatus.Recognised, "belongTo")]
    [InlineData(DossierStatus.ApprovedForProposal, "belongTo")]
    [InlineData(DossierStatus.NotRecognised, "belongTo")]
    [InlineData(DossierStatus.Withdrawn, "belongTo")]
    public void Each_state_takes_its_own_acts_and_refuses_all_others(DossierStatus status, string allowed) =>
        Takes(allowed, () => WithAFile().To(status), status);

    [Theory]
    [InlineData(
        AskedOf.Producer,
        $"{Writing} withdraw returnFromProvince changeRequestOfProvince takeBackOfProvince belongTo"
    )]
    [InlineData(AskedOf.Commune, "find give withdraw changeRequestOfProvince takeBackOfProvince belongTo")]
    public void What_the_province_asks_for_only_who_was_asked_gives(AskedOf of, string allowed) =>
        Takes(allowed, () => WithAFile().AskedByProvince(of), DossierStatus.SupplementAsked);

    [Theory]
    [InlineData(DossierStatus.Recognised, true)]
    [InlineData(DossierStatus.NotRecognised, true)]
    [InlineData(DossierStatus.Withdrawn, true)]
    [InlineData(DossierStatus.ApprovedForProposal, false)] // the ministry goes on with it
    [InlineData(DossierStatus.Submitted, false)]
    [InlineData(DossierStatus.Draft, false)]
    public void It_is_closed_once_no_further_step_can_come(DossierStatus status, bool closed) =>
        Assert.Equal(closed, new Written().To(status).Dossier.IsClosed);

    [Fact]
    public void A_decision_leaves_it_recognised_approved_or_not_recognised_and_nothing_else()
    {
        var dossier = new Written().To(DossierStatus.Submitted).Dossier;

        Assert.Throws<ArgumentOutOfRangeException>(() => dossier.Decide(DossierStatus.Draft, "1/QĐ", Now));
        Assert.Equal(DossierStatus.Submitted, dossier.Status);
    }

    /// <summary>What it may be asked for is what it takes; each act raises the version by one, a refused one not at all.</summary>
    private static void Takes(string allowed, Func<Written> at, DossierStatus status)
    {
        var names = allowed.Split(' ');
        foreach (var (name, (refusal, act)) in Acts)
        {
            var written = at();
            Assert.Equal(status, written.Dossier.Status);
            var version = written.Dossier.Version;
            if (names.Contains(name))
                act(written);
            else if (name == "propose" && status == DossierStatus.CommuneReceived)
                Assert.Equal("dossier.findings-missing", Refused(() => act(written)));
            else
                Assert.Equal((name, refusal), (name, Refused(() => act(written))));
            Assert.Equal((name, version + (names.Contains(name) ? 1 : 0)), (name, written.Dossier.Version));
        }
        var dossier = at().Dossier;
        Assert.Equal(
            new[] { "register", "find", "return", "returnFromProvince" }.Select(names.Contains),
            [dossier.IsOpen, dossier.CommuneMayWrite, dossier.CommuneMayReturn, dossier.ProvinceMayReturn]
        );
    }

    private static Written WithAFile()
    {
        var written = new Written();
        written.Dossier.Attach(null, new("ff", "image/png", 1), "f.png", Now.At);
        return written;
    }

    private static DossierContents Other(Written written) =>
        DossierContents.Of(written.Dossier) with
        {
            Registration = new("Người khác"),
        };
}
