using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

public sealed class RowsThatAreNoData
{
    private static readonly string[] Headings = ["TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú"];

    [Fact]
    public void The_signatures_end_the_table_and_a_product_below_them_is_still_read()
    {
        var (rows, skipped) = Read(
            Headings,
            ["1", "Gạo", "Hộ An", "3"],
            ["", "Người lập biểu", "Thủ trưởng đơn vị"],
            ["", "(Ký, ghi rõ họ tên)"],
            ["", "Nguyễn Văn A", "Trần Thị B"],
            ["2", "Mắm", "Hộ Bình", "4"]
        );

        Assert.Equal(["Gạo", "Mắm"], rows);
        Assert.Equal(["3-5 Footer"], skipped);
    }

    [Theory]
    [InlineData("", "", "", "Tân An, ngày 31 tháng 12 năm 2024", "", SkipReason.Footer)]
    [InlineData("", "", "Ngày 31 tháng 12 năm 2024", "", "", SkipReason.Footer)]
    [InlineData("", "", "", "TM. ỦY BAN NHÂN DÂN", "", SkipReason.Footer)]
    [InlineData("Nơi nhận:", "", "", "KT. CHỦ TỊCH", "", SkipReason.Footer)]
    [InlineData("Tổng cộng", "", "", "235", "", SkipReason.Total)]
    [InlineData("", "Tổng số: 235 sản phẩm", "", "", "", SkipReason.Total)]
    [InlineData("Cộng", "1", "", "", "", SkipReason.Total)]
    [InlineData("", "Cộng:", "", "3", "", SkipReason.Total)]
    [InlineData("", "Tổng cộng 5", "", "", "", SkipReason.Total)]
    [InlineData("Cộng huyện Thủ Thừa", "", "108 chủ thể", "12", "", SkipReason.Total)]
    [InlineData("TONG CONG", "", "", "12", "", SkipReason.Total)]
    [InlineData("", "Tổng sản phẩm: 12", "", "", "", SkipReason.Total)]
    [InlineData("(1)", "(2)", "(3)", "(4)", "(5)", SkipReason.Numbers)]
    [InlineData("1", "2", "3", "4", "5", SkipReason.Numbers)]
    [InlineData("(1)", "(2)", "(3)", "(4)", "(5)=(1)+(2)", SkipReason.Numbers)]
    [InlineData("a", "b", "c", "d", "e", SkipReason.Numbers)]
    [InlineData("A", "B", "1", "2", "3", SkipReason.Numbers)]
    [InlineData("TT", "Tên sản phẩm", "Chủ thể", "Hạng sao", "Ghi chú", SkipReason.Heading)]
    [InlineData("17", "", "", "", "", SkipReason.Blank)]
    [InlineData("", "", "", "", "", SkipReason.Blank)]
    [InlineData("I", "HUYỆN THỦ THỪA", "", "", "", SkipReason.Section)]
    [InlineData("II.", "Nhóm thực phẩm", "", "", "", SkipReason.Section)]
    [InlineData("II", "Đồ uống", "", "", "", SkipReason.Section)]
    [InlineData("II", "Sản phẩm tiềm năng, chưa phân hạng", "", "", "", SkipReason.Section)]
    [InlineData("II", "Thủ Thừa (5 sản phẩm)", "", "", "", SkipReason.Section)]
    [InlineData("", "Trưởng đoàn", "Văn thư", "", "", SkipReason.Footer)]
    [InlineData("", "UỶ BAN NHÂN DÂN", "PHÒNG NÔNG NGHIỆP", "", "", SkipReason.Footer)]
    [InlineData("Ghi chú: số liệu đến ngày 31/12/2024", "", "", "", "", SkipReason.Footer)]
    [InlineData("* Số liệu tính đến 31/12/2024", "", "", "", "", SkipReason.Footer)]
    [InlineData("", "(*) Sản phẩm do UBND tỉnh công nhận", "", "", "", SkipReason.Footer)]
    [InlineData("Trang 2/5", "", "", "", "", SkipReason.Footer)]
    [InlineData("", "Trang 12", "", "", "", SkipReason.Footer)]
    [InlineData("", "", "- Trang 2 trên 5 -", "", "", SkipReason.Footer)]
    [InlineData("A", "Xã Mỹ Lạc", "", "1 sản phẩm", "", SkipReason.Section)]
    [InlineData("A. Xã Mỹ Lạc", "", "", "", "", SkipReason.Section)]
    [InlineData("", "II - Thị xã Kiến Tường (02 sản phẩm)", "", "", "", SkipReason.Section)]
    [InlineData("", "SẢN PHẨM ĐẠT 4 SAO", "", "", "12", SkipReason.Section)]
    [InlineData("HUYỆN CẦN ĐƯỚC", "", "", "", "", SkipReason.Section)]
    [InlineData("1", "Phường Tân An", "", "", "", SkipReason.Section)]
    public void Whatever_is_no_product_is_told_with_its_reason(
        string first,
        string second,
        string third,
        string fourth,
        string fifth,
        SkipReason why
    )
    {
        string[] cells = [first, second, third, fourth, fifth];

        var (rows, skipped) = Read(Headings, ["1", "Gạo", "Hộ An", "3"], cells, ["2", "Mắm", "Hộ Bình", "4"]);

        Assert.Equal(["Gạo", "Mắm"], rows);
        Assert.Equal([$"3 {why}"], skipped);
    }

