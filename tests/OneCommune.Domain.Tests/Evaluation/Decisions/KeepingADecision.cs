using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Tests.Evaluation.Dossiers;

namespace OneCommune.Domain.Tests.Evaluation.Decisions;

using static DecisionScene;

public class KeepingADecision
{
    [Fact]
    public void It_keeps_what_its_head_says()
    {
        var decision = new Decision(11, Head);
        Assert.Equal((11L, Head, 2026, 0L), (decision.UnitId, Said(decision), decision.Year, decision.Version));

        var other = new DecisionHead(null, new(2027, 1, 5), "UBND tỉnh Thử", "Ông B", "1/TTr");
        decision.Write(other);

        Assert.Equal((other, 2027, 1L), (Said(decision), decision.Year, decision.Version));
    }

    [Fact]
    public void Every_act_raises_its_version()
    {
        var scene = new DecisionScene(3);
        Action<Decision>[] acts =
        [
            decision => decision.Write(Head),
            decision => decision.Submit(),
            decision => decision.Return("Sai ngày"),
            decision => decision.Submit(),
            decision => decision.Sign(Head.Number, Day, Written.On(Day)),
        ];
        foreach (var act in acts)
        {
            var before = scene.Decision.Version;
            act(scene.Decision);
            Assert.Equal(before + 1, scene.Decision.Version);
        }
        var draft = new DecisionScene(3).Decision;
        Assert.Equal(1, draft.Version);
        draft.Remove(draft.Items[0].Id);
        Assert.Equal((2, 0), (draft.Version, draft.Items.Count));
    }

    [Fact]
    public void An_item_is_the_councils_result_as_it_stood()
    {
        var scene = new DecisionScene(4);

        Assert.Equal(
            (scene.Decision.Id, 1, scene.Hearing.Id, scene.Hearing.DossierId, scene.Hearing.ProductId),
            (
                scene.Item.DecisionId,
                scene.Item.Position,
                scene.Item.HearingId,
                scene.Item.DossierId,
                scene.Item.ProductId
            )
        );
        Assert.Equal(
            ("Gạo thử", "Hợp tác xã Thử", scene.Session.HeldOn, (int?)4, scene.Hearing.Outcome!.Sha256),
            (
                scene.Item.ProductName,
                scene.Item.ProducerName,
                scene.Item.HeldOn,
                scene.Item.Stars,
                scene.Item.ResultSha256
            )
        );
        Assert.Null(scene.Item.Outcome);
    }

    [Fact]
    public void A_new_item_comes_after_the_last_one_whatever_was_taken_off()
    {
        var decision = new Decision(11, Head);
        foreach (var _ in Enumerable.Range(0, 3))
            Add(decision);
        decision.Remove(decision.Items[1].Id);
        decision.Remove(Guid.NewGuid());
        Add(decision);

        Assert.Equal([1, 3, 4], decision.Items.Select(item => item.Position));
    }

    [Fact]
    public void A_result_counts_only_once_its_session_is_closed()
    {
        var written = new Written().To(DossierStatus.ProvinceReceived);
        var (hearing, _) = Scored(written, 3);

        Assert.Equal("decision.not-concluded", Refused(() => new Decision(11, Head).Add(hearing, StillOpen())));
    }

    [Fact]
    public void It_may_be_of_the_day_the_council_met_and_of_the_day_it_is_signed_on()
    {
        var scene = new DecisionScene(3);
        scene.Decision.Write(Head with { Date = scene.Session.HeldOn });
        scene.Decision.Submit();

        Assert.True(scene.Decision.Sign("6/QĐ-UBND", scene.Session.HeldOn, Written.On(scene.Session.HeldOn)));

        Assert.Equal(
            ("6/QĐ-UBND", scene.Session.HeldOn, Written.On(scene.Session.HeldOn).At, "Người thử"),
            (scene.Decision.Number, scene.Decision.Date, scene.Decision.SignedAt, scene.Decision.SignedBy)
        );
        Assert.Equal("decision.not-draft", Refused(() => scene.Decision.Submit()));
        Assert.Equal("decision.not-draft", Refused(() => scene.Decision.Add(scene.Hearing, scene.Session)));
    }

