using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

public sealed class HeadingsInOtherWords
{
    [Theory]
    [InlineData("Ngày ban hành QĐ", RegisterColumn.FirstDate)]
    [InlineData("Thời điểm công nhận", RegisterColumn.FirstDate)]
    [InlineData("Ngày, tháng, năm quyết định", RegisterColumn.FirstDate)]
    [InlineData("Ngày ra quyết định", RegisterColumn.FirstDate)]
    [InlineData("Ngày ký QĐ công nhận", RegisterColumn.FirstDate)]
    [InlineData("Ngày được công nhận OCOP", RegisterColumn.FirstDate)]
    [InlineData("Ngày cấp giấy chứng nhận", RegisterColumn.FirstDate)]
    [InlineData("Ngày công nhận (dd/mm/yyyy)", RegisterColumn.FirstDate)]
    [InlineData("Ngày QĐ phê duyệt kết quả", RegisterColumn.FirstDate)]
    [InlineData("Năm đạt", RegisterColumn.FirstYear)]
    [InlineData("Năm được công nhận", RegisterColumn.FirstYear)]
    [InlineData("Năm đạt sao", RegisterColumn.FirstYear)]
    [InlineData("Số QĐ phê duyệt", RegisterColumn.FirstNumber)]
    [InlineData("QĐ công nhận kết quả đánh giá, phân hạng", RegisterColumn.FirstNumber)]
    [InlineData("Số, ngày quyết định", RegisterColumn.FirstNumber)]
    [InlineData("Cơ quan ra quyết định công nhận", RegisterColumn.FirstAuthority)]
    [InlineData("Cấp có thẩm quyền", RegisterColumn.FirstAuthority)]
    [InlineData("Đơn vị cấp giấy chứng nhận", RegisterColumn.FirstAuthority)]
    [InlineData("Số sao đạt", RegisterColumn.CurrentStars)]
    [InlineData("Phân hạng sản phẩm", RegisterColumn.CurrentStars)]
    [InlineData("Xếp hạng sao OCOP", RegisterColumn.CurrentStars)]
    [InlineData("Kết quả phân hạng sản phẩm", RegisterColumn.CurrentStars)]
    [InlineData("Hạng sao (3, 4, 5 sao)", RegisterColumn.CurrentStars)]
    [InlineData("Sao đạt được", RegisterColumn.CurrentStars)]
    [InlineData("Hạng sao hiện nay", RegisterColumn.CurrentStars)]
    [InlineData("Thời hạn giấy chứng nhận", RegisterColumn.ExpiresOn)]
    [InlineData("Ngày hết hiệu lực GCN", RegisterColumn.ExpiresOn)]
    [InlineData("Giấy chứng nhận có giá trị đến", RegisterColumn.ExpiresOn)]
    [InlineData("Họ tên người đại diện theo pháp luật", RegisterColumn.Representative)]
    [InlineData("Giám đốc/Chủ cơ sở", RegisterColumn.Representative)]
    [InlineData("Số ĐT liên hệ", RegisterColumn.Phone)]
    [InlineData("Điện thoại chủ thể", RegisterColumn.Phone)]
    [InlineData("Địa chỉ trụ sở", RegisterColumn.Address)]
    [InlineData("Địa chỉ sản xuất, kinh doanh", RegisterColumn.Address)]
    [InlineData("Huyện/thị xã/thành phố", RegisterColumn.District)]
    [InlineData("Đơn vị cấp huyện", RegisterColumn.District)]
    [InlineData("Tên xã, phường, thị trấn", RegisterColumn.Commune)]
    [InlineData("Thuộc xã", RegisterColumn.Commune)]
    [InlineData("Địa bàn (xã, huyện)", RegisterColumn.Commune)]
    [InlineData("Xã, huyện", RegisterColumn.Commune)]
    [InlineData("Xã/phường, quận/huyện", RegisterColumn.Commune)]
    [InlineData("Xã, phường, thị trấn, huyện, thị xã, thành phố", RegisterColumn.Commune)]
    [InlineData("Thị xã, huyện, thành phố", RegisterColumn.District)]
    [InlineData("Thành phố", RegisterColumn.District)]
    [InlineData("TP", RegisterColumn.District)]
    [InlineData("Thị xã", RegisterColumn.District)]
    [InlineData("Huyện/thị xã", RegisterColumn.District)]
    [InlineData("Tỉnh/TP", RegisterColumn.Province)]
    [InlineData("TP/Tỉnh", RegisterColumn.Province)]
    [InlineData("Loại hình tổ chức kinh tế", RegisterColumn.LegalForm)]
    [InlineData("Thuộc nhóm ngành hàng", RegisterColumn.Sector)]
    [InlineData("Quyết định công nhận lại (số)", RegisterColumn.AgainNumber)]
    [InlineData("Ngày quyết định công nhận lại", RegisterColumn.AgainDate)]
    [InlineData("Năm được công nhận lần 2", RegisterColumn.AgainYear)]
    [InlineData("Số QĐ phê duyệt công nhận lần đầu", RegisterColumn.FirstNumber)]
    [InlineData("Ngày đánh giá", null)]
    [InlineData("Ngày sinh", null)]
    [InlineData("Ngày nộp hồ sơ", null)]
    [InlineData("Năm thành lập", null)]
    [InlineData("Sao đăng ký", null)]
    [InlineData("Số lượng sản phẩm", null)]
    [InlineData("Đơn vị tính", null)]
    [InlineData("Điểm đánh giá", null)]
    [InlineData("Thời hạn còn lại", null)]
    [InlineData("Ghi chú 2", null)]
    [InlineData("Cửa hàng bán", null)]
    public void A_heading_is_read_by_its_words_and_not_beyond_them(string heading, RegisterColumn? column)
    {
        var header = Find("Tên sản phẩm", "Chủ thể", heading);

        Assert.Equal(column, header.All.Single(one => one.Index == 2).Column);
    }

