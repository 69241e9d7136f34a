using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

public sealed class FindingTheHeadings
{
    [Fact]
    public void Two_rows_with_merged_groups_below_titles_are_one_header()
    {
        var header = RegisterHeader.Find([
            Sheet.Row(1, "DANH SÁCH SẢN PHẨM OCOP"),
            Sheet.Row(2, "(Kèm theo báo cáo)"),
            Sheet.Row(
                4,
                "TT",
                "Tên sản phẩm",
                "Chủ thể",
                "Công nhận lần đầu",
                "",
                "",
                "Công nhận lại/nâng hạng",
                "",
                "Ghi chú"
            ),
            Sheet.Row(5, "", "", "", "Hạng sao", "Ngày", "Số quyết định", "Hạng sao", "Ngày", ""),
            Sheet.Row(6, "1", "Gạo", "Hộ A", "3", "1/1/2024", "5/QĐ", "", "", ""),
        ])!;

        Assert.Equal(5, header.LastRow);
        Assert.Equal(3, header.Index(RegisterColumn.FirstStars));
        Assert.Equal(5, header.Index(RegisterColumn.FirstNumber));
        Assert.Equal(7, header.Index(RegisterColumn.AgainDate));
        Assert.Equal(8, header.Index(RegisterColumn.Note));
        Assert.Equal("Công nhận lại/nâng hạng: Ngày", header.Heading(RegisterColumn.AgainDate));
        Assert.Empty(header.Others);
    }

    [Fact]
    public void A_column_that_stands_twice_is_known_once_and_said()
    {
        var header = RegisterHeader.Find([Sheet.Row(1, "Tên sản phẩm", "Chủ thể", "Vùng trồng", "Tên sản phẩm")])!;

        Assert.Equal(0, header.Index(RegisterColumn.Product));
        Assert.Equal(
            [new OtherColumn(2, "Vùng trồng"), new OtherColumn(3, "Tên sản phẩm", IsRepeated: true)],
            header.Others
        );
    }

    [Fact]
    public void What_stands_beyond_a_group_whose_end_was_lost_is_no_part_of_it()
    {
        var header = RegisterHeader.Find([
            Sheet.Row(1, "", "", "Công nhận lại/nâng hạng", "", "", ""),
            Sheet.Row(2, "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ngày", "Giới tính đại diện", "Sàn TMĐT"),
        ])!;

        Assert.Equal(3, header.Index(RegisterColumn.AgainDate));
        Assert.Equal(4, header.Index(RegisterColumn.Gender));
        Assert.Equal(5, header.Index(RegisterColumn.Online));
        Assert.Empty(header.Others);
    }

    [Fact]
    public void One_row_is_read_whatever_its_accents_case_and_punctuation()
    {
        var header = RegisterHeader.Find([
            Sheet.Row(1, "(1) TEN SAN PHAM:", "chủ  thể", "XA / PHUONG", "Nhóm SP đặc biệt", "Ngày"),
        ])!;

        Assert.Equal(0, header.Index(RegisterColumn.Product));
        Assert.Equal(2, header.Index(RegisterColumn.Commune));
        Assert.Equal(4, header.Index(RegisterColumn.FirstDate));
        Assert.Equal([new OtherColumn(3, "Nhóm SP đặc biệt")], header.Others);
    }

    [Fact]
    public void Headings_merged_downwards_stand_in_both_rows()
    {
        var header = RegisterHeader.Find([
            Sheet.Row(1, "Tên sản phẩm", "Chủ thể", "Công nhận lần đầu", ""),
            Sheet.Row(2, "Tên sản phẩm", "Chủ thể", "Sao", "Ngày QĐ"),
        ])!;

        Assert.Equal(2, header.LastRow);
        Assert.Equal("Chủ thể", header.Heading(RegisterColumn.Producer));
        Assert.Equal(3, header.Index(RegisterColumn.FirstDate));
    }

    [Theory]
    [InlineData("Ngày công nhận lần đầu", RegisterColumn.FirstDate)]
    [InlineData("Hạng sao công nhận lại", RegisterColumn.AgainStars)]
    [InlineData("Số QĐ nâng hạng", RegisterColumn.AgainNumber)]
    [InlineData("Thu hồi (ngày)", RegisterColumn.RevokedOn)]
    [InlineData("Số QĐ thu hồi", RegisterColumn.RevocationNumber)]
    [InlineData("Ngày thu hồi", RegisterColumn.RevokedOn)]
    [InlineData("Cơ quan", RegisterColumn.FirstAuthority)]
    [InlineData("Xếp hạng", RegisterColumn.CurrentStars)]
    [InlineData("Sàn TMĐT", RegisterColumn.Online)]
    [InlineData("SĐT", RegisterColumn.Phone)]
    public void A_group_written_into_one_heading_is_understood(string heading, RegisterColumn column) =>
        Assert.Equal(2, RegisterHeader.Find([Sheet.Row(1, "Sản phẩm", "Chủ thể", heading)])!.Index(column));

    [Fact]
    public void A_date_under_an_unknown_group_is_nobodys_first_recognition()
    {
        var header = RegisterHeader.Find([
            Sheet.Row(1, "Tên sản phẩm", "Chủ thể", "Công nhận lần đầu", "", "Kiểm tra hậu kiểm", ""),
            Sheet.Row(2, "", "", "Sao", "Ngày", "Ngày", "Kết luận"),
        ])!;

        Assert.Equal(3, header.Index(RegisterColumn.FirstDate));
        Assert.Equal([4, 5], header.Others.Select(other => other.Index));
    }

    [Fact]
    public void Every_column_we_write_is_found_again_in_any_order()
    {
        var random = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var columns = RegisterForm.Columns.ToArray();
            random.Shuffle(columns);
            var header = RegisterHeader.Find([
                Sheet.Row(3, [.. columns.Select(c => c.Group ?? c.Title)]),
                Sheet.Row(4, [.. columns.Select(c => c.Group is null ? "" : c.Title)]),
            ])!;

            foreach (var (column, index) in columns.Select((c, i) => (c.Column, i)))
                Assert.Equal(index, header.Index(column));
        }
    }

    [Fact]
    public void Headings_in_the_legacy_encoding_are_read()
    {
        var header = RegisterHeader.Find([Sheet.Row(1, "Tªn s¶n phÈm", "Chñ thÓ", "§iÖn tho¹i")])!;

        Assert.Equal("Tên sản phẩm", header.Heading(RegisterColumn.Product));
        Assert.Equal(2, header.Index(RegisterColumn.Phone));
    }

    [Fact]
    public void Without_product_and_producer_there_is_no_header() =>
        Assert.Null(RegisterHeader.Find([Sheet.Row(1, "Tên sản phẩm", "Xã"), Sheet.Row(2, "Gạo", "Mỹ Lạc")]));
}
