using OneCommune.Domain.Regulations;
using static OneCommune.Domain.Tests.Regulations.Forms;

namespace OneCommune.Domain.Tests.Regulations;

public class ComparingTwoDecisions
{
    [Fact]
    public void Criteria_are_matched_by_name_wherever_they_stand()
    {
        var comparison = FormComparison.Of(
            Named(("A1", "Nguồn gốc", "1 5"), ("B2", "Quảng bá", "1 3@4")),
            Named(("A1", "Vùng nguyên liệu", "0 2"), ("A4", "NGUỒN  GỐC", "1 3@3"), ("B7", "Quảng bá", "1 3@5"))
        );

        Assert.Equal(
            [("-", "A1", 2), ("A1", "A4", -2), ("B2", "B7", 0)],
            comparison.Criteria.Select(pair => (pair.Before?.Code ?? "-", pair.After?.Code ?? "-", pair.MaxChange))
        );
        Assert.Equal([new Mark(5, 3)], comparison.Criteria[2].MarksGained);
        Assert.Equal([new Mark(4, 3)], comparison.Criteria[2].MarksLost);
        Assert.All(comparison.Criteria, pair => Assert.True(pair.Changed));
    }

    [Fact]
    public void What_was_dropped_comes_last_and_what_stayed_is_unchanged()
    {
        var comparison = FormComparison.Of(
            Named(("A1", "Cũ", "1"), ("A2", "Giữ", "1 2@3")),
            Named(("A1", "Giữ", "1 2@3"))
        );

        Assert.Equal(["A1", null], comparison.Criteria.Select(pair => pair.After?.Code));
        Assert.False(comparison.Criteria[0].Changed);
        Assert.Equal("Cũ", comparison.Criteria[1].Before!.Label.Vi);
        Assert.Equal([(3, 2)], comparison.Parts.Select(pair => (pair.Before!.Max, pair.After!.Max)));
    }

    [Theory]
    [InlineData("1 2@3", "1 2@3", false)]
    [InlineData("1 2@3", "1 3@3", true)] // worth more
    [InlineData("1 2@3", "1 2@4", true)] // marked for another rank
    [InlineData("1 2@3", "0 1 2@3", true)] // another option between
    public void A_criterion_changed_where_its_points_its_marks_or_its_options_did(
        string was,
        string now,
        bool changed
    ) =>
        Assert.Equal(
            changed,
            FormComparison.Of(Named(("A1", "Giữ", was)), Named(("A1", "Giữ", now))).Criteria.Single().Changed
        );

    [Fact]
    public void Sections_and_parts_are_matched_and_both_forms_are_at_hand_or_not()
    {
        var (one, other) = (Named(("A1", "Giữ", "1")), Named(("B1", "Giữ", "1")));
        var comparison = FormComparison.Of(one, other);

        Assert.True(comparison.HasBothForms);
        Assert.True(comparison.Sections.Single().Kept);
        Assert.Equal(
            [(null, "B"), ("A", null)],
            comparison.Parts.Select(pair => (pair.Before?.Code, pair.After?.Code))
        );
        Assert.All(comparison.Parts, pair => Assert.False(pair.Kept));
        var empty = new ProductSet("1-2031", Forms.FiveBands, [])
        {
            Number = 1,
            Slug = "bo-thu",
            Label = Forms.Label("Bộ thử"),
        };
        Assert.False(FormComparison.Of(one, empty).HasBothForms);
        Assert.False(FormComparison.Of(empty, one).HasBothForms);
    }

    [Theory]
    [InlineData("gao", "Muối", 1)] // by its short name
    [InlineData("com", "GẠO", 1)] // by its name
    [InlineData("gao-nep", "Nếp", 1)] // by what its short name goes on from
    [InlineData("muoi-hat", "Muối hạt", 2)]
    [InlineData("gaonep", "Nếp", null)]
    [InlineData("gao-nep", "Muối", 2)] // its name before a beginning
    public void A_set_goes_on_in_the_one_of_its_short_name_its_name_or_a_beginning_of_it(
        string slug,
        string name,
        int? counterpart
    )
    {
        var set = new ProductSet("1-2030", Forms.FiveBands, [])
        {
            Number = 9,
            Slug = slug,
            Label = Forms.Label(name),
        };

        Assert.Equal(counterpart, FormComparison.Counterpart(set, new InventedPack().Read().Sound())?.Number);
    }

    [Fact]
    public void A_longer_short_name_continues_a_shorter_one()
    {
        var other = new InventedPack().With("sets/01-gao.json", "slug", "\"gao-nep\"").Files;
        other["sets/01-gao-nep.json"] = other["sets/01-gao.json"];
        other.Remove("sets/01-gao.json");
        var set = new ProductSet("1-2030", Forms.FiveBands, [])
        {
            Number = 9,
            Slug = "gao",
            Label = Forms.Label("Lúa"),
        };

        var sound = Domain.Regulations.Reading.RegulationReader.Read(other).Sound();

        Assert.Equal(1, FormComparison.Counterpart(set, sound)!.Number);
    }

    [Fact]
    public void Two_criteria_of_one_name_are_matched_in_order()
    {
        var comparison = FormComparison.Of(
            Named(("A1", "Mùi", "1"), ("A2", "Mùi", "2")),
            Named(("A3", "Mùi", "1"), ("A4", "Mùi", "2"))
        );

        Assert.Equal(
            [("A1", "A3"), ("A2", "A4")],
            comparison.Criteria.Select(pair => (pair.Before!.Code, pair.After!.Code))
        );
    }

    [Fact]
    public void Rice_of_2019_continues_as_rice_of_2026_with_other_weights()
    {
        var before = Packs.Set("1048-2019", 3);
        var after = FormComparison.Counterpart(Packs.Set("26-2026", 3), Packs.Regulation("148-2023"));
        Assert.Equal(3, after!.Number);

        var comparison = FormComparison.Of(before, Packs.Set("26-2026", 3));

        Assert.Equal(
            [(35, 40), (25, 25), (40, 35)],
            comparison.Parts.Select(pair => (pair.Before!.Max, pair.After!.Max))
        );
        Assert.Equal(
            comparison.After.Criteria.Length + comparison.Criteria.Count(pair => pair.After is null),
            comparison.Criteria.Length
        );
        Assert.NotEmpty(comparison.Criteria.SelectMany(pair => pair.MarksGained));
    }
}