    [Theory]
    [InlineData("Đơn vị sản xuất")]
    [InlineData("Tên đơn vị sản xuất")]
    [InlineData("Tên cơ sở/chủ thể")]
    [InlineData("Cơ sở SX")]
    [InlineData("Cơ sở SXKD")]
    [InlineData("Chủ thể (DN, HTX, THT, HKD)")]
    [InlineData("Chủ thể sản phẩm OCOP")]
    [InlineData("Tên doanh nghiệp/HTX/hộ kinh doanh")]
    [InlineData("Tổ chức, cá nhân sản xuất")]
    [InlineData("Nhà sản xuất")]
    [InlineData("Chủ thể tham gia OCOP")]
    [InlineData("Họ tên chủ sở hữu")]
    public void The_producer_too(string heading) =>
        Assert.Equal(1, Find("Tên SP", heading).Index(RegisterColumn.Producer));

    [Theory]
    [InlineData("Tên SP")]
    [InlineData("Tên sản phẩm/dịch vụ")]
    [InlineData("Sản phẩm OCOP được công nhận")]
    [InlineData("Tên mặt hàng")]
    [InlineData("Danh mục sản phẩm")]
    [InlineData("Tên sản phẩm (ghi đúng trên giấy chứng nhận)")]
    public void And_the_product(string heading) =>
        Assert.Equal(0, Find(heading, "Chủ thể").Index(RegisterColumn.Product));

    [Fact]
    public void Beside_a_column_of_districts_a_city_is_a_province()
    {
        foreach (var headings in new[] { "Thành phố|Quận/huyện", "Quận/huyện|Thành phố" })
        {
            var header = Find(["Tên sản phẩm", "Chủ thể", .. headings.Split('|')]);

            Assert.Equal("Quận/huyện", header.Heading(RegisterColumn.District));
            Assert.Equal("Thành phố", header.Heading(RegisterColumn.Province));
            Assert.Empty(header.Competing);
        }
    }

    [Fact]
    public void Of_two_headings_for_one_column_the_surer_counts_and_the_other_is_told()
    {
        var header = Find("Tên sản phẩm", "Tên đơn vị SX", "Chủ thể", "Ngày cấp giấy chứng nhận", "Ngày QĐ");

        Assert.Equal(2, header.Index(RegisterColumn.Producer));
        Assert.Equal(4, header.Index(RegisterColumn.FirstDate));
        Assert.Empty(header.Competing);
        Assert.Equal(
            ["Ngày cấp giấy chứng nhận", "Tên đơn vị SX"],
            header.Others.Select(other => other.Heading).Order()
        );
        Assert.All(header.Others, other => Assert.True(other.IsRepeated));
    }

    [Fact]
    public void Of_two_equally_sure_ones_neither_is_guessed()
    {
        var rows = new[]
        {
            Sheet.Row(1, "Tên sản phẩm", "Chủ thể", "Ngày ký", "Ngày ban hành"),
            Sheet.Row(2, "Gạo", "Hộ An", "1/2/2024", "3/4/2024"),
        };

        var refused = Assert.Single(TableSurvey.Of(RegisterTable.Find(() => rows)!).Refused);

        Assert.Equal(("register.columns-compete", 1, 3), (refused.Reason.Code, refused.Row, refused.Index));
        Assert.Equal(["Ngày ký", "Ngày ban hành", "Công nhận lần đầu: Ngày"], refused.Reason.Args);
    }

