using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Tests.Regulations;
using static OneCommune.Domain.Tests.Evaluation.Councils.CouncilScene;

namespace OneCommune.Domain.Tests.Evaluation.Councils;

public class KeepingAHearing
{
    private static readonly DateTime Later = Now.AddHours(1);

    [Fact]
    public void Nothing_is_written_declared_closed_or_concluded_but_in_an_open_session()
    {
        var scene = Declared(members: 2).HandIn(70, 71);
        scene.Conclude();
        scene.Session.Close(scene.Hearings, Now);

        Assert.Equal("council.not-open", Refused(() => scene.Write(1, 80)));
        Assert.Equal("council.not-open", Refused(() => scene.Conclude()));
        Assert.Equal("council.not-open", Refused(() => Recuse(scene, 1)));
        Assert.Equal("council.not-open", Refused(() => scene.Declare(scene[1])));
        var draft = new CouncilScene();
        Assert.Equal("council.not-open", Refused(() => draft.Close(1)));
    }

    [Fact]
    public void A_concluded_or_withdrawn_product_is_scored_no_more()
    {
        var concluded = Declared(members: 1).HandIn(70);
        concluded.Conclude();
        var withdrawn = Declared(members: 1);
        withdrawn.Hearing.Withdraw("Xin hoãn");

        Assert.False(concluded.Close(1)); // frozen before: a second press is no fault
        Assert.Equal("council.not-scoring", Refused(() => Recuse(concluded, 1)));
        Assert.Equal("council.not-scoring", Refused(() => withdrawn.Close(1)));
        Assert.Equal("council.not-scoring", Refused(() => withdrawn.Hearing.Withdraw("Lần nữa")));
        Assert.Equal(
            (HearingState.Withdrawn, "Xin hoãn", 1L),
            (withdrawn.Hearing.State, withdrawn.Hearing.WithdrawnWhy, withdrawn.Hearing.Version)
        );
        Assert.False(withdrawn.Hearing.IsOpenTo(withdrawn[1]));
        Assert.True(concluded.Hearing.IsOpenTo(concluded[1]));
    }

    [Fact]
    public void A_withdrawal_has_a_reason_of_five_hundred_letters_at_most()
    {
        var hearing = new CouncilScene().Hearing;

        foreach (var why in new[] { " ", new string('a', 501) })
            Assert.Equal([500], Assert.Throws<RefusalException>(() => hearing.Withdraw(why)).Args);
        hearing.Withdraw(new string('a', 500));
    }

    [Fact]
    public void A_sheet_is_kept_for_its_member_and_round_and_frozen_once()
    {
        var scene = Declared(members: 2);
        Assert.Equal("council.no-sheet", Refused(() => scene.Close(2)));

        scene.Write(2, 70);
        var sheet = Assert.Single(scene.Hearing.Sheets);
        Assert.Equal(
            (scene.Hearing.Id, scene[2].Id, 1, 1L, false, 32),
            (sheet.HearingId, sheet.MemberId, sheet.Round, sheet.Version, sheet.IsClosed, sheet.Salt.Length)
        );
        scene.Write(2, 71);
        Assert.Same(sheet, Assert.Single(scene.Hearing.Sheets));
        Assert.True(scene.Hearing.CloseSheet(scene.Session, scene[2], Later));
        Assert.False(scene.Close(2));

        Assert.Equal((Later, 3L, 1L), (sheet.ClosedAt, sheet.Version, scene.Hearing.Version));
        Assert.Equal("council.sheet-closed", Refused(() => scene.Write(2, 72)));
        Assert.Equal("{\"A1\":72}", sheet.Answers);
    }

    [Fact]
    public void An_empty_sheet_is_not_frozen_unless_it_stops_scoring()
    {
        var set = Packs.Set("26-2026", 3);
        var scene = new CouncilScene(members: 1, set: set);
        scene.Session.Open(scene.Hearings, Now);
        scene.Declare(scene[1]);
        var sheet = scene.Hearing.Score(scene.Session, scene[1], new(set.Answer()));
        Assert.Equal("council.sheet-empty", Refused(() => scene.Close(1)));

        scene.Hearing.Score(scene.Session, scene[1], new(set.Answer(), new("forged-dossier", " Giấy giả ")));
        Assert.Equal("forged-dossier: Giấy giả", sheet.Knockout!.ToString());
        scene.Hearing.Score(scene.Session, scene[1], new(set.Answer(), NoneFits: new HashSet<string> { "A1.1" }));

        Assert.Null(sheet.Knockout);
        Assert.Null(sheet.KnockoutWords);
        Assert.Equal("{\"A1.1\":0}", sheet.Answers);
        Assert.DoesNotContain(sheet.Unanswered(set), one => one.Code == "A1.1");
        Assert.Empty(sheet.AnswersOn(set).Chosen);
        Assert.True(scene.Close(1));
    }

