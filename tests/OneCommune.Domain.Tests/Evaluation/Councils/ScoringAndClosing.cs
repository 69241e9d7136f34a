using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Tests.Regulations;
using static OneCommune.Domain.Tests.Evaluation.Councils.CouncilScene;

namespace OneCommune.Domain.Tests.Evaluation.Councils;

public class ScoringAndClosing
{
    [Fact]
    public void A_draft_may_be_written_again_until_it_is_closed()
    {
        var scene = Declared();
        scene.Write(2, 60);
        scene.Write(2, 75);
        Assert.Single(scene.Hearing.Sheets);

        Assert.True(scene.Close(2));
        Assert.False(scene.Close(2));

        Assert.Equal("council.sheet-closed", Refused(() => scene.Write(2, 80)));
        Assert.Equal("{\"A1\":76}", scene.Hearing.Sheets[0].Answers);
    }

    [Fact]
    public void An_empty_sheet_is_not_closed_by_mistake()
    {
        var scene = Declared();
        Assert.Equal("council.no-sheet", Refused(() => scene.Close(2)));
        scene.Hearing.Score(scene.Session, scene[2], new(scene.Set.Answer()));

        Assert.Equal("council.sheet-empty", Refused(() => scene.Close(2)));
    }

    [Fact]
    public void None_fits_is_an_answer_and_no_answer_is_not()
    {
        var set = Packs.Set("26-2026", 3);
        var scene = new CouncilScene(members: 1, set: set);
        scene.Session.Open(scene.Hearings, Now);
        scene.Declare(scene[1]);

        var sheet = scene.Hearing.Score(
            scene.Session,
            scene[1],
            new(set.Answer(("A1.1", 2)), NoneFits: new HashSet<string> { "A1.2" })
        );

        Assert.Equal("{\"A1.1\":2,\"A1.2\":0}", sheet.Answers);
        Assert.Equal("A1.3", sheet.Unanswered(set).First().Code);
        Assert.Equal(set.Criteria.Length - 2, sheet.Unanswered(set).Count());
        Assert.Equal([KeyValuePair.Create("A1.1", 2)], sheet.AnswersOn(set).Chosen);
    }

    [Fact]
    public void A_sheet_belongs_to_the_form_of_the_dossier()
    {
        var scene = Declared();
        var other = Packs.Set("26-2026", 3);

        Assert.Equal(
            "council.other-form",
            Refused(() => scene.Hearing.Score(scene.Session, scene[2], new(other.Answer(("A1.1", 1)))))
        );
    }

    [Fact]
    public void A_knock_out_names_a_reason_of_the_form_and_says_why()
    {
        var set = Packs.Set("26-2026", 3);
        var scene = new CouncilScene(members: 1, set: set);
        scene.Session.Open(scene.Hearings, Now);
        scene.Declare(scene[1]);
        void Stop(string key, string words) =>
            scene.Hearing.Score(scene.Session, scene[1], new(set.Answer(), new(key, words)));

        Assert.Equal("council.unknown-knockout", Refused(() => Stop("A1.1/khong-co", "lý do")));
        Assert.Equal("council.knockout-words", Refused(() => Stop("forged-dossier", " ")));
        Stop("A2.1/commodity-without-character", "Hàng đại trà, không có nét riêng");

        Assert.True(scene.Close(1));
        Assert.Equal("knocked-out", scene.Conclude().Reason);
        Assert.Equal(HearingState.Concluded, scene.Hearing.State);
        Assert.Null(scene.Hearing.Outcome!.Stars);
    }

    [Fact]
    public void The_round_is_over_for_everybody_only_when_all_who_may_score_have_closed()
    {
        var scene = Declared(members: 4, conflicted: 3);
        scene.HandIn(70, 75);
        Assert.False(scene.Hearing.EverybodyClosed(scene.Session));

        scene.Write(4, 72);
        Assert.False(scene.Hearing.EverybodyClosed(scene.Session));
        scene.Close(4);

        Assert.True(scene.Hearing.EverybodyClosed(scene.Session));
    }

    [Fact]
    public void No_sheet_is_disclosed_before_its_round_is_over()
    {
        var scene = Declared(members: 2).HandIn(60, 90);
        Assert.All(scene.Hearing.Sheets, sheet => Assert.False(scene.Hearing.Discloses(sheet)));

        scene.Conclude();
        scene.HandIn(74, 76);

        Assert.Equal([1, 1], scene.Hearing.Sheets.Where(scene.Hearing.Discloses).Select(sheet => sheet.Round));
        scene.Conclude();
        Assert.All(scene.Hearing.Sheets, sheet => Assert.True(scene.Hearing.Discloses(sheet)));
    }

    [Fact]
    public void Sheets_of_a_dossier_taken_off_the_session_stay_shut()
    {
        var scene = Declared(members: 2).HandIn(60, 90);

        scene.Hearing.Withdraw("Chủ thể xin hoãn");

        Assert.All(scene.Hearing.Sheets, sheet => Assert.False(scene.Hearing.Discloses(sheet)));
        Assert.Equal("council.not-scoring", Refused(() => scene.Write(1, 80)));
    }
}
