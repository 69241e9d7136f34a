using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

/// <summary>Headings, titles and sheets by which the products below are no longer in force, or not yet.</summary>
public sealed class SectionsOfAState
{
    private static readonly string[] Headings =
    [
        "TT",
        "Tên sản phẩm",
        "Chủ thể",
        "Hạng sao",
        "Ngày QĐ",
        "Thu hồi (ngày)",
    ];

    [Theory]
    [InlineData("II", "Sản phẩm bị thu hồi", "24/12/2023", "", true)]
    [InlineData("", "ĐÃ THU HỒI", "24/12/2023", "", true)]
    [InlineData("II", "Hết hạn", "24/12/2023", "", true)]
    [InlineData("II", "Tạm dừng sản xuất", "24/12/2023", "", true)]
    [InlineData("III", "Đã giải thể", "24/12/2023", "", true)]
    [InlineData("", "Sản phẩm hết hạn (2 sản phẩm)", "24/12/2019", "", false)]
    [InlineData("", "Sản phẩm bị thu hồi", "24/12/2023", "01/06/2024", false)]
    [InlineData("II", "Sản phẩm còn hiệu lực", "24/12/2023", "", false)]
    [InlineData("II", "Sản phẩm sắp hết hạn", "24/12/2023", "", false)]
    public void A_product_in_force_below_such_a_heading_is_told(
        string label,
        string heading,
        string issued,
        string revoked,
        bool isTold
    )
    {
        var (readings, _) = Read("", [], [label, heading], ["1", "Gạo", "Hộ An", "3", issued, revoked]);

        var reading = Assert.Single(readings);
        Assert.Empty(reading.Refused);
        Assert.Equal(isTold, reading.Warnings.Any(warning => warning.Reason.Code == "register.under-state"));
    }

    [Theory]
    [InlineData("Tình trạng", "Tạm dừng sản xuất", "register.other-state")]
    [InlineData("Tình trạng", "Thu hồi", "register.revocation-told")]
    [InlineData("Tình trạng", "Còn hiệu lực", null)]
    [InlineData("Nhận xét", "Tạm dừng sản xuất", null)]
    public void A_column_of_states_is_held_against_the_certificate(string heading, string state, string? code)
    {
        SheetRow[] rows =
        [
            Sheet.Row(1, [.. Headings, heading]),
            Sheet.Row(2, "1", "Gạo", "Hộ An", "3", "24/12/2023", "", state),
        ];
        var table = RegisterTable.Find(() => rows)!;
        var reader = new RegisterRowReader(table.Header, ReadingSectors.Names, new(2024, 12, 31), new(2026, 6, 15));

        var reading = reader.Read(table.Rows().Single().Row);

        Assert.Equal(code, reading.Warnings.SingleOrDefault()?.Reason.Code);
    }

    [Fact]
    public void The_heading_stays_in_the_note_and_its_end_is_the_next_one()
    {
        var (readings, survey) = Read(
            "",
            [],
            ["I", "Sản phẩm 4 sao"],
            ["1", "Gạo", "Hộ An", "4", "24/12/2023"],
            ["II", "Sản phẩm bị thu hồi"],
            ["2", "Mắm", "Hộ An", "3", "24/12/2023"],
            ["III", "Sản phẩm 3 sao"],
            ["3", "Khô", "Hộ An", "3", "24/12/2023"]
        );

        Assert.Equal([0, 1, 0], readings.Select(reading => reading.Warnings.Count));
        Assert.Equal("Mục: Sản phẩm bị thu hồi", readings[1].Row!.Remainder);
        Assert.Equal(3, survey.Skipped.Count(one => one.Why == SkipReason.Section));
    }

    [Fact]
    public void The_title_of_a_list_and_the_name_of_its_sheet_say_it_too_until_another_list_begins()
    {
        string[] row = ["1", "Gạo", "Hộ An", "3", "24/12/2023"];

        Assert.True(IsTold(Read("Thu hồi", [], row)));
        Assert.True(IsTold(Read("", ["DANH SÁCH SẢN PHẨM OCOP BỊ THU HỒI"], row)));
        Assert.False(IsTold(Read("", ["DANH SÁCH SẢN PHẨM OCOP CÒN HẠN VÀ HẾT HẠN"], row)));
        Assert.False(
            IsTold(Read("", ["DANH SÁCH SẢN PHẨM HẾT HẠN"], ["", "DANH SÁCH SẢN PHẨM CÒN HẠN"], Headings, row))
        );

        static bool IsTold((List<RowReading> Readings, TableSurvey Survey) read) =>
            Assert.Single(read.Readings).Warnings.Count > 0;
    }

    private static (List<RowReading> Readings, TableSurvey Survey) Read(
        string sheet,
        string[] title,
        params string[][] rows
    )
    {
        SheetRow[] all =
        [
            .. rows.Prepend(Headings)
                .Prepend(title)
                .Select((cells, i) => Sheet.Row(i + 1, cells))
                .Where(row => !row.IsEmpty),
        ];
        var table = RegisterTable.Find(() => all, name: sheet)!;
        return (
            [
                .. table
                    .Rows()
                    .Select(row =>
                        new RegisterRowReader(
                            row.Header,
                            ReadingSectors.Names,
                            new(2024, 12, 31),
                            new(2026, 6, 15)
                        ).Read(row.Row, row.Section)
                    ),
            ],
            TableSurvey.Of(table)
        );
    }
}
