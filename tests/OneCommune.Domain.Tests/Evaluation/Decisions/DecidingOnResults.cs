using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Tests.Evaluation.Dossiers;

namespace OneCommune.Domain.Tests.Evaluation.Decisions;

using static DecisionScene;

public class DecidingOnResults
{
    [Theory]
    [InlineData(1, Outcome.NotRecognised)]
    [InlineData(2, Outcome.NotRecognised)]
    [InlineData(3, Outcome.Recognised)]
    [InlineData(4, Outcome.Recognised)]
    [InlineData(5, Outcome.ApprovedForProposal)]
    [InlineData(null, Outcome.NotRecognised)]
    public void The_law_says_what_becomes_of_each_rank(int? stars, Outcome outcome)
    {
        var scene = new DecisionScene(stars);

        var recognition = scene.SettleOn(Day);

        Assert.Equal(outcome, scene.Item.Outcome);
        Assert.Equal(outcome.ToString(), scene.Dossier.Status.ToString());
        Assert.Equal(outcome == Outcome.Recognised, recognition is not null);
        Assert.Equal(outcome == Outcome.Recognised ? 1 : 0, scene.NumbersGiven);
    }

    [Fact]
    public void A_recognition_carries_the_decision_and_runs_36_months()
    {
        var recognition = new DecisionScene(4).SettleOn(Day)!;

        Assert.Equal(
            ("05/QĐ-UBND", Day, new DateOnly(2029, 6, 30), "OCOP-80-2026-00001", 3, Sector.Food, 12L),
            (
                recognition.DecisionNumber,
                recognition.IssuedOn,
                recognition.ExpiresOn,
                recognition.CertificateNumber,
                recognition.SetNumber,
                recognition.Sector,
                recognition.UnitId
            )
        );
        Assert.Equal(RecognitionKind.First, recognition.Kind);
    }

    [Theory]
    [InlineData(3, 4, RecognitionKind.Upgraded)]
    [InlineData(4, 4, RecognitionKind.Renewed)]
    [InlineData(4, 3, RecognitionKind.Renewed)]
    public void Recognised_again_the_earlier_certificate_ends_the_day_before(int had, int gets, RecognitionKind kind)
    {
        var scene = new DecisionScene(gets, DossierKind.Rerank, had);

        var recognition = scene.SettleOn(Day)!;

        Assert.Equal(kind, recognition.Kind);
        Assert.Equal(Day.AddDays(-1), scene.Earlier!.LastDay);
        Assert.Equal(Standing.Replaced, scene.Earlier.StandingOn(Day));
    }

    [Fact]
    public void A_certificate_that_had_run_out_keeps_its_own_end_and_is_no_longer_the_latest()
    {
        var scene = new DecisionScene(3, DossierKind.First, 3, issued: new(2022, 1, 10));

        Assert.Equal(RecognitionKind.Renewed, scene.SettleOn(Day)!.Kind);
        Assert.Equal((Day, new DateOnly(2025, 1, 10)), (scene.Earlier!.ReplacedOn!.Value, scene.Earlier.LastDay));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void An_upgrade_that_does_not_raise_the_stars_leaves_the_certificate_as_it_is(int gets)
    {
        var scene = new DecisionScene(gets, DossierKind.Upgrade, had: 4);

        Assert.Null(scene.SettleOn(Day));

        Assert.Equal(Outcome.NotRecognised, scene.Item.Outcome);
        Assert.True(scene.Earlier!.InForceOn(Day));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(2)]
    public void A_result_without_recognition_leaves_the_certificate_in_force(int gets)
    {
        var scene = new DecisionScene(gets, DossierKind.Rerank, had: 4);

        Assert.Null(scene.SettleOn(Day));

        Assert.True(scene.Earlier!.InForceOn(Day));
    }

    [Fact]
    public void A_decision_cannot_be_older_than_the_recognition_it_follows()
    {
        var scene = new DecisionScene(3, had: 3, issued: Day);

        Assert.Equal(
            "decision.older-than-recognition",
            Assert.Throws<RefusalException>(() => scene.SettleOn(Day)).Code
        );
    }

    [Fact]
    public void A_decision_goes_up_comes_back_and_is_signed_once()
    {
        var scene = new DecisionScene(3);
        var decision = scene.Decision;
        Assert.Equal("decision.not-submitted", Refused(() => decision.Sign(Head.Number, Day, Written.On(Day))));
        decision.Submit();
        Assert.Equal("decision.not-draft", Refused(() => decision.Write(Head)));
        Assert.Equal("decision.return-reason", Refused(() => decision.Return(" ")));
        decision.Return("Sai ngày");
        Assert.Equal(("Sai ngày", DecisionState.Draft), (decision.ReturnedWhy, decision.State));
        decision.Submit();
        Assert.Null(decision.ReturnedWhy);
        Assert.Equal("decision.without-number", Refused(() => decision.Sign(" ", Day, Written.On(Day))));
        Assert.Equal("decision.number", Refused(() => decision.Sign("QĐ", Day, Written.On(Day))));
        Assert.Equal(
            "decision.before-session",
            Refused(() => decision.Sign(Head.Number, new(2026, 6, 1), Written.On(Day)))
        );
        Assert.Equal(
            "decision.future-date",
            Refused(() => decision.Sign(Head.Number, Day, Written.On(Day.AddDays(-1))))
        );

        Assert.True(decision.Sign(Head.Number, Day, Written.On(Day)));
        var version = decision.Version;
        Assert.False(decision.Sign("6/QĐ", Day, Written.On(Day.AddDays(1))));

        Assert.Equal((version, "Người thử"), (decision.Version, decision.SignedBy));
        Assert.Equal("decision.not-submitted", Refused(() => decision.Return("muộn")));
        Assert.Equal("decision.not-draft", Refused(() => decision.Remove(scene.Item.Id)));
    }

    [Fact]
    public void A_decision_lists_concluded_results_once_and_not_before_the_council_met()
    {
        var scene = new DecisionScene(3);
        var scoring = DecisionScene.Scored(new Written().To(DossierStatus.ProvinceReceived), null, conclude: false);

        Assert.Equal("decision.not-concluded", Refused(() => scene.Decision.Add(scoring.Hearing, scoring.Session)));
        Assert.Equal("decision.already-listed", Refused(() => scene.Decision.Add(scene.Hearing, scene.Session)));
        scene.Decision.Write(Head with { Date = new(2026, 6, 1) });
        Assert.Equal("decision.before-session", Refused(scene.Decision.Submit));
        Assert.Equal("decision.empty", Refused(new Decision(11, Head).Submit));
    }

    [Theory]
    [InlineData("QĐ-UBND", "decision.number")]
    [InlineData("05", "decision.number")]
    public void A_number_has_a_number_and_a_symbol(string number, string code) =>
        Assert.Equal(code, Refused(() => _ = new Decision(11, Head with { Number = number })));

    [Fact]
    public void A_draft_may_wait_for_its_number() => Assert.Null(new Decision(11, Head with { Number = " " }).Number);

    [Fact]
    public void A_certificate_number_names_province_year_and_place_in_the_book() =>
        Assert.Equal("OCOP-80-2026-00012", new CertificateNumber("80", 2026, 12).ToString());

    private static string Refused(Action act) => Assert.Throws<RefusalException>(act).Code;
}
