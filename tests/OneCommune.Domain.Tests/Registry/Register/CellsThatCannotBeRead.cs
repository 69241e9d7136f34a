using OneCommune.Domain.Registry.Register;
using static OneCommune.Domain.Registry.Register.RegisterColumn;

namespace OneCommune.Domain.Tests.Registry.Register;

/// <summary>Cells that hold nothing to read are refused for that alone, whatever would follow from them.</summary>
public sealed class CellsThatCannotBeRead
{
    private static readonly Cell Formula = new("=DATE(2024,12,24)") { IsUncalculated = true };

    // 6 May 2024, as a spreadsheet keeps "6/5" typed that year.
    private static readonly Cell Day = Cell.OfDay(45418);

    [Theory]
    [InlineData(Product)]
    [InlineData(Commune)]
    [InlineData(FirstStars)]
    [InlineData(FirstDate)]
    [InlineData(FirstNumber)]
    public void A_formula_without_a_result_is_refused_once(RegisterColumn column) =>
        Assert.Equal(["register.no-stored-value"], Codes(column, Formula));

    [Theory]
    [InlineData(FirstStars)]
    [InlineData(FirstDate)]
    public void What_cannot_be_read_is_not_told_as_missing(RegisterColumn column) =>
        Assert.DoesNotContain(
            Read((column, Formula)).Warnings,
            warning => warning.Reason.Code.StartsWith("register.recognition-without", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(Product)]
    [InlineData(FirstNumber)]
    [InlineData(FirstStars)]
    [InlineData(Address)]
    [InlineData(Phone)]
    public void What_a_spreadsheet_made_a_day_of_is_never_read_as_a_number(RegisterColumn column) =>
        Assert.Equal(["register.became-date"], Codes(column, Day));

    [Theory]
    [InlineData(Ordinal)]
    [InlineData(ExpiresOn)]
    public void What_follows_from_other_cells_may_be_missing(RegisterColumn column) =>
        Assert.Empty(Codes(column, Formula));

    [Fact]
    public void A_plain_number_is_a_decisions_number_and_a_day_in_a_note_a_day()
    {
        var row = Read((FirstNumber, Cell.Of(12345)), (Note, Day)).Row!;

        Assert.Equal(("12345", "06/05/2024"), (Assert.Single(row.Recognitions).Number, row.Facts.Note));
    }

    [Theory]
    [InlineData(Producer, "HTX H? Chí Minh")]
    [InlineData(Product, "S?n ph?m A")]
    [InlineData(Product, "Khô cá h?")]
    [InlineData(Commune, "Xã M\uFFFD Lạc")]
    [InlineData(FirstNumber, "12/Q?-UBND")]
    [InlineData(Address, "?p 2, xã Mỹ Lạc")]
    [InlineData(Note, "Đã d?i mẫu")]
    public void Letters_that_were_lost_are_told_of_once(RegisterColumn column, string text) =>
        Assert.Equal(["register.lost-letters"], Codes(column, new(text)));

    [Theory]
    [InlineData(Note, "Đã đổi mẫu chưa? Hỏi lại")]
    [InlineData(Note, "xem https://vidu.vn/sp?id=5")]
    [InlineData(Product, "Gạo (?)")]
    public void A_question_is_no_lost_letter(RegisterColumn column, string text) =>
        Assert.Empty(Codes(column, new(text)));

    [Fact]
    public void What_is_broken_in_a_column_of_our_own_making_is_no_note_and_is_said()
    {
        var header = RegisterHeader.Find([Sheet.Row(1, "Tên sản phẩm", "Chủ thể", "Nguồn", "Nơi in")])!;
        var row = new SheetRow(2, [new("Gạo"), new("Hộ An"), Cell.Error("#N/A"), new("S?n xu?t")]);

        var reading = new RegisterRowReader(header, ReadingSectors.Names, new(2024, 12, 31), new(2026, 6, 15)).Read(
            row
        );

        Assert.Equal(
            ("register.lost-letters", 3),
            (Assert.Single(reading.Refused).Reason.Code, reading.Refused[0].Index)
        );
        Assert.Contains(reading.Warnings, remark => (remark.Reason.Code, remark.Index) == ("register.other-broken", 2));
    }

    private static IEnumerable<string> Codes(RegisterColumn column, Cell cell) =>
        Read((column, cell)).Refused.Select(remark => remark.Reason.Code);

    private static RowReading Read(params (RegisterColumn Column, Cell Cell)[] cells) =>
        Sheet.Read([
            (Product, new("Gạo")),
            (Producer, new("Hộ An")),
            (FirstStars, new("3")),
            (FirstDate, new("5/8/2024")),
            .. cells,
        ]);

    [Theory]
    [InlineData("Không có")]
    [InlineData("chưa có")]
    [InlineData("0")]
    [InlineData("N/A")]
    [InlineData("-")]
    public void A_word_for_nothing_is_an_empty_cell(string nothing)
    {
        RegisterColumn[] columns =
        [
            RegisterColumn.Phone,
            RegisterColumn.Address,
            RegisterColumn.Representative,
            RegisterColumn.FirstDate,
            RegisterColumn.FirstNumber,
            RegisterColumn.Commune,
            RegisterColumn.Sector,
        ];

        var reading = Sheet.ReadGood([.. columns.Select(column => (column, nothing))]);

        Assert.Empty(reading.Warnings);
        Assert.Null(reading.Row!.Remainder);
        Assert.Equal(Sheet.ReadGood().Row!.Profile, reading.Row.Profile);
        Assert.Equal("", reading.Place!.Commune);
    }

    [Theory]
    [InlineData("nt")]
    [InlineData("-nt-")]
    [InlineData("như trên")]
    [InlineData("\"")]
    public void A_cell_that_points_at_the_one_above_is_refused_and_accused_of_nothing_else(string above)
    {
        foreach (var column in new[] { RegisterColumn.Address, RegisterColumn.FirstDate, RegisterColumn.FirstNumber })
            Assert.Equal(
                ["register.as-above"],
                Sheet.ReadGood((column, above)).Refused.Select(remark => remark.Reason.Code)
            );
    }

    [Fact]
    public void A_name_of_figures_alone_is_a_cell_that_moved()
    {
        var reading = Sheet.Read((RegisterColumn.Product, Cell.Of(3)), (RegisterColumn.Producer, new("24/12/2023")));

        Assert.Equal(["register.no-letters", "register.no-letters"], reading.Refused.Select(one => one.Reason.Code));
    }
}