    [Fact]
    public void What_is_wrong_is_told_with_the_days_and_the_product_it_is_about()
    {
        var scene = new DecisionScene(3);
        scene.Decision.Submit();

        Assert.Equal(
            [new DateOnly(2026, 6, 1), scene.Session.HeldOn, "Gạo thử"],
            Told(() => scene.Decision.Sign("6/QĐ", new(2026, 6, 1), Written.On(Day)))
        );
        Assert.Equal([Day, Day.AddDays(-1)], Told(() => scene.Decision.Sign("6/QĐ", Day, Written.On(Day.AddDays(-1)))));
        var draft = new DecisionScene(3);
        Assert.Equal(["Gạo thử"], Told(() => draft.Decision.Add(draft.Hearing, draft.Session)));
        Assert.Equal([500], Told(() => scene.Decision.Return(" ")));
    }

    [Theory]
    [InlineData(60, null)]
    [InlineData(61, "decision.number")]
    public void A_number_has_sixty_letters_at_most(int length, string? code) =>
        Bounds(code, () => DecisionHead.ReadNumber("5/" + new string('Q', length - 2)));

    [Theory]
    [InlineData(200, null, null, null)]
    [InlineData(60, null, null, null)]
    [InlineData(61, null, null, "decision.submission")]
    [InlineData(201, "decision.authority", "decision.signer", "decision.submission")]
    [InlineData(0, "decision.authority", "decision.signer", "decision.submission")]
    public void The_rest_of_the_head_is_bounded(int length, string? authority, string? signer, string? submission)
    {
        var text = new string('a', length);
        Bounds(authority, () => DecisionHead.ReadAuthority(text));
        Bounds(signer, () => DecisionHead.ReadSigner(text));
        if (length != 200)
            Bounds(submission, () => DecisionHead.ReadSubmission(text));
    }

    [Fact]
    public void Once_signed_an_item_says_the_names_of_the_decisions_day()
    {
        var scene = new DecisionScene(3);

        var recognition = scene.SettleOn(Day, new("Gạo ngon", "Hợp tác xã Ngon", default, "Ấp 9"))!;

        Assert.Equal(("Gạo ngon", "Hợp tác xã Ngon"), (scene.Item.ProductName, scene.Item.ProducerName));
        Assert.Equal(("Gạo ngon", "Ấp 9"), (recognition.ProductName, recognition.Address));
        Assert.Equal((recognition.Id, RecognitionKind.First), (scene.Item.RecognitionId, scene.Item.Kind));
        Assert.Equal(
            ("Chủ tịch UBND tỉnh Thử", "26-2026", scene.Dossier.Id),
            (recognition.Authority, recognition.RegulationId, recognition.DossierId)
        );
        Assert.Equal("05/QĐ-UBND", scene.Dossier.Steps[^1].Number);
    }

    [Fact]
    public void Three_stars_of_an_upgrade_count_where_no_certificate_is_in_force_on_the_day()
    {
        var scene = new DecisionScene(3, DossierKind.Upgrade, had: 3);

        Assert.Equal(
            [Outcome.NotRecognised, Outcome.Recognised],
            new[] { scene.Earlier!.LastDay, scene.Earlier.LastDay.AddDays(1) }.Select(scene.Foresee)
        );
    }

    private static DecisionHead Said(Decision decision) =>
        new(decision.Number, decision.Date, decision.Authority, decision.Signer, decision.Submission);

    private static void Add(Decision decision)
    {
        var written = new Written().To(DossierStatus.ProvinceReceived);
        var (hearing, session) = Scored(written, 3);
        decision.Add(hearing, session);
    }

    private static CouncilSession StillOpen() => Councils.CouncilScene.Opened().Session;

    private static void Bounds(string? code, Action act) =>
        Assert.Equal(code, Record.Exception(act) is RefusalException no ? no.Code : null);

    private static string Refused(Action act) => Assert.Throws<RefusalException>(act).Code;

    private static IReadOnlyList<object> Told(Action act) => Assert.Throws<RefusalException>(act).Args;
}
