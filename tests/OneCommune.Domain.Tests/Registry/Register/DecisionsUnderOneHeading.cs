using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

/// <summary>"Ngày, số quyết định" above two columns, or above one cell with both.</summary>
public sealed class DecisionsUnderOneHeading
{
    private static readonly string[] Begin = ["TT", "Tên sản phẩm", "Chủ thể", "Hạng sao"];

    [Theory]
    [InlineData("Ngày, số quyết định")]
    [InlineData("Số, ngày QĐ")]
    [InlineData("Số và ngày ban hành")]
    [InlineData("Quyết định (số, ngày)")]
    public void Of_two_columns_the_day_is_the_day_and_the_other_the_number(string heading)
    {
        Assert.Equal("1234/QĐ-UBND 24/12/2024", Told([heading], ["1234/QĐ-UBND", "24/12/2024"]));
        Assert.Equal("1234/QĐ-UBND 24/12/2024", Told([heading], ["24/12/2024", "1234/QĐ-UBND"]));
        Assert.Equal("1234/QĐ-UBND 24/12/2024", Told([heading], ["1234/QĐ-UBND ngày 24/12/2024"]));
        Assert.Equal("1234/QĐ-UBND 24/12/2024", Told([heading], ["", "1234/QĐ-UBND ngày 24/12/2024"]));
        Assert.Equal(" 24/12/2024", Told([heading], ["24/12/2024", ""]));
        Assert.Equal(" 24/12/2024", Told([heading], ["", "24/12/2024"]));
    }

    [Theory]
    [InlineData("Quyết định công nhận")]
    [InlineData("Ngày quyết định")]
    public void A_heading_drawn_across_both_is_that_of_both_whatever_it_names(string heading)
    {
        Assert.Equal(
            "1234/QĐ-UBND 24/12/2024",
            Told([heading], ["24/12/2024", "1234/QĐ-UBND"], spans: [(Begin.Length, Begin.Length + 1)])
        );
    }

    [Fact]
    public void What_is_neither_stays_in_the_note_under_its_letter()
    {
        var (row, header) = Read(["Số, ngày QĐ"], ["1234/QĐ-UBND ngày 24/12/2024", "chờ bổ sung"], []);

        Assert.Equal("Cột F (không tiêu đề): chờ bổ sung", row.Row!.Facts.Note);
        Assert.Equal("F (không tiêu đề)", Assert.Single(header.Others).Heading);
    }

    [Fact]
    public void The_fault_is_told_of_the_cell_it_stands_in()
    {
        var (row, _) = Read(["Ngày, số quyết định"], ["31/12/2031", "1234/QĐ-UBND"], []);
        Assert.Equal((4, "register.date-range"), Told(row));

        (row, _) = Read(["Ngày, số quyết định"], ["1234/QĐ-UBND", "31/12/2031"], []);
        Assert.Equal((5, "register.date-range"), Told(row));

        static (int?, string) Told(RowReading reading) =>
            (Assert.Single(reading.Refused).Index, reading.Refused[0].Reason.Code);
    }

    [Fact]
    public void A_merged_heading_below_a_group_does_not_end_the_group()
    {
        SheetRow upper = Sheet.Row(1, [.. Begin, "Công nhận lại", "", "", ""]) with { Spans = [(4, 7)] };
        SheetRow lower = Sheet.Row(2, "", "", "", "", "Hạng sao", "Số, ngày QĐ", "", "Cơ quan") with
        {
            Spans = [(5, 6)],
        };
        var header = RegisterHeader.Find([upper, lower])!;

        Assert.Equal(
            (4, 5, 6, 7),
            (
                header.Index(RegisterColumn.AgainStars),
                header.Index(RegisterColumn.AgainNumber),
                header.Index(RegisterColumn.AgainDate),
                header.Index(RegisterColumn.AgainAuthority)
            )
        );
    }

    private static string Told(string[] headings, string[] cells, (int, int)[]? spans = null)
    {
        var (reading, header) = Read(headings, cells, spans ?? []);
        Assert.Empty(reading.Refused);
        Assert.Empty(header.Others);
        var told = Assert.Single(reading.Row!.Recognitions);
        return $"{told.Number} {told.IssuedOn:dd/MM/yyyy}";
    }

    private static (RowReading Reading, RegisterHeader Header) Read(
        string[] headings,
        string[] cells,
        (int, int)[] spans
    )
    {
        var table = RegisterTable.Find(() =>
            [
                Sheet.Row(1, [.. Begin, .. headings]) with
                {
                    Spans = spans,
                },
                Sheet.Row(2, ["1", "Gạo", "Hộ An", "3", .. cells]),
            ]
        )!;
        var row = Assert.Single(table.Rows());
        var reader = new RegisterRowReader(table.Header, ReadingSectors.Names, new(2024, 12, 31), new(2026, 6, 15));
        return (reader.Read(row.Row), table.Header);
    }
}
