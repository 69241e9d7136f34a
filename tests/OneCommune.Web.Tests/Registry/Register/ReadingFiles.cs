using System.IO.Compression;
using System.Text;
using OneCommune.Domain;
using OneCommune.Web.Features.Registry.Register.Sheets;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>Every kind of file somebody may send, sound or not.</summary>
public sealed class ReadingFiles : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("onecommune-test-").FullName;

    static ReadingFiles() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_workbook_of_today_is_read_with_its_texts_numbers_and_row_numbers()
    {
        var rows = Read(
            TestWorkbook.Xlsx([
                ["Tên sản phẩm", "Chủ thể"],
                [],
                ["Gạo <ngon> & dẻo", 12.5, null, new DateOnly(2024, 12, 31)],
            ])
        );

        Assert.Equal([1, 3], rows.Select(row => row.Number));
        Assert.Equal("Gạo <ngon> & dẻo|12.5||45657", rows[1].Text);
    }

    [Fact]
    public void Shared_and_formatted_texts_booleans_formulas_and_errors_are_read()
    {
        var parts = TestWorkbook.Parts(
            """
            <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>
            <c t="s"><v>1</v></c><c t="b"><v>1</v></c><c t="str"><f>A1</f><v>Gạo</v></c><c t="e"><v>#REF!</v></c><c><f>1+1</f><v>2</v></c><c t="s"><v>0</v></c>
            </row></sheetData></worksheet>
            """
        );
        parts["xl/sharedStrings.xml"] =
            """<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t xml:space="preserve"> a </t></si><si><r><t>Gạo </t></r><rPh><t>no</t></rPh><r><t>nếp</t></r></si></sst>""";

        Assert.Equal("Gạo nếp|x|Gạo|#REF!|2| a ", Assert.Single(Read(TestWorkbook.Zip(parts))).Text);
    }

    [Fact]
    public void A_value_merged_downwards_belongs_to_every_row_it_spans()
    {
        var rows = Read(
            TestWorkbook.Xlsx(
                [
                    ["Huyện Đức Hòa"],
                    ["Hộ An", "Gạo"],
                    [null, "Nếp"],
                    [null, "Tấm"],
                    [null, "Cám"],
                ],
                "A1:D1",
                "A2:A4"
            )
        );

        Assert.Equal(["Huyện Đức Hòa", "Hộ An|Gạo", "Hộ An|Nếp", "Hộ An|Tấm", "|Cám"], rows.Select(row => row.Text));
        Assert.Equal([true, false, false, false, false], rows.Select(row => row.IsBanner));
    }

    [Fact]
    public void A_workbook_of_old_is_read()
    {
        var rows = Read(
            TestXls.Of([
                ["Tên sản phẩm", "Chủ thể"],
                ["Gạo nếp", "Hộ Ân", 45657.0],
            ]),
            "so.xls"
        );

        Assert.Equal(["Tên sản phẩm|Chủ thể", "Gạo nếp|Hộ Ân|45657"], rows.Select(row => row.Text.TrimEnd('|')));
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-8", false)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1258", false)]
    public void Text_is_read_in_whatever_encoding_it_was_saved(string name, bool hasMark)
    {
        var encoding = Encoding.GetEncoding(name);
        // Windows-1258 writes a tone behind its letter.
        var text = "Tên sản phẩm,Chủ thể\nMắm cá,Hợp tác xã\n";
        if (name == "windows-1258")
            text = text.Normalize(NormalizationForm.FormD)
                .Replace("e\u0302", "ê")
                .Replace("a\u0302", "â")
                .Replace("a\u0306", "ă")
                .Replace("o\u031b", "ơ")
                .Replace("o\u0302", "ô");
        byte[] bytes = [.. hasMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(text)];

        var rows = Read(bytes, "so.csv");

        Assert.Equal(
            ["Tên sản phẩm|Chủ thể", "Mắm cá|Hợp tác xã"],
            rows.Select(row => row.Text.Normalize(NormalizationForm.FormC))
        );
    }

    [Fact]
    public void Text_in_the_TCVN3_fonts_is_left_for_the_reader_of_rows()
    {
        var rows = Read(Encoding.GetEncoding(1252).GetBytes("Tªn s¶n phÈm;Chñ thÓ\nG¹o;Hîp t¸c x·\n"), "so.csv");

        Assert.Equal("G¹o|Hîp t¸c x·", rows[1].Text);
    }

    [Theory]
    [InlineData("a;b\n\"x;\"\"y\"\"\nz\";2\n", "x;\"y\"\nz|2")]
    [InlineData("a\tb\r\nx,1\t2\r\n", "x,1|2")]
    [InlineData("a|b\n1|2", "1|2")]
    [InlineData("a,b\n\"1\",\"\"\n", "1|")]
    public void Separators_and_quotes_are_found_out(string text, string second) =>
        Assert.Equal(second, Read(Encoding.UTF8.GetBytes(text), "so.csv")[1].Text);

    [Fact]
    public void The_content_tells_the_kind_and_not_the_name() =>
        Assert.Equal(
            "Gạo",
            Assert
                .Single(
                    Read(
                        TestWorkbook.Xlsx([
                            ["Gạo"],
                        ]),
                        "so.csv"
                    )
                )
                .Text
        );

    [Fact]
    public void What_is_no_table_is_refused_in_words()
    {
        Refused("sheet.empty", []);
        Refused("sheet.not-a-table", [(byte)'M', (byte)'Z', .. new byte[200]]);
        Refused("sheet.binary", [1, 2, 3, 0, 0, 200, 201, 7, .. RandomBytes(5000)]);
        Refused("sheet.absent", null);
    }

    [Fact]
    public void A_damaged_file_is_refused()
    {
        var whole = TestWorkbook.Xlsx([
            ["Gạo", "Hộ An"],
        ]);
        Refused("sheet.damaged", whole[..(whole.Length / 2)]);
        Refused("sheet.damaged", TestWorkbook.Zip(TestWorkbook.Parts("<worksheet><sheetData><row><c><v>")));
        Refused(
            "sheet.damaged",
            TestWorkbook.Zip(TestWorkbook.Parts("""<worksheet><sheetData><row r="x"></row></sheetData></worksheet>"""))
        );
        var xls = TestXls.Of([.. Enumerable.Range(0, 2000).Select(i => new object?[] { $"Gạo {i}", "Hộ An" })]);
        Refused("sheet.damaged", xls[..(xls.Length / 2)]);
        xls.AsSpan(600, 400).Fill(7);
        Refused("sheet.damaged", xls);
    }

    [Fact]
    public void A_password_is_recognised()
    {
        Refused("sheet.password", TestXls.Compound("EncryptedPackage", RandomBytes(6000)));
        Refused(
            "sheet.password",
            TestXls.Of(
                [
                    ["Gạo"],
                ],
                isEncrypted: true
            )
        );
    }

    [Fact]
    public void A_bomb_is_refused_before_it_goes_off()
    {
        Refused("sheet.too-much", Bomb(900L << 20));
        var longText = new string('a', 3 << 20);
        Refused(
            "sheet.too-much",
            TestWorkbook.Xlsx([
                [longText],
            ])
        );
        var parts = TestWorkbook.Parts("<worksheet/>");
        for (var i = 0; i < 6000; i++)
            parts[$"xl/media/{i}"] = "";
        Refused("sheet.too-much", TestWorkbook.Zip(parts));
        Refused(
            "sheet.damaged",
            TestWorkbook.Zip(
                TestWorkbook.Parts(
                    """<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><worksheet>&c;</worksheet>"""
                )
            )
        );
    }

    [Fact]
    public void A_million_columns_and_a_file_too_large_are_refused()
    {
        Refused("sheet.too-many-columns", Encoding.UTF8.GetBytes("Tên sản phẩm" + new string(',', 1_000_000) + "x"));
        Refused(
            "sheet.too-many-columns",
            TestWorkbook.Zip(
                TestWorkbook.Parts(
                    """<worksheet><sheetData><row r="1"><c r="ZZZZZZZZ1"><v>1</v></c></row></sheetData></worksheet>"""
                )
            )
        );
        var path = Path.Combine(folder, "to.csv");
        using (var file = File.Create(path))
            file.SetLength(200L << 20);
        Assert.Equal("sheet.too-large", Assert.Throws<RefusalException>(() => SheetFile.Open(path)).Code);
    }

    [Fact]
    public void A_quote_that_never_closes_is_said_with_its_row() =>
        Refused("sheet.open-quote", Encoding.UTF8.GetBytes("a,b\n1,\"2\n" + "3,4\n"));

    private static byte[] Bomb(long size)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in TestWorkbook.Parts(""))
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                if (content.Length > 0)
                    entry.Write(Encoding.UTF8.GetBytes(content));
                else
                {
                    entry.Write("<worksheet><sheetData>"u8);
                    var rows = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<row/>", 100_000)));
                    for (long written = 0; written < size; written += rows.Length)
                        entry.Write(rows);
                    entry.Write("</sheetData></worksheet>"u8);
                }
            }
        }

        return stream.ToArray();
    }

    private static byte[] RandomBytes(int count)
    {
        var bytes = new byte[count];
        new Random(3).NextBytes(bytes);
        return bytes;
    }

    private void Refused(string code, byte[]? bytes)
    {
        var refusal = Assert.Throws<RefusalException>(() => Read(bytes));
        Assert.Equal(code, refusal.Code);
        Assert.DoesNotContain(refusal.Code, Texts.RefusalTexts.Sentence(refusal), StringComparison.Ordinal);
    }

    private List<(int Number, string Text, bool IsBanner)> Read(byte[]? bytes, string name = "so.xlsx")
    {
        var path = Path.Combine(folder, name);
        File.Delete(path);
        if (bytes is not null)
            File.WriteAllBytes(path, bytes);
        using var file = SheetFile.Open(path);
        return [.. file.Rows(0).Select(row => (row.Number, string.Join('|', row.Cells), row.IsBanner))];
    }
}