    [Theory]
    [InlineData("3", "Gạo", "", "", "")]
    [InlineData("", "Gạo", "", "", "")]
    [InlineData("", "", "", "", "một ghi chú")]
    [InlineData("", "Chủ tịch nước mắm", "Hộ An", "3", "x")]
    [InlineData("", "Cộng hưởng trà", "Hộ An", "3", "")]
    [InlineData("", "Dưa lưới", "Hộ An", "", "Giám đốc Trần Văn Ví Dụ")]
    [InlineData("", "Huyện Sử trà", "Hộ An", "", "")]
    [InlineData("4", "Tổng hợp 3 vị", "", "", "")]
    [InlineData("", "", "Hộ An", "3", "")]
    [InlineData("", "Bánh tráng", "Công ty TNHH Tân Nhiên chi nhánh 1", "4", "")]
    [InlineData("", "Xà phòng dừa", "", "", "")]
    [InlineData("", "Tổng hợp 3 vị", "", "", "")]
    [InlineData("", "Công ty cổ phần 3 Sao", "", "", "")]
    [InlineData("II", "Mật ong rừng", "", "", "")]
    [InlineData("", "A. Trà", "", "", "")]
    [InlineData("", "Sản phẩm từ dừa", "", "", "")]
    [InlineData("2,Khô,Hộ An,Xã Mỹ Lạc,3,24/12/2024", "", "", "", "")]
    [InlineData("Xã Mỹ Lạc;Khô;Hộ An;3;24/12/2024", "", "", "", "")]
    [InlineData("2. Khô – Hộ An – Xã Mỹ Lạc – 4 sao – 05/08/2024", "", "", "", "")]
    public void Any_other_text_is_a_row_that_must_be_whole(params string[] cells)
    {
        var (rows, skipped) = Read(Headings, ["1", "Nếp", "Hộ An", "3"], cells);

        Assert.Equal(2, rows.Count);
        Assert.Empty(skipped);
    }

    [Fact]
    public void A_second_list_below_the_signatures_of_the_first_is_read_though_nothing_numbers_it()
    {
        var (rows, skipped) = Read(
            ["Tên sản phẩm", "Chủ thể", "Xã/phường"],
            ["Gạo", "Hộ An", "Mỹ Lạc"],
            ["Người lập biểu", ""],
            ["Trần Văn Ví Dụ", ""],
            ["- Như trên;", "Phạm Văn B"],
            ["Khô cá", "Hộ Bình"],
            ["Rượu đế", "Trần Thị C"],
            ["Mắm", ""]
        );

        Assert.Equal(["Gạo", "Khô cá", "Rượu đế", "Mắm"], rows);
        Assert.Equal(["3-5 Footer"], skipped);
    }

