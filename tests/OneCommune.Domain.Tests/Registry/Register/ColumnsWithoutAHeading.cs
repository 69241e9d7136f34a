using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

public sealed class ColumnsWithoutAHeading
{
    private static readonly string[] whole = ["TT", "Tên sản phẩm", "Chủ thể", "Xã/phường", "Hạng sao", "Ngày QĐ"];
    private static readonly string[] first = ["1", "Gạo", "Hộ An", "Xã Mỹ Lạc", "3", "24/12/2024"];
    private static readonly string[] second = ["2", "Mắm", "Hộ Bình", "Xã Tân Trạch", "4", "05/08/2024"];

    [Fact]
    public void What_stands_beyond_the_last_heading_is_kept_under_the_letter_of_its_column()
    {
        SheetRow[] rows =
        [
            Sheet.Row(1, whole),
            Sheet.Row(2, [.. first, "", "-", "ngoài lề"]),
            Sheet.Row(3, [.. second, "", "", ""]),
        ];
        var table = RegisterTable.Find(() => rows)!;

        Assert.Empty(TableSurvey.Of(table).Refused);
        var other = Assert.Single(table.Header.All, one => one.Column is null);
        Assert.Equal((8, "I (không tiêu đề)"), (other.Index, other.Heading));
        Assert.Equal("Cột I (không tiêu đề): ngoài lề", Read(table)[0].Row?.Facts.Note);
        Assert.Null(Read(table)[1].Row?.Facts.Note);
    }

    [Theory]
    [InlineData(3, "register.communes-unnamed", "D (không tiêu đề)")]
    [InlineData(4, "register.stars-unnamed", "E (không tiêu đề)")]
    [InlineData(5, "register.dates-unnamed", "F (không tiêu đề)")]
    public void One_that_holds_what_no_heading_names_is_asked_about(int blank, string code, string called)
    {
        string[] headings = [.. whole];
        headings[blank] = "";
        SheetRow[] rows = [Sheet.Row(1, headings), Sheet.Row(2, first), Sheet.Row(3, second)];

        var refused = Assert.Single(TableSurvey.Of(RegisterTable.Find(() => rows)!).Refused);

        Assert.Equal((code, called, blank), (refused.Reason.Code, refused.Column, refused.Index));
    }

    [Fact]
    public void The_day_below_a_heading_drawn_over_number_and_day_is_asked_about()
    {
        SheetRow[] rows =
        [
            Sheet.Row(1, "Tên sản phẩm", "Chủ thể", "Xã", "Hạng sao", "Quyết định", "", "Ghi chú"),
            Sheet.Row(2, "Gạo", "Hộ An", "Xã Mỹ Lạc", "3", "1234/QĐ-UBND", "24/12/2024", ""),
        ];

        var refused = Assert.Single(TableSurvey.Of(RegisterTable.Find(() => rows)!).Refused);

        Assert.Equal(("register.dates-unnamed", 5), (refused.Reason.Code, refused.Index));
    }

    [Fact]
    public void Rows_counted_in_the_first_column_are_no_note()
    {
        SheetRow[] rows = [Sheet.Row(1, ["", .. whole[1..]]), Sheet.Row(2, first), Sheet.Row(3, second)];
        var table = RegisterTable.Find(() => rows)!;

        Assert.Empty(TableSurvey.Of(table).Refused);
        Assert.All(table.Header.All, one => Assert.NotNull(one.Column));
        Assert.All(Read(table), reading => Assert.Null(reading.Row?.Facts.Note));
    }

    [Theory]
    [InlineData("Đã thu hồi", "Có", true)]
    [InlineData("Đã thu hồi", "Không", false)]
    [InlineData("Tình trạng", "Đã thu hồi ngày 01/06/2024", true)]
    [InlineData("Tình trạng", "Chưa bị thu hồi", false)]
    [InlineData("Tình trạng", "Còn hiệu lực", false)]
    [InlineData("Ghi chú", "Thu hồi 2024", true)]
    [InlineData("", "Thu hồi 2024", true)]
    public void A_revocation_told_without_the_column_of_its_day_is_warned_of(string heading, string text, bool isTold)
    {
        SheetRow[] rows = [Sheet.Row(1, [.. whole, heading]), Sheet.Row(2, [.. first, text])];
        var reading = Read(RegisterTable.Find(() => rows)!)[0];

        var told = reading.Warnings.Where(one => one.Reason.Code == "register.revocation-told").ToList();

        Assert.Equal(isTold ? [6] : [], told.Select(one => one.Index ?? -1));
        Assert.Null(reading.Row?.Revocation);
    }

    [Fact]
    public void Beside_its_day_no_revocation_is_warned_of()
    {
        SheetRow[] rows =
        [
            Sheet.Row(1, "Tên sản phẩm", "Chủ thể", "Xã", "Ngày QĐ", "Sao lần đầu", "Thu hồi", "Tình trạng"),
            Sheet.Row(2, "Gạo", "Hộ An", "Xã Mỹ Lạc", "24/12/2023", "3", "01/06/2024", "Đã thu hồi"),
        ];

        var reading = Read(RegisterTable.Find(() => rows)!)[0];

        Assert.Equal(new DateOnly(2024, 6, 1), reading.Row?.Revocation?.On);
        Assert.DoesNotContain(reading.Warnings, one => one.Reason.Code == "register.revocation-told");
    }

    [Theory]
    [InlineData("Xã, phường, thị trấn (cũ)", RegisterColumn.Commune)]
    [InlineData("Xã, phường (trước sáp nhập)", RegisterColumn.Commune)]
    [InlineData("Xã (sau khi sáp nhập)", RegisterColumn.Commune)]
    [InlineData("Địa chỉ (xã)", RegisterColumn.Commune)]
    [InlineData("Địa chỉ (xã, huyện)", RegisterColumn.Address)]
    [InlineData("Địa bàn", RegisterColumn.Address)]
    [InlineData("Sao (lần 2)", RegisterColumn.AgainStars)]
    [InlineData("Hạng sao lần 1", RegisterColumn.FirstStars)]
    public void A_heading_is_read_by_its_words(string heading, RegisterColumn column) =>
        Assert.True(RegisterHeader.Find([Sheet.Row(1, "Tên sản phẩm", "Chủ thể", heading)])!.Has(column));

    [Fact]
    public void Communes_under_a_heading_nobody_knows_are_asked_about_unless_the_address_tells_them()
    {
        Assert.Equal("register.communes-unnamed", Assert.Single(Survey("Ấp 1")).Reason.Code);
        Assert.Empty(Survey("Ấp 1, xã Mỹ Lạc"));

        static IReadOnlyList<Remark> Survey(string address)
        {
            SheetRow[] rows =
            [
                Sheet.Row(1, "Tên sản phẩm", "Chủ thể", "Địa chỉ", "Thuộc đâu"),
                Sheet.Row(2, "Gạo", "Hộ An", address, "Xã Mỹ Lạc"),
            ];
            return TableSurvey.Of(RegisterTable.Find(() => rows)!).Refused;
        }
    }

    private static List<RowReading> Read(RegisterTable table)
    {
        var reader = new RegisterRowReader(table.Header, ReadingSectors.Names, new(2024, 12, 31), new(2026, 6, 15));
        return [.. table.Rows().Select(row => reader.Read(row.Row, row.Section))];
    }
}
