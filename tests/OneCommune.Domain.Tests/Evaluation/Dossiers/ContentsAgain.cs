using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Tests.Regulations;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

/// <summary>What always holds of two or three contents of one dossier, over every small way they can differ.</summary>
public sealed class ContentsAgain
{
    private static readonly DossierContents Base = new(
        new("Thị Thử", "Giám đốc", "Ấp 1", "0900000000", "a@b.vn", "Giấy 1"),
        new Dictionary<string, string> { ["history"] = "Từ 1990", ["markets"] = "Chợ" },
        [new("A1.1", 1, "một"), new("A1.2", 0, null)],
        [new(null, "aa", "giấy.pdf"), new("A1.1", "bb", "hđ.pdf")]
    );

    /// <summary>Each differs from the base in one thing, and no two in the same.</summary>
    private static readonly (string What, DossierContents Contents)[] Others =
    [
        ("representative", Base with { Registration = Base.Registration with { Representative = "Văn Khác" } }),
        ("position", Base with { Registration = Base.Registration with { Position = null } }),
        ("address", Base with { Registration = Base.Registration with { Address = "Ấp 2" } }),
        ("phone", Base with { Registration = Base.Registration with { Phone = "0911111111" } }),
        ("email", Base with { Registration = Base.Registration with { Email = null } }),
        ("attachments", Base with { Registration = Base.Registration with { Attachments = "Giấy 2" } }),
        ("text changed", Base with { Texts = new Dictionary<string, string>(Base.Texts) { ["history"] = "Từ 1991" } }),
        ("text gone", Base with { Texts = new Dictionary<string, string> { ["history"] = "Từ 1990" } }),
        ("text new", Base with { Texts = new Dictionary<string, string>(Base.Texts) { ["quality"] = "Tốt" } }),
        ("option", Base with { Answers = [new("A1.1", 2, "một"), Base.Answers[1]] }),
        ("description", Base with { Answers = [Base.Answers[0], new("A1.2", 0, "hai")] }),
        ("answer new", Base with { Answers = [.. Base.Answers, new("A1.3", 1, null)] }),
        ("file new", Base with { Files = [.. Base.Files, new("A1.2", "cc", "mới.pdf")] }),
        ("paper gone", Base with { Files = [Base.Files[1]] }),
    ];

    [Fact]
    public void Contents_are_the_same_as_themselves_and_as_nothing_that_differs_in_one_thing()
    {
        Assert.True(Base.IsSameAs(DossierContents.OfJson(Base.ToJson())));
        foreach (var (what, other) in Others)
        {
            Assert.False(Base.IsSameAs(other), what);
            Assert.False(other.IsSameAs(Base), what);
        }
    }

    [Fact]
    public void An_answer_of_nothing_is_the_same_as_none_and_a_file_by_another_name_the_same_file()
    {
        Assert.True(Base.IsSameAs(Base with { Answers = [.. Base.Answers, new("A1.3", null, null)] }));
        Assert.True(Base.IsSameAs(Base with { Files = [Base.Files[0], Base.Files[1] with { Name = "tên khác.pdf" }] }));
    }

    [Fact]
    public void What_was_written_comes_back_where_nothing_was_changed_since()
    {
        foreach (var (what, written) in Others)
            Assert.True(Base.Regained(Base, written).IsSameAs(written), what);
    }

    [Fact]
    public void What_was_changed_since_stays_where_nothing_had_been_written()
    {
        foreach (var (what, now) in Others)
            Assert.True(now.Regained(Base, Base).IsSameAs(now), what);
    }

    [Fact]
    public void Two_changes_of_different_things_are_both_kept_whichever_came_first()
    {
        foreach (var (what, now) in Others)
        foreach (var (_, written) in Others.Where(other => other.What != what))
        {
            var both = now.Regained(Base, written);
            Assert.True(both.IsSameAs(written.Regained(Base, now)), what);
            Assert.False(both.IsSameAs(Base), what);
        }
    }

    [Fact]
    public void Each_thing_that_differs_counts_as_one_change_and_says_from_what_to_what()
    {
        var set = Packs.Set("26-2026", 3);
        foreach (var (what, other) in Others)
        {
            var (there, back) = (ContentChanges.Between(Base, other, set), ContentChanges.Between(other, Base, set));
            Assert.Equal((what, 1, 1), (what, there.Count, back.Count));
            Assert.Equal(
                there.Registration.Concat(there.Report).Select(text => (text.Key, text.From, text.To)),
                back.Registration.Concat(back.Report).Select(text => (text.Key, text.To, text.From))
            );
        }
        var changes = ContentChanges.Between(Base, Others.Single(other => other.What == "description").Contents, set);
        Assert.Equal(("A1.2", null, "hai"), Of(changes.Criteria.Single().Description!));
        Assert.Null(changes.Criteria.Single().Option);
        Assert.Equal("giấy.pdf", ContentChanges.Between(Base, Others[^1].Contents, set).Papers.Removed.Single().Name);
    }

    [Fact]
    public void A_withheld_paper_is_no_change_of_a_criterion()
    {
        var changes = ContentChanges.Between(Base, Others[^1].Contents, Packs.Set("26-2026", 3));

        Assert.Empty(changes.Criteria);
        Assert.False(changes.Papers.IsNone);
    }

    private static (string, string?, string?) Of(TextChange change) => (change.Key, change.From, change.To);
}