    [Fact]
    public void Headings_printed_again_in_another_order_are_those_of_the_rows_below_them()
    {
        var (rows, skipped) = Read(
            ["Danh sách"],
            ["TT", "Tên sản phẩm", "Nhóm sản phẩm", "Chủ thể", "Hạng sao"],
            ["1", "Gạo", "Thực phẩm", "Hộ An", "3"],
            ["HUYỆN CẦN ĐƯỚC"],
            ["TT", "Chủ thể", "Hạng sao", "Tên sản phẩm"],
            ["1", "Hộ Bình", "4", "Mắm"],
            ["TT", "Chủ thể", "Hạng sao", "Tên sản phẩm"],
            ["2", "Hộ Cúc", "4", "Trà"]
        );

        Assert.Equal(["Gạo", "Mắm", "Trà"], rows);
        Assert.Equal(["1 Title", "4 Section", "5 Heading", "7 Heading"], skipped);
    }

    [Fact]
    public void Rows_that_are_not_there_between_others_are_told_as_blank()
    {
        var table = RegisterTable.Find(() =>
            [Sheet.Row(1, Headings), Sheet.Row(5, "1", "Gạo", "Hộ An"), Sheet.Row(9, "2", "Mắm", "Hộ B")]
        )!;

        Assert.Equal(["2-4 Blank", "6-8 Blank"], TableSurvey.Of(table).Skipped.Select(one => $"{one} {one.Why}"));
    }

    [Fact]
    public void A_text_drawn_across_the_table_is_a_heading_between_rows()
    {
        var banner = Sheet.Row(3, "", "HUYỆN ĐỨC HÒA") with { IsBanner = true };
        var table = RegisterTable.Find(() =>
            [Sheet.Row(1, Headings), Sheet.Row(2, "1", "Gạo", "Hộ An"), banner, Sheet.Row(4, "2", "Mắm", "Hộ B")]
        )!;

        Assert.Equal(["", "HUYỆN ĐỨC HÒA"], table.Rows().Select(row => row.Section.District));
        Assert.Equal(["3 Section"], TableSurvey.Of(table).Skipped.Select(one => $"{one} {one.Why}"));
    }

    [Fact]
    public void A_product_drawn_across_the_table_is_no_heading()
    {
        var banner = Sheet.Row(3, "Mật ong rừng – HTX Ong – 3 sao – 24/12/2024") with { IsBanner = true };
        var table = RegisterTable.Find(() => [Sheet.Row(1, Headings), Sheet.Row(2, "1", "Gạo", "Hộ An"), banner])!;

        Assert.Equal([2, 3], table.Rows().Select(row => row.Row.Number));
    }

    [Fact]
    public void A_product_below_the_signatures_is_data_though_it_lacks_a_producer()
    {
        var (rows, skipped) = Read(
            ["Tên sản phẩm", "Loại hình", "Chủ thể", "Xã/phường"],
            ["Gạo", "HTX", "HTX An", "Xã Mỹ Lạc"],
            ["Người lập biểu"],
            ["Mật ong rừng", "HTX", "", "Xã Tân Trạch"]
        );

        Assert.Equal(["Gạo", "Mật ong rừng"], rows);
        Assert.Equal(["3 Footer"], skipped);
    }

    [Theory]
    [InlineData("II", "Sản phẩm tiềm năng, chưa phân hạng")]
    [InlineData("", "Sản phẩm tiềm năng")]
    [InlineData("II", "Nhóm đồ uống")]
    public void The_next_heading_of_a_rank_ends_the_stars_of_the_former(string label, string heading) =>
        Assert.Equal(
            ["Sản phẩm 4 sao", "Sản phẩm 4 sao", ""],
            SectionsOf(
                    ["I", "Sản phẩm 4 sao"],
                    ["1", "Gạo", "Hộ An"],
                    ["", "HUYỆN CẦN ĐƯỚC"],
                    ["2", "Nếp", "Hộ An"],
                    [label, heading],
                    ["3", "Mắm", "Hộ B"]
                )
                .Select(section => section.Stars)
        );

