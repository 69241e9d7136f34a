using System.Text;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>What a broken formula left in a cell, and letters that a program cut through, are never read as an empty cell.</summary>
public sealed class CellsOfAnError : IDisposable
{
    private readonly FileFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void In_an_old_workbook_they_are_known_by_their_signs(bool isSmall)
    {
        object?[][] rows =
        [
            ["TT", "Tên"],
            [1, "#N/A"],
            [2, "Gạo"],
            ["#REF!", null],
        ];

        var read = folder.Rows(TestXls.Of(rows, isSmall: isSmall), "so.xls");

        Assert.Equal(["TT|Tên", "1|#N/A", "2|Gạo", "#REF!|"], read.Select(row => string.Join('|', row.Cells)));
        Assert.True(read[1][1].IsBroken);
        Assert.True(read[3][0].IsBroken);
        Assert.False(read[2][1].IsBroken);
    }

    [Fact]
    public void In_a_sheet_of_Excel_2_too()
    {
        object?[][] rows =
        [
            ["TT", "Ten"],
            ["1", "#REF!"],
        ];

        var read = folder.Rows(TestXls.OfExcel2(rows), "so.xls");

        Assert.True(read[1][1].IsBroken);
        Assert.False(read[1][0].IsBroken);
    }

    [Fact]
    public void In_a_workbook_of_today_whatever_the_program_calls_them()
    {
        var sheet = TestWorkbook.SheetXml([
            ["TT"],
        ]);
        var row = "<row r=\"2\"><c r=\"A2\" t=\"e\"><f>X()</f><v>#PYTHON!</v></c></row></sheetData>";

        var read = folder.Rows(TestWorkbook.Zip(TestWorkbook.Parts(sheet.Replace("</sheetData>", row))));

        Assert.True(read[1][0].IsBroken);
    }

    [Fact]
    public void One_letter_cut_in_two_makes_no_other_encoding_of_the_text()
    {
        var text = string.Concat(Enumerable.Repeat("Gạo nếp Thủ Thừa,Xã Mỹ Lạc\n", 3)) + "Xã Mỹ Lạc";
        byte[] bytes = [.. Encoding.UTF8.GetBytes(text)[..^3], (byte)'c'];

        var rows = folder.Rows(bytes, "so.csv");

        Assert.Equal("Gạo nếp Thủ Thừa", rows[0][0].Text);
        Assert.True(LostLetters.In(rows[3][0].Text!));
    }
}
