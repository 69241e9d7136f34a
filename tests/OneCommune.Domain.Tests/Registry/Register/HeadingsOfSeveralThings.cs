using OneCommune.Domain.Registry.Register;

namespace OneCommune.Domain.Tests.Registry.Register;

/// <summary>"Tên chủ thể, địa chỉ": two columns of the form in one of the file.</summary>
public sealed class HeadingsOfSeveralThings
{
    private static readonly string[] joiners = [", ", ",", "/", " - ", " – ", " & ", " và ", "; "];

    private static readonly (RegisterColumn Column, string Heading, string Value)[] known =
    [
        (RegisterColumn.Product, "Tên sản phẩm", "Gạo"),
        (RegisterColumn.Producer, "Chủ thể", "Hộ An"),
        (RegisterColumn.CurrentStars, "Hạng sao", "3"),
        (RegisterColumn.FirstDate, "Ngày công nhận", "24/12/2023"),
        (RegisterColumn.ExpiresOn, "Ngày hết hạn", "24/12/2026"),
        (RegisterColumn.Commune, "Xã/phường", "Xã Mỹ Lạc"),
        (RegisterColumn.Sector, "Nhóm sản phẩm", "Thực phẩm"),
        (RegisterColumn.LegalForm, "Loại hình", "Hộ"),
        (RegisterColumn.Representative, "Người đại diện", "Lê Văn An"),
        (RegisterColumn.Phone, "Điện thoại", "0901234567"),
    ];