    [Theory]
    [InlineData(500, 1000, null, null)]
    [InlineData(501, 1000, "council.knockout-words", 500)]
    [InlineData(500, 1001, "council.comment", 1000)]
    public void What_a_member_writes_is_bounded(int words, int comment, string? code, int? most)
    {
        var scene = new CouncilScene(members: 1, set: Packs.Set("26-2026", 3));
        scene.Session.Open(scene.Hearings, Now);
        scene.Declare(scene[1]);
        var act = Record.Exception(() =>
            scene.Hearing.Score(
                scene.Session,
                scene[1],
                new(scene.Set.Answer(), new("forged-dossier", new string('a', words)), new string('a', comment))
            )
        );

        var no = act as RefusalException;
        Assert.Equal((code, (object?)most), (no?.Code, no?.Args[0]));
    }

    [Fact]
    public void Only_the_form_the_product_was_lodged_under_is_scored_and_concluded()
    {
        var scene = Declared(members: 1).HandIn(70);
        var others = new[] { Packs.Set("26-2026", scene.Set.Number), Packs.Set("26-2026", 3) };

        foreach (
            var other in others.Where(one => one.Number != scene.Set.Number || one.Regulation != scene.Set.Regulation)
        )
        {
            var refusal = Assert.Throws<RefusalException>(() => scene.Hearing.Conclude(scene.Session, other, Now));
            Assert.Equal("council.other-form", refusal.Code);
            Assert.Equal(["Sản phẩm 1", scene.Set.Number, scene.Set.Regulation], refusal.Args);
        }
    }

    [Fact]
    public void Stepping_back_later_is_kept_with_its_note_and_its_hour()
    {
        var scene = Declared(members: 2).HandIn(70, 71);
        var before = scene.Hearing.Version;

        scene.Hearing.Recuse(scene.Session, scene[2], new(Conflict.Relation, " Em ruột "), Later);

        var kept = scene.Hearing.DeclarationOf(scene[2])!;
        Assert.Equal(
            (scene.Hearing.Id, scene[2].Id, Conflict.Relation, "Em ruột", Later, before + 1),
            (kept.HearingId, kept.MemberId, kept.Conflict, kept.Note, kept.DeclaredAt, scene.Hearing.Version)
        );
        var sheet = scene.Hearing.SheetOf(scene[2], 1)!;
        Assert.Equal((true, false, 3L), (sheet.SetAside, sheet.Counts, sheet.Version));
        Assert.Equal("council.recused", Refused(() => Recuse(scene, 2)));
    }

    [Fact]
    public void A_note_has_five_hundred_letters_at_most()
    {
        var scene = Declared(members: 2);
        var said = new Declared(Conflict.Interest, new string('a', 501));

        var refusal = Assert.Throws<RefusalException>(() => scene.Hearing.Recuse(scene.Session, scene[2], said, Now));

        Assert.Equal(("council.conflict-note", (object)500), (refusal.Code, refusal.Args[0]));
    }

    [Fact]
    public void Declaring_is_kept_and_a_withdrawn_product_needs_no_word()
    {
        var scene = Opened(members: 1, products: 2);
        scene.Hearings[1].Withdraw("Xin hoãn");
        var said = new Dictionary<Guid, Declared> { [scene.Hearing.Id] = new(Conflict.None) };

        scene.Session.Declare(scene[1], scene.Hearings, said, new HashSet<Guid>(), Later);

        Assert.Equal((Later, 1L), (scene[1].DeclaredAt, scene[1].Version));
        Assert.Null(scene.Hearings[1].DeclarationOf(scene[1]));
        scene[1].DraftsWereDiscarded(Later);
        Assert.Equal((Later, 2L), (scene[1].DraftsDiscardedAt, scene[1].Version));
    }

    [Fact]
    public void A_product_without_a_word_or_ones_own_is_named()
    {
        var scene = Opened(members: 1, products: 2);
        var said = new Dictionary<Guid, Declared> { [scene.Hearing.Id] = new(Conflict.None) };

        Assert.Equal(["Sản phẩm 2"], Told(() => Declare(new HashSet<Guid>())));
        Assert.Equal(["Sản phẩm 1"], Told(() => Declare(new HashSet<Guid> { scene.Hearing.ProducerId })));

        void Declare(HashSet<Guid> own) => scene.Session.Declare(scene[1], scene.Hearings, said, own, Now);
    }

