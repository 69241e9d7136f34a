using System.Text;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>CSV in the ways programs and people write it; and what is sent under its name.</summary>
public sealed class TextsWithSeparators : IDisposable
{
    private const string Heads = "TT;Tên sản phẩm;Chủ thể;Địa chỉ;Ngày\n";
    private readonly FileFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(
        "Tên sản phẩm;Chủ thể;Địa chỉ\nGạo;Hộ An;Số 1, đường 2, ấp 3, xã 4, huyện 5\n",
        "Gạo|Hộ An|Số 1, đường 2, ấp 3, xã 4, huyện 5"
    )]
    [InlineData("Tên sản phẩm,Chủ thể,Ghi chú\nGạo,Hộ An,a; b; c; d; e; f\n", "Gạo|Hộ An|a; b; c; d; e; f")]
    [InlineData("Tên sản phẩm\tChủ thể\nGạo, nếp; tẻ\tHộ An\n", "Gạo, nếp; tẻ|Hộ An")]
    [InlineData("Tên sản phẩm|Chủ thể\nGạo, nếp, tẻ|Hộ An\n", "Gạo, nếp, tẻ|Hộ An")]
    [InlineData("sep=;\nTên sản phẩm;Chủ thể\nGạo, nếp, tẻ;Hộ An\n", "Gạo, nếp, tẻ|Hộ An")]
    [InlineData("\"sep=^\"\r\nTên sản phẩm^Chủ thể\r\nGạo^Hộ An\r\n", "Gạo|Hộ An")]
    [InlineData("Tên sản phẩm,Chủ thể\rGạo,Hộ An\r", "Gạo|Hộ An")]
    [InlineData("Tên sản phẩm,Chủ thể,,,\nGạo,Hộ An,,,\n", "Gạo|Hộ An")]
    [InlineData("Tên sản phẩm,Chủ thể\n\"Gạo\" ,  \"Hộ An, Bình\"\n", "Gạo|Hộ An, Bình")]
    [InlineData("Tên sản phẩm,Chủ thể\nGạo \"ngon\",Hộ \"An\"\n", "Gạo \"ngon\"|Hộ \"An\"")]
    [InlineData("Tên sản phẩm,Chủ thể\n\"Gạo \"\"ngon\"\"\",\"Hộ\nAn\"\n", "Gạo \"ngon\"|Hộ\nAn")]
    [InlineData("Tên sản phẩm,Chủ thể\n=\"1234/QĐ-UBND\",\"=\"\"0123\"\"\"\n", "1234/QĐ-UBND|0123")]
    [InlineData("Tên sản phẩm,Chủ thể\n=\"Gạo, nếp\",\"=\"\"a\"\"&B1\"\n", "Gạo, nếp|=\"a\"&B1")]
    [InlineData("Tên sản phẩm,Chủ thể\n=\"\",\"=\"\"a,\"\"\"\"b\"\"\"\n", "|a,\"b")]
    public void Fields_are_told_apart(string text, string row) => Assert.Equal(row, folder.Texts(text)[1]);

    [Fact]
    public void The_line_that_names_the_separator_is_no_row() =>
        Assert.Equal(1, folder.Rows(Encoding.UTF8.GetBytes("sep=;\nTên sản phẩm;Chủ thể\n"), "so.csv")[0].Number);

    [Theory]
    [InlineData("1;\"Gạo nếp;Hộ An;Ấp 1;24/12/2024\n2;Khô\" cá;Hộ Bình;Ấp 2;5/8/2024\n")]
    [InlineData("1;\"Gạo nếp;Hộ An;Ấp 1;24/12/2024\n2;Khô cá\";Hộ Bình;Ấp 2;5/8/2024\n")]
    [InlineData("1;Gạo nếp;\"Hộ An;Ấp 1;24/12/2024\n2;Khô cá\";Hộ Bình;Ấp 2;5/8/2024\n")]
    [InlineData("1;\"Gạo nếp;Hộ An;Ấp 1;24/12/2024\n2;Khô cá;Hộ Bình\";Ấp 2;5/8/2024\n")]
    [InlineData("1;\"Gạo nếp;Hộ An;Ấp 1;24/12/2024\n2;Khô cá;Hộ Bình;Ấp 2;5/8/2024\n")]
    [InlineData("1;\"Gạo\" nếp;Hộ An;Ấp 1;24/12/2024\n2;Khô cá;Hộ Bình;Ấp 2;5/8/2024\n")]
    [InlineData("1;=\"Gạo nếp;Hộ An;Ấp 1;24/12/2024\n2;Khô cá;Hộ Bình;Ấp 2;5/8/2024\n")]
    [InlineData("1;Gạo \"ngon\";\"Hộ An\" ở;Ấp 1;24/12/2024\n2;Khô cá;Hộ Bình;Ấp 2;5/8/2024\n")]
    public void A_stray_quotation_mark_is_said_with_its_row_and_swallows_nothing(string rows)
    {
        var refusal = folder.Refused("sheet.open-quote", Encoding.UTF8.GetBytes(Heads + rows), "so.csv");

        Assert.Equal([2], refusal.Args);
    }

    [Fact]
    public void A_line_says_how_many_fields_it_has_and_where_one_begins_with_a_blank()
    {
        var rows = folder.Rows(Encoding.UTF8.GetBytes("Tên sản phẩm,Chủ thể,\nGạo,\"Hộ An\", Bình,,\n"), "so.csv");

        Assert.Equal([(3, null), (5, 2)], rows.Select(row => (row.Fields, row.Loose)));
    }

    [Theory]
    [InlineData("1;Gạo;Hộ An;Ấp 1;24/12/2024\n2;Khô;Hộ Bình;Ấp 2\nkhu B;24/12/2024\n3;Mắm;Hộ An;Ấp 1;24/12/2024\n")]
    [InlineData("1;Gạo;Hộ An;Ấp 1;24/12/2024\n2;Khô\ncá sặc;Hộ Bình;Ấp 2;24/12/2024\n3;Mắm;Hộ An;Ấp 1;24/12/2024\n")]
    public void A_line_broken_in_two_is_said_with_both_its_rows(string rows) =>
        Assert.Equal(
            [3, 4, 5],
            folder.Refused("sheet.broken-line", Encoding.UTF8.GetBytes(Heads + rows), "so.csv").Args
        );

    [Fact]
    public void Lines_that_leave_out_their_empty_ends_are_whole() =>
        Assert.Equal(4, folder.Texts(Heads + "1;Gạo;Hộ An;Ấp 1\n2;Khô;Hộ Bình;Ấp 2\nNgười lập;Giám đốc\n").Count);

    [Fact]
    public void A_text_of_several_lines_stays_one_field() =>
        Assert.Equal(
            "1|Gạo|Hộ An|Ấp 1; xã Một\nhuyện Hai|24/12/2024",
            folder.Texts(Heads + "1;Gạo;Hộ An;\"Ấp 1; xã Một\nhuyện Hai\";24/12/2024\n")[1]
        );

    [Fact]
    public void Separators_without_end_are_no_columns() =>
        Assert.Equal(
            ["Tên sản phẩm|Chủ thể", "Gạo|Hộ An"],
            folder.Texts($"Tên sản phẩm,Chủ thể{new string(',', 16_000)}\nGạo,Hộ An{new string(',', 16_000)}\n")
        );

    [Fact]
    public void A_formula_as_text_has_no_result() =>
        Assert.True(folder.Rows("Tên sản phẩm,Chủ thể\n=UPPER(A1),Hộ An\n"u8.ToArray(), "so.csv")[1][0].IsUncalculated);

    [Fact]
    public void Wide_characters_are_read_without_their_mark_and_with_tones_apart()
    {
        var text = "Tên sản phẩm,Chủ thể\nMắm cà,Hộ Ẩn\n".Normalize(NormalizationForm.FormD);

        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode })
            Assert.Equal(
                "Mắm cà|Hộ Ẩn",
                folder.Texts(encoding.GetBytes(text), "so.csv")[1].Normalize(NormalizationForm.FormC)
            );
    }

    [Theory]
    [InlineData("sheet.html", "\uFEFF<!-- export -->\n<meta charset=utf-8>\n<table><tr><td>Tên</td></tr></table>")]
    [InlineData("sheet.html", "\n  <html><table><tr><td>Tên</td></tr></table></html>")]
    [InlineData("sheet.html", "<!DOCTYPE html><html></html>")]
    [InlineData("sheet.html", "<TABLE border=1><tr><td>Tên</td></tr></TABLE>")]
    [InlineData("sheet.html", "<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>")]
    [InlineData("sheet.html", "MIME-Version: 1.0\nContent-Type: multipart/related\n")]
    [InlineData("sheet.document", "%PDF-1.7 …")]
    [InlineData("sheet.document", "{\\rtf1 Sổ}")]
    public void What_is_sent_under_a_tables_name_gets_the_sentence_that_helps(string code, string text)
    {
        folder.Refused(code, Encoding.UTF8.GetBytes(text), "so.xls");
        if (code == "sheet.html")
            folder.Refused(code, [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)], "so.xls");
    }

    [Theory]
    [InlineData("sheet.picture", "FFD8FFE000104A46")]
    [InlineData("sheet.picture", "89504E470D0A1A0A")]
    [InlineData("sheet.picture", "0000001866747970686569630000")]
    [InlineData("sheet.archive", "526172211A0700")]
    [InlineData("sheet.archive", "377ABCAF271C")]
    [InlineData("sheet.archive", "1F8B0800")]
    [InlineData("sheet.archive", "504B05060000000000000000000000000000000000000000")]
    public void Pictures_and_packed_files_are_known(string code, string bytes) =>
        folder.Refused(code, Convert.FromHexString(bytes));

    [Fact]
    public void A_title_in_angle_brackets_is_no_web_page() =>
        Assert.Equal("Gạo|Hộ An", folder.Texts("<Tên đơn vị>,\nTên sản phẩm,Chủ thể\nGạo,Hộ An\n")[2]);
}
