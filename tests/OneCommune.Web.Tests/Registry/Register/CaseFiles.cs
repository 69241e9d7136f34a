using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;
using OneCommune.Web.Features.Registry.Register;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>Small registers that failed somewhere, and what should come out, on every unit of the country.</summary>
public sealed class CaseFiles(TheRealRegisters.Country country) : IClassFixture<TheRealRegisters.Country>
{
    private const string Exp =
        "Gạo nếp minh họa 3★ 24/12/2024|Khô cá lóc minh họa 4★ 05/08/2024|Rượu đế minh họa 3★ 31/03/2023";

    /// <summary>Files that say the same three products, each in its own way.</summary>
    [Theory]
    [InlineData("05-date-05.xlsx")]
    [InlineData("05-date-08.xlsx")]
    [InlineData("37-group-I.xlsx", "2 section, 4 section, 6 section")]
    [InlineData("42-subtotals.xlsx", "2 section, 4-5 total")]
    [InlineData("44-star-columns-x.xlsx")]
    [InlineData("46-star-columns-group.xlsx")]
    [InlineData("47-star-columns-digit.xlsx")]
    [InlineData("48-decision-with-date.xlsx")]
    [InlineData("51-date-cell-with-number.xlsx")]
    [InlineData("54-footer-middle.xlsx", "3-4 footer")]
    [InlineData("74-stars-01.xlsx")]
    [InlineData("95-datehdr-03.xlsx")]
    [InlineData("95-datehdr-05.xlsx")]
    [InlineData("95-datehdr-08.xlsx")]
    [InlineData("96-prodhdr-01.xlsx")]
    [InlineData("96-prodhdr-04.xlsx")]
    [InlineData("97-starhdr-01.xlsx")]
    [InlineData("97-starhdr-03.xlsx")]
    public async Task Three_products_are_read(string name, string skipped = "")
    {
        var (outcome, told) = await country.ReadCaseAsync(name, "80", new(2024, 12, 31));

        Assert.Empty(outcome.Rejected);
        Assert.Equal(Exp, string.Join('|', told.Order(StringComparer.Ordinal)));
        Assert.Equal(skipped, Skipped(outcome));
        Assert.DoesNotContain(outcome.Columns, column => column.Column is null);
    }

    [Theory]
    [InlineData("10-na-district.xlsx", "register.broken-formula")]
    [InlineData("100-place-02.xlsx", "register.place-nearly")]
    [InlineData("50-several-decisions.xlsx", "register.several-decisions", "register.several-decisions")]
    [InlineData("93-stars-00.xlsx", "register.stars")]
    [InlineData("106-decision-number-types.xlsx", "register.became-date")]
    public async Task What_is_not_understood_is_refused_once(string name, params string[] codes)
    {
        var (outcome, told) = await country.ReadCaseAsync(name, "80", new(2024, 12, 31));

        Assert.Equal(codes, outcome.Rejected.Select(remark => remark.Reason.Code));
        Assert.Empty(told);
    }

    [Fact]
    public async Task A_ward_with_a_number_is_not_the_one_without()
    {
        var (outcome, _) = await country.ReadCaseAsync("100-place-00.xlsx", "48", new(2025, 6, 30));

        var refused = Assert.Single(outcome.Rejected);
        Assert.Equal("register.place-nearly", refused.Reason.Code);
        Assert.Contains("Phường Hải Châu", (string)refused.Reason.Args[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_alone_count_from_their_first_day_and_the_address_tells_the_place()
    {
        var (outcome, told) = await country.ReadCaseAsync("77-year-only-address.xlsx", "80", new(2024, 12, 31));

        Assert.Empty(outcome.Rejected);
        Assert.Equal(
            ["Gạo nếp minh họa 3★ 01/01/2024", "Khô cá lóc minh họa 4★ 01/01/2024", "Rượu đế minh họa 3★ 01/01/2023"],
            told.Order(StringComparer.Ordinal)
        );
        Assert.Equal(
            ["register.phone-zero", "register.year-only", "register.year-only", "register.year-only"],
            outcome.Warnings.Select(remark => remark.Reason.Code).Order()
        );
    }

    [Fact]
    public async Task A_decision_of_after_the_registers_day_is_warned_of()
    {
        var (outcome, told) = await country.ReadCaseAsync("83-after-on.xlsx", "80", new(2024, 12, 31));

        Assert.Equal(3, told.Count);
        Assert.Equal("register.after-its-day", Assert.Single(outcome.Warnings).Reason.Code);
    }

    [Fact]
    public async Task A_director_in_the_list_is_no_signature()
    {
        var (outcome, told) = await country.ReadCaseAsync("90-director-in-list.xlsx", "80", new(2024, 12, 31));

        Assert.Equal((4, 4, 0, 3), (outcome.Rows, outcome.Products, outcome.Skipped.Count, told.Count));
    }

    [Fact]
    public async Task An_expiry_alone_is_noted_as_a_day()
    {
        var (outcome, _) = await country.ReadCaseAsync("109-expiry-only.xlsx", "80", new(2024, 12, 31));

        Assert.Equal((1, 0), (outcome.Imported, outcome.RejectedCount));
        Assert.Contains(
            "Ngày hết hạn ghi trong sổ: 24/12/2027",
            await country.NoteAsync("Gạo nếp minh họa"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_second_list_is_read_by_its_own_headings()
    {
        var (outcome, told) = await country.ReadCaseAsync("113-blocks-other-order.xlsx", "80", new(2024, 12, 31));

        Assert.Empty(outcome.Rejected);
        Assert.Equal(
            ["Gạo nếp minh họa 3★ 24/12/2024", "Khô cá lóc minh họa 4★ 05/08/2024"],
            told.Order(StringComparer.Ordinal)
        );
        Assert.Equal("3 blank, 4 section, 5 heading", Skipped(outcome));
    }

    private static string Skipped(ImportOutcome outcome) =>
        string.Join(", ", outcome.Skipped.Select(rows => $"{rows.Rows} {rows.Why.ToString().ToLowerInvariant()}"));
}
