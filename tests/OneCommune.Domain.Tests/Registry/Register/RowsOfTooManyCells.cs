using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

/// <summary>Lines of a text in which a value with a comma stands in no quotation marks.</summary>
public sealed class RowsOfTooManyCells
{
    private const string Headings = "TT,Tên sản phẩm,Chủ thể,Địa chỉ,Hạng sao,Ngày QĐ,Ghi chú";
    private const string Good = "1,Gạo,Hộ An,Ấp 1,3,24/12/2023,";

    [Theory]
    [InlineData("2,Khô,Hộ Bình,Ấp 2, xã Mỹ Lạc,3,24/12/2023,", "Địa chỉ", "Ấp 2, xã Mỹ Lạc")]
    [InlineData("2,Khô,Hộ Bình,Ấp 2,xã Mỹ Lạc,3,24/12/2023,có", "H (không tiêu đề)", "có")]
    [InlineData("2,Bánh tét, lá cẩm,Hộ Bình,Ấp 2,3,24/12/2023", "Tên sản phẩm", "Bánh tét, lá cẩm")]
    [InlineData("2,Khô,Hộ Bình,Ấp 2,xã Mỹ Lạc,3,24/12/2023,", "Ghi chú", "24/12/2023")]
    public void They_are_told_so_and_none_of_their_cells_is_accused(string line, string column, string value)
    {
        var (refused, warnings) = Read(Good, line, Good);

        var one = Assert.Single(refused);
        Assert.Equal((3, column, value), (one.Row, one.Column, one.Value));
        Assert.Contains(one.Reason.Code, new[] { "register.more-cells", "register.torn-value" });
        Assert.Empty(warnings);
    }

    [Theory]
    [InlineData(";;;")]
    [InlineData(";")]
    public void Separators_at_the_end_of_every_row_are_no_cells_and_a_wrong_day_is_told_as_one(string end)
    {
        var (refused, warnings) = Read([.. Lines($"{Good}{end}", $"2,Khô,Hộ Bình,Ấp 2,3,31/02/2023,{end}")]);

        Assert.Equal(["register.date"], refused.Select(one => one.Reason.Code));
        Assert.Empty(warnings);

        static IEnumerable<string> Lines(params string[] lines) => lines.Select(line => line.Replace(';', ','));
    }

    [Fact]
    public void A_cell_more_that_moves_nothing_unreadable_is_a_warning()
    {
        var (refused, warnings) = Read(Good, Good, "2,Khô,Hộ Bình,Ấp 2,,,xem lại,", "2,Khô,Hộ An,Ấp 2,3,24/12/2023,,");

        Assert.Empty(refused);
        Assert.Equal([("register.more-cells", 4)], warnings.Select(one => (one.Reason.Code, one.Row)));
    }

    [Theory]
    [InlineData("2,Khô,Hộ Bình,Ấp 2,3,24/12/2023,xem lại,")]
    [InlineData("2, Khô, Hộ Bình, Ấp 2, 3, 24/12/2023,,")]
    public void A_separator_too_many_behind_a_row_whose_day_stands_in_its_place_is_none(string line)
    {
        var (refused, warnings) = Read(Good, "2,Khô,Hộ An,Ấp 2,3,24/12/2023,", line);

        Assert.Empty(refused);
        Assert.Empty(warnings);
    }

    [Fact]
    public void Where_every_row_has_one_and_the_last_column_is_empty_it_is_still_what_is_told()
    {
        const string Torn = "2,Khô,Hộ Bình,Ấp 2,xã Mỹ Lạc,3,24/12/2023,";

        Assert.Equal(
            ["register.more-cells", "register.more-cells"],
            Read(Torn, Torn).Refused.Select(one => one.Reason.Code)
        );
    }

    [Fact]
    public void A_blank_before_a_value_accuses_nobody_of_commas()
    {
        Assert.Empty(Read("1, Gạo,Hộ An,Ấp 1,3,24/12/2023,").Refused);
        Assert.Equal("register.date", Read("1, Gạo,Hộ An,Ấp 1,3,31/02/2023,").Refused.Single().Reason.Code);
    }

    [Theory]
    [InlineData("Xã, phường")]
    [InlineData("Xã,phường")]
    public void A_heading_torn_apart_is_told_instead_of_every_cell_below(string heading)
    {
        var rows = Rows($"TT,Tên sản phẩm,Chủ thể,{heading},Hạng sao,Ngày QĐ", "1,Gạo,Hộ An,Xã Mỹ Lạc,3,24/12/2023");

        var refused = Assert.Single(TableSurvey.Of(RegisterTable.Find(() => rows)!).Refused);

        Assert.Equal(("register.more-headings", "phường"), (refused.Reason.Code, refused.Column));
    }

    [Fact]
    public void Products_in_rows_that_nobody_sees_are_counted()
    {
        SheetRow[] rows =
        [
            .. Rows(Headings, Good, Good, Good).Select(row => row with { IsHidden = row.Number is 1 or 3 }),
        ];

        Assert.Equal([3], TableSurvey.Of(RegisterTable.Find(() => rows)!).Hidden);
    }

    [Fact]
    public void In_a_workbook_a_remark_beyond_the_headings_is_a_column()
    {
        SheetRow[] rows = [Sheet.Row(1, Headings.Split(',')), Sheet.Row(2, [.. Good.Split(','), "xem lại"])];
        var table = RegisterTable.Find(() => rows)!;

        Assert.Empty(TableSurvey.Of(table).Refused);
        Assert.Contains("H (không tiêu đề)", table.Header.Others.Select(other => other.Heading));
    }

    private static (List<Remark> Refused, List<Remark> Warnings) Read(params string[] lines)
    {
        var rows = Rows([Headings, .. lines]);
        var table = RegisterTable.Find(() => rows)!;
        var survey = TableSurvey.Of(table);
        var reader = new RegisterRowReader(table.Header, ReadingSectors.Names, new(2024, 12, 31), new(2026, 6, 15))
        {
            Customs = RegisterCustoms.None with { Shifted = survey.Shifted },
        };
        var (refused, warnings) = (survey.Refused.ToList(), new List<Remark>());
        foreach (var reading in table.Rows().Select(row => reader.Read(row.Row, row.Section)))
        {
            var shifted = new[] { reading.Shifted }.OfType<Remark>().ToList();
            refused.AddRange(reading.Refused.Count > 0 && shifted.Count > 0 ? shifted : reading.Refused);
            warnings.AddRange(reading.Refused.Count > 0 ? [] : reading.Warnings.Concat(shifted));
        }

        return (refused, warnings);
    }

    private static SheetRow[] Rows(params string[] lines) =>
        [
            .. lines
                .Select(line => line.Split(','))
                .Select(
                    (fields, i) =>
                        Sheet.Row(i + 1, [.. fields.Select(field => field.Trim())]) with
                        {
                            Fields = fields.Length,
                            Loose = Array.FindIndex(fields, field => field.StartsWith(' ')) is > 0 and var at
                                ? at
                                : null,
                        }
                ),
        ];
}