    [Theory]
    [InlineData("Đạt mức", "register.stars-unnamed", "3 sao", "★★★★")]
    [InlineData("Thành tích OCOP", "register.stars-unnamed", "3", "4")]
    [InlineData("Danh hiệu", "register.stars-unnamed", "OCOP 3 sao", "")]
    [InlineData("Mốc", "register.dates-unnamed", "24/12/2024", "5/8/2024")]
    [InlineData("Ngày có hiệu lực", "register.dates-unnamed", "24/12/2024", "")]
    public void A_column_nobody_knows_that_holds_the_stars_or_the_days_is_asked_about(
        string heading,
        string code,
        string first,
        string second
    )
    {
        var refused = Assert.Single(
            Survey(code == "register.stars-unnamed" ? "Ngày QĐ" : "Hạng sao", heading, first, second)
        );

        Assert.Equal((code, heading, 3), (refused.Reason.Code, refused.Column, refused.Index));
    }

    [Theory]
    [InlineData("Ngày QĐ", "Số lao động", "3", "4")]
    [InlineData("Ngày QĐ", "Vùng trồng", "Ấp 3", "Ấp 4")]
    [InlineData("Hạng sao", "Ngày sinh người đại diện", "24/12/1974", "5/8/1984")]
    [InlineData("Hạng sao", "Ngày đăng ký kinh doanh", "24/12/2014", "5/8/2018")]
    public void Other_columns_are_notes(string known, string heading, string first, string second) =>
        Assert.Empty(Survey(known, heading, first, second));

    [Fact]
    public void Ranks_in_columns_of_their_own_are_read_by_their_marks()
    {
        string[] under = ["3 sao", "4 sao", "5 sao"];
        foreach (var mark in new[] { "x", "X", "✓", "1", "3", "3 sao", "★★★" })
        {
            var header = Find(["Tên sản phẩm", "Chủ thể", .. under]);
            Assert.Equal(
                "3 sao",
                header.Read(Sheet.Row(2, "Gạo", "Hộ An", mark, "-", ""), RegisterColumn.CurrentStars).ToString()
            );
        }

        var grouped = RegisterHeader.Find([
            Sheet.Row(1, "Tên sản phẩm", "Chủ thể", "Kết quả xếp hạng", "", ""),
            Sheet.Row(2, "Tên sản phẩm", "Chủ thể", "3", "4*", "★★★★★"),
        ])!;
        Assert.Equal(
            "5 sao",
            grouped.Read(Sheet.Row(3, "Gạo", "Hộ An", "", "", "x"), RegisterColumn.CurrentStars).ToString()
        );
        Assert.Empty(grouped.Others);
        var both = grouped.Read(Sheet.Row(3, "Gạo", "Hộ An", "x", "x", ""), RegisterColumn.CurrentStars);
        Assert.False(StarText.TryParse(both, out _));
        Assert.False(
            StarText.TryParse(
                grouped.Read(Sheet.Row(3, "Gạo", "Hộ An", "4", "", ""), RegisterColumn.CurrentStars),
                out _
            )
        );
        Assert.True(grouped.Read(Sheet.Row(3, "Gạo", "Hộ An"), RegisterColumn.CurrentStars).IsEmpty);
    }

    [Fact]
    public void What_stands_in_no_column_of_the_form_is_named()
    {
        var header = Find("TT", "Tên sản phẩm", "Chủ thể", "Ghi chú", "Ghi chú 2");

        Assert.Equal(
            [
                ("TT", RegisterColumn.Ordinal),
                ("Tên sản phẩm", RegisterColumn.Product),
                ("Chủ thể", RegisterColumn.Producer),
                ("Ghi chú", RegisterColumn.Note),
                ("Ghi chú 2", (RegisterColumn?)null),
            ],
            header.All.Select(one => (one.Heading, one.Column))
        );
    }

    private static RegisterHeader Find(params string[] headings) => RegisterHeader.Find([Sheet.Row(1, headings)])!;

    private static IReadOnlyList<Remark> Survey(string known, string heading, string first, string second)
    {
        var value = known == "Hạng sao" ? "3" : "24/12/2024";
        SheetRow[] rows =
        [
            Sheet.Row(1, "Tên sản phẩm", "Chủ thể", known, heading),
            Sheet.Row(2, "Gạo", "Hộ An", value, first),
            Sheet.Row(3, "Mắm", "Hộ Bình", value, second),
        ];
        return TableSurvey.Of(RegisterTable.Find(() => rows)!).Refused;
    }
}