    [Fact]
    public void Missing_members_are_told_with_how_many_it_takes()
    {
        var scene = Declared(members: 4, conflicted: 4).HandIn(70, 71);

        Assert.Equal([2, 3, 75m], Told(() => scene.Conclude()));
    }

    [Fact]
    public void A_result_can_be_computed_again_and_names_when_it_was_concluded()
    {
        var scene = Declared(members: 4, conflicted: 4).HandIn(81, 81, 82);

        var result = scene.Hearing.Conclude(scene.Session, scene.Set, Later, "7:abcdef");

        Assert.Equal(
            (scene.Hearing.Id, 1, Later, 4, 1, 3, (int?)244, 1, false, (int?)4),
            (
                result.HearingId,
                result.Round,
                result.ConcludedAt,
                result.Members,
                result.Recused,
                result.Counted,
                result.Sum,
                result.Spread,
                result.Rescore,
                result.Band
            )
        );
        var again = scene.Hearing.Recompute(scene.Session, scene.Set, result);
        Assert.Equal((result.Stars, result.Sum, result.MinimumsMet), (again.Stars, again.Mean?.Sum, again.MinimumsMet));
        Assert.Equal(CouncilResult.HashOf(result.Canonical), result.Sha256);
        Assert.Equal("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad", CouncilResult.HashOf("abc"));
    }

    [Fact]
    public void The_file_of_a_result_says_everything_in_a_fixed_order()
    {
        var scene = Declared(members: 1).HandIn(70);

        var canonical = scene.Hearing.Conclude(scene.Session, scene.Set, Now, "7:abcdef").Canonical;

        Assert.StartsWith(
            $$"""
            {"format":"onecommune/council-result/1","session":{"id":"{{scene.Session.Id}}","title":"Phiên thử","heldOn":"2026-06-20","place":"Phòng họp thử","rulesBasis":null},"dossier":{"id":"{{scene.Hearing.DossierId}}","product":"Sản phẩm 1","producer":"Hợp tác xã Thử"},"regulation":"{{scene.Set.Regulation}}","set":{{scene.Set.Number}},"round":1,"previous":null,"trail":"7:abcdef","members":[{"member":"m1","name":"Thành viên 1","organisation":"Sở thử","seat":"chair","recused":false}],"council":
            """,
            canonical
        );
        Assert.EndsWith(
            "\"gaps\":[],\"rounding\":\"bands compare sum / counted exactly; mean is shown half up to two decimals\"}",
            canonical
        );
    }

    [Fact]
    public void The_file_of_a_result_names_every_mark_the_council_does_not_meet()
    {
        var form = Forms.Set(Forms.FiveBands, Forms.Criterion("A1", "0 60"), Forms.Criterion("B1", "20 30 40@4"));
        var scene = new CouncilScene(members: 3, set: form);
        scene.Session.Open(scene.Hearings, Now);
        foreach (var (member, option) in scene.Session.Members.Zip([3, 2, 2]))
        {
            scene.Declare(member);
            scene.Hearing.Score(scene.Session, member, new(form.Answer(("A1", 2), ("B1", option))));
            scene.Hearing.CloseSheet(scene.Session, member, Now);
        }

        Assert.Contains(
            ",\"gaps\":[{\"criterion\":\"B1\",\"stars\":4,\"needs\":40,\"metBy\":1,\"of\":3}],",
            scene.Conclude().Canonical
        );
    }

    [Fact]
    public void Whoever_stepped_back_or_has_not_declared_closes_no_sheet()
    {
        var scene = Declared(members: 3);
        scene.Write(2, 70);
        Recuse(scene, 2);

        Assert.Equal("council.recused", Refused(() => scene.Close(2)));
        Assert.Equal("council.not-declared", Refused(() => Opened(members: 1).Close(1)));
    }

    [Fact]
    public void Concluding_a_round_raises_its_version()
    {
        var scene = Declared(members: 1).HandIn(70);
        var before = scene.Hearing.Version;

        scene.Conclude();

        Assert.Equal(before + 1, scene.Hearing.Version);
    }

    private static void Recuse(CouncilScene scene, int number) =>
        scene.Hearing.Recuse(scene.Session, scene[number], new(Conflict.Interest), Now);

    private static IReadOnlyList<object> Told(Action act) => Assert.Throws<RefusalException>(act).Args;
}