    [Fact]
    public void A_row_that_may_be_a_heading_ends_the_stars_of_the_former_though_it_is_read_as_data() =>
        Assert.Equal(
            ["Sản phẩm 4 sao", "", ""],
            SectionsOf(["I", "Sản phẩm 4 sao"], ["1", "Gạo", "Hộ An"], ["II", "Mật ong rừng"], ["2", "Mắm", "Hộ B"])
                .Select(section => section.Stars)
        );

    [Fact]
    public void The_next_heading_of_a_rank_ends_the_commune_of_the_former_and_not_the_district_above() =>
        Assert.Equal(
            [new("Huyện Thủ Thừa", "Xã Mỹ Lạc"), new("Huyện Thủ Thừa"), new RegisterSection("Huyện Cần Đước")],
            SectionsOf(
                ["A", "Huyện Thủ Thừa"],
                ["I", "Xã Mỹ Lạc"],
                ["1", "Gạo", "Hộ An"],
                ["II", "Các đơn vị khác"],
                ["2", "Nếp", "Hộ An"],
                ["B", "Huyện Cần Đước"],
                ["3", "Mắm", "Hộ B"]
            )
        );

    private static IEnumerable<RegisterSection> SectionsOf(params string[][] rows) =>
        RegisterTable
            .Find(() => [Sheet.Row(1, Headings), .. rows.Select((cells, i) => Sheet.Row(i + 2, cells))])!
            .Rows()
            .Select(row => row.Section);

    [Theory]
    [InlineData("Nguyễn Văn A", "Lê Thị B", true)]
    [InlineData("Trưởng trại", "Thủ khoa", true)]
    [InlineData("Mắm", "Hộ Bình", false)]
    public void Two_names_alone_below_fuller_rows_may_be_a_signature(string product, string producer, bool isDoubtful)
    {
        var table = RegisterTable.Find(() =>
            [Sheet.Row(1, Headings), Sheet.Row(2, "1", "Gạo", "Hộ An", "3"), Sheet.Row(3, "", product, producer)]
        )!;

        Assert.Equal([false, isDoubtful], table.Rows().Select(row => row.Row.MayBeSignature));
    }

    [Fact]
    public void A_list_of_nothing_but_products_and_producers_asks_no_question()
    {
        var table = RegisterTable.Find(() =>
            [
                Sheet.Row(1, "TT", "Tên sản phẩm", "Chủ thể"),
                Sheet.Row(2, "1", "Gạo", "Nguyễn Văn A"),
                Sheet.Row(3, "", "Mắm", "Lê Thị B"),
            ]
        )!;

        Assert.Equal([false, false], table.Rows().Select(row => row.Row.MayBeSignature));
    }

    [Theory]
    [InlineData("I. HUYỆN THỦ THỪA (5 sản phẩm)", "HUYỆN THỦ THỪA", "", "")]
    [InlineData("2. Thị xã Kiến Tường: 02 SP", "Thị xã Kiến Tường", "", "")]
    [InlineData("A - Xã Mỹ Lạc", "Huyện Trên", "Xã Mỹ Lạc", "")]
    [InlineData("Phường 12 - 3 sản phẩm", "Huyện Trên", "Phường 12", "")]
    [InlineData("II. Sản phẩm đạt 4 sao (12 sản phẩm)", "Huyện Trên", "Xã Trên", "Sản phẩm đạt 4 sao")]
    [InlineData("III. NHÓM THỰC PHẨM", "Huyện Trên", "Xã Trên", "")]
    public void A_section_tells_what_its_rows_belong_to(
        string heading,
        string district,
        string commune,
        string stars
    ) =>
        Assert.Equal(
            new RegisterSection(district, commune, stars),
            new RegisterSection("Huyện Trên", "Xã Trên").Then(heading)
        );

    private static (List<string> Products, List<string> Skipped) Read(params string[][] rows)
    {
        var table = RegisterTable.Find(() => rows.Select((cells, i) => Sheet.Row(i + 1, cells)))!;
        return (
            table.Rows().Select(row => row.Header.Read(row.Row, RegisterColumn.Product).ToString()).ToList(),
            TableSurvey.Of(table).Skipped.Select(one => $"{one} {one.Why}").ToList()
        );
    }
}