    public static TheoryData<string, string, string> Pairs()
    {
        var pairs = new TheoryData<string, string, string>();
        foreach (var (i, one) in known.Index())
        foreach (var (j, other) in known.Index().Where(other => other.Index != i))
        {
            // Whose telephone it is, not who.
            if ((one.Column, other.Column) is not (RegisterColumn.Phone, RegisterColumn.Representative))
                pairs.Add(one.Heading, joiners[(i * known.Length + j) % joiners.Length], other.Heading);
        }
        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Whatever_two_things_a_column_joins_it_is_said_and_nothing_else_is(string one, string by, string other)
    {
        var rest = known.Where(column => column.Heading != one && column.Heading != other).ToList();
        var survey = Survey(
            ["TT", one + by + other, .. rest.Select(column => column.Heading)],
            ["1", "Gạo, Hộ An", .. rest.Select(column => column.Value)]
        );

        var told = Assert.Single(survey.Refused.Concat(survey.Noted));
        Assert.Equal(1, told.Index);
        Assert.Equal($"“{Named(one)}”, “{Named(other)}”", told.Reason.Args[1]);
        Assert.Equal(Decides(one) || Decides(other) ? "register.joined" : "register.joined-noted", told.Reason.Code);

        static string Named(string heading) =>
            RegisterForm.Heading(known.Single(column => column.Heading == heading).Column);

        static bool Decides(string heading) =>
            known.Single(column => column.Heading == heading).Column
                is not (
                    RegisterColumn.Sector
                    or RegisterColumn.LegalForm
                    or RegisterColumn.Representative
                    or RegisterColumn.Phone
                );
    }

    [Theory]
    [InlineData("Tên chủ thể, địa chỉ", "“Chủ thể”, “Địa chỉ”")]
    [InlineData("Tên và địa chỉ chủ thể", "“Chủ thể”, “Địa chỉ”")]
    [InlineData("Chủ thể (tên, địa chỉ)", "“Chủ thể”, “Địa chỉ”")]
    [InlineData("Tên chủ thể\nĐịa chỉ", "“Chủ thể”, “Địa chỉ”")]
    [InlineData("Chủ thể (ghi rõ tên, địa chỉ)", "“Chủ thể”, “Địa chỉ”")]
    [InlineData("Chủ thể (địa chỉ)", "“Chủ thể”, “Địa chỉ”")]
    [InlineData("Tên cơ sở, địa chỉ, điện thoại", "“Chủ thể”, “Địa chỉ”, “Điện thoại”")]
    [InlineData("Tên chủ thể, mã số thuế", "“Chủ thể”, “mã số thuế”")]
    [InlineData("Loại hình - tên chủ thể", "“Loại hình”, “Chủ thể”")]
    [InlineData("Tên chủ thể/Người đại diện", "“Chủ thể”, “Người đại diện”")]
    public void The_producer_beside_something_else_is_named_with_it(string heading, string told)
    {
        var refused = Assert.Single(Survey(["Tên sản phẩm", heading, "Hạng sao"], ["Gạo", "Hộ An, ấp 1", "3"]).Refused);

        Assert.Equal(("register.joined", told), (refused.Reason.Code, refused.Reason.Args[1]));
    }

    [Theory]
    [InlineData("Hạng sao, năm công nhận", "“Hạng sao hiện tại”, “Công nhận lần đầu: Năm”")]
    [InlineData("Điểm, hạng sao", "“Điểm”, “Hạng sao hiện tại”")]
    [InlineData(
        "Quyết định công nhận (số, ngày), hạng sao",
        "“Công nhận lần đầu: Số quyết định”, “Công nhận lần đầu: Ngày”, “Hạng sao hiện tại”"
    )]
    public void So_is_the_rank(string heading, string told)
    {
        var refused = Assert.Single(
            Survey(["Tên sản phẩm", "Chủ thể", heading], ["Gạo", "Hộ An", "4 sao, 2023"]).Refused
        );

        Assert.Equal(("register.joined", told), (refused.Reason.Code, refused.Reason.Args[1]));
    }

    [Theory]
    [InlineData("Huyện, tỉnh", RegisterColumn.District)]
    [InlineData("Địa chỉ, xã, huyện", RegisterColumn.Address)]
    [InlineData("Ấp, xã", RegisterColumn.Address)]
    [InlineData("Phường, thành phố", RegisterColumn.Commune)]
    [InlineData("Số quyết định/ngày", RegisterColumn.FirstNumber)]
    [InlineData("QĐ công nhận kết quả đánh giá và phân hạng", RegisterColumn.FirstNumber)]
    [InlineData("Điện thoại chủ thể/người đại diện", RegisterColumn.Phone)]
    [InlineData("Ngày, số QĐ công nhận lại", RegisterColumn.AgainNumber)]
    [InlineData("Số QĐ thu hồi, ngày", RegisterColumn.RevocationNumber)]
    [InlineData("Điện thoại\nngười đại diện", RegisterColumn.Phone)]
    [InlineData("Công suất (sp/năm)", null)]
    [InlineData("Đơn vị tính/quy cách", null)]
    [InlineData("Ghi chú (thu hồi)", null)]
    [InlineData("Ngày, tháng, năm sinh", null)]
    public void What_is_read_together_or_is_one_thing_stays_so(string heading, RegisterColumn? column)
    {
        var table = Table(["Tên sản phẩm", "Chủ thể", heading], ["Gạo", "Hộ An", "một"]);

        Assert.Equal(column, table.Header.All.Single(one => one.Index == 2).Column);
        Assert.Empty(table.Header.Joined);
    }

    [Fact]
    public void Below_a_heading_of_the_producer_too()
    {
        SheetRow[] rows =
        [
            Sheet.Row(1, "TT", "Tên sản phẩm", "Chủ thể sản xuất", "", "Kết quả", "") with
            {
                Spans = [(2, 3), (4, 5)],
            },
            Sheet.Row(2, "", "", "Tên, địa chỉ", "Điện thoại", "Ngày QĐ", "Hạng"),
            Sheet.Row(3, "1", "Gạo", "Hộ An, ấp 1", "0901234567", "24/12/2023", "4"),
        ];
        var table = RegisterTable.Find(() => rows)!;

        Assert.Equal("register.joined", Assert.Single(TableSurvey.Of(table).Refused).Reason.Code);
        Assert.Equal(
            (4, 5),
            (table.Header.Index(RegisterColumn.FirstDate), table.Header.Index(RegisterColumn.FirstStars))
        );
    }

    [Fact]
    public void A_column_of_several_things_with_nothing_in_it_stops_nobody()
    {
        var survey = Survey(["Tên sản phẩm", "Chủ thể", "Ngày hết hạn, thu hồi"], ["Gạo", "Hộ An", ""]);

        Assert.Empty(survey.Refused.Concat(survey.Noted));
    }

    [Fact]
    public void A_title_of_both_words_is_no_heading()
    {
        SheetRow[] rows = [Sheet.Row(1, "SẢN PHẨM VÀ CHỦ THỂ OCOP"), Sheet.Row(2, "Gạo", "Hộ An")];
        Assert.Null(RegisterTable.Find(() => rows));
    }

    private static TableSurvey Survey(string[] headings, string[] cells) => TableSurvey.Of(Table(headings, cells));

    private static RegisterTable Table(string[] headings, string[] cells)
    {
        SheetRow[] rows = [Sheet.Row(1, headings), Sheet.Row(2, cells)];
        return RegisterTable.Find(() => rows)!;
    }
}
