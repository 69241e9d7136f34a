using OneCommune.Domain.Registry.Register;
using OneCommune.Domain.Tests.Registry.Places;

namespace OneCommune.Domain.Tests.Registry.Register;

/// <summary>"I | Thủ Thừa" between the products: a unit of the register's province without its kind.</summary>
public sealed class SectionsByABareName
{
    private static readonly string[] Headings = ["TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú"];
    private static readonly BareUnits units = BareUnits.Of(SmallCountry.Country, [SmallCountry.Old("80")]);

    [Theory]
    [InlineData("I", "Thủ Thừa", "")]
    [InlineData("II.", "THỦ THỪA", "")]
    [InlineData("1", "Thủ Thừa", "")]
    [InlineData("", "Thủ Thừa", "")]
    [InlineData("Thủ Thừa", "", "")]
    [InlineData("I. Thủ Thừa", "", "")]
    [InlineData("I", "Thu Thua", "2")]
    [InlineData("A", "Thủ Thừa", "2 sản phẩm")]
    public void The_rows_below_are_of_that_district(string first, string second, string third)
    {
        var (rows, skipped) = Read([first, second, "", third], ["1", "Gạo", "Hộ An", "3"]);

        Assert.Equal(["Gạo"], rows.Select(row => row.Row[1].Text));
        Assert.Equal("thu thua", OneCommune.Domain.Text.VietnameseText.Fold(rows[0].Section.District));
        Assert.Equal([SkipReason.Section], skipped.Select(one => one.Why));
    }

    [Fact]
    public void A_commune_s_name_is_the_commune_of_the_rows_below_and_the_next_heading_ends_it()
    {
        var (rows, _) = Read(
            ["I", "Thủ Thừa"],
            ["1", "Mỹ Lạc"],
            ["", "Gạo", "Hộ An", "3"],
            ["II", "Châu Thành (1 sản phẩm)"],
            ["", "Nếp", "Hộ An", "3"]
        );

        Assert.Equal(
            [("Thủ Thừa", "Mỹ Lạc"), ("Châu Thành", "")],
            rows.Select(row => (row.Section.District, row.Section.Commune))
        );
    }

    [Theory]
    [InlineData("I", "Vùng ven")]
    [InlineData("II", "Cà Mau")]
    public void Any_other_name_under_a_label_is_refused_once_and_in_words_of_headings(string label, string name)
    {
        var (rows, _) = Read([label, name], ["1", "Gạo", "Hộ An", "3"]);
        var reading = new RegisterRowReader(rows[0].Header, ReadingSectors.Names, new(2024, 12, 31), new(2026, 6, 15));

        var refused = Assert.Single(reading.Read(rows[0].Row).Refused);
        Assert.Equal(("register.maybe-section", name), (refused.Reason.Code, refused.Reason.Args[0]));
        Assert.Empty(reading.Read(rows[1].Row).Refused);
    }

    [Theory]
    [InlineData("2", "Mỹ Lạc", "", "4")]
    [InlineData("", "Mỹ Lạc", "", "4")]
    [InlineData("2", "Mỹ Lạc", "Hộ Bình", "4")]
    public void A_product_called_like_a_place_is_no_section(params string[] row)
    {
        var (rows, skipped) = Read(["1", "Gạo", "Hộ An", "3"], row);

        Assert.Equal(2, rows.Count);
        Assert.Empty(skipped);
    }

    private static (List<TableRow> Rows, List<(int Row, SkipReason Why)> Skipped) Read(params string[][] below)
    {
        var table = RegisterTable.Find(() => below.Prepend(Headings).Select((row, i) => Sheet.Row(i + 1, row)), units)!;
        var skipped = new List<(int, SkipReason)>();
        return ([.. table.Rows((row, why) => skipped.Add((row, why)))], skipped);
    }
}
