using OneCommune.Domain.Registers;

namespace OneCommune.Domain.Tests.Registers;

public sealed class RowsThatAreNoData
{
    private readonly NotData notData = new(
        RegisterHeader.Find([Sheet.Row(1, "TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú")])!
    );

    [Fact]
    public void The_signatures_end_the_table()
    {
        Assert.False(notData.Is(Sheet.Row(2, "1", "Gạo", "Hộ An", "3")));
        Assert.True(notData.Is(Sheet.Row(4, "", "Người lập biểu", "Thủ trưởng đơn vị")));
        Assert.True(notData.Is(Sheet.Row(5, "", "(Ký, ghi rõ họ tên)")));
        Assert.True(notData.Is(Sheet.Row(9, "", "Nguyễn Văn A", "Trần Thị B")));
        Assert.False(notData.Is(Sheet.Row(12, "2", "Mắm", "Hộ Bình", "4")));
    }

    [Theory]
    [InlineData("", "", "", "Tân An, ngày 31 tháng 12 năm 2024", "")]
    [InlineData("", "", "", "TM. ỦY BAN NHÂN DÂN", "")]
    [InlineData("Tổng cộng", "", "", "235", "")]
    [InlineData("", "Tổng số: 235 sản phẩm", "", "", "")]
    [InlineData("(1)", "(2)", "(3)", "(4)", "(5)")]
    [InlineData("1", "2", "3", "4", "5")]
    [InlineData("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú")]
    [InlineData("17", "", "", "", "")]
    [InlineData("", "", "", "", "")]
    public void Totals_numbers_of_columns_and_headings_printed_again_are_no_products(params string[] cells) =>
        Assert.True(notData.Is(Sheet.Row(9, cells)));

    [Theory]
    [InlineData("3", "Gạo", "", "", "")]
    [InlineData("", "Gạo", "", "", "")]
    [InlineData("", "", "", "", "một ghi chú")]
    [InlineData("", "Chủ tịch nước mắm", "Hộ An", "3", "x")]
    [InlineData("", "Cộng hưởng trà", "Hộ An", "3", "")]
    public void Any_other_text_is_a_row_that_must_be_whole(params string[] cells) =>
        Assert.False(notData.Is(Sheet.Row(9, cells)));

    [Fact]
    public void A_text_drawn_across_the_table_is_a_heading_between_rows() =>
        Assert.True(notData.Is(Sheet.Row(3, "", "HUYỆN ĐỨC HÒA") with { IsBanner = true }));
}
