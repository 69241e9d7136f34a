using System.Text;
using OneCommune.Domain;
using OneCommune.Web.Features.Registry.Register;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>A register in an encoding of before Unicode is refused by its name, with the way out; TCVN3 is read.</summary>
public sealed class RegistersBeforeUnicode : IDisposable
{
    private static readonly object?[] Heads = ["Tên sản phẩm", "Chủ thể", "Số quyết định"];
    private readonly FileFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("VNI", "Teân saûn phaåm", "Chuû theå", "Gaïo neáp minh hoïa", "Hoä Traàn Vaên Ví Duï")]
    [InlineData("VISCII", "Tên sän ph¦m", "Chü th¬", "GÕo n¤p minh h÷a", "Hµ Tr¥n Vån Ví Dø")]
    public void Headings_and_rows_in_it_are_refused_by_its_name(string name, params string[] texts)
    {
        object?[][] rows =
        [
            [texts[0], texts[1], "1/QD"],
            [texts[2], texts[3], "1/QD"],
            [texts[2], texts[3], "2/QD"],
        ];
        Refused(name, 1, TestWorkbook.Xlsx(rows), "so.xlsx");
        Refused(name, 2, TestWorkbook.Xlsx([Heads, .. rows[1..]]), "so.xlsx");

        var lines = string.Join('\n', rows.Select(row => string.Join(',', row)));
        Refused(name, 1, Encoding.GetEncoding(1252).GetBytes(lines), "so.csv");
    }

    [Fact]
    public void Letters_broken_on_their_way_are_refused()
    {
        var broken = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes("Tên sản phẩm,Chủ thể\nGạo nếp,Hộ Trần\n"));

        var refusal = Assert.Throws<RefusalException>(() =>
        {
            using var file = folder.Open(Encoding.UTF8.GetBytes(broken), "so.csv");
            _ = new RegisterSource(file);
        });

        Assert.Equal("sheet.broken-letters", refusal.Code);
    }

    [Fact]
    public void One_strange_row_among_good_ones_is_left_to_its_own_cell()
    {
        object?[] good = ["Gạo", "Hộ Trần Văn Ví", "1"];
        using var file = folder.Open(TestWorkbook.Xlsx([Heads, ["Gaïo neáp", "Hộ An", "1"], good, good, good]));

        Assert.Single(new RegisterSource(file).Sheets);
    }

    private void Refused(string name, int row, byte[] bytes, string file)
    {
        var refusal = Assert.Throws<RefusalException>(() =>
        {
            using var sheets = folder.Open(bytes, file);
            _ = new RegisterSource(sheets);
        });

        Assert.Equal(("sheet.old-encoding", row, name), (refusal.Code, refusal.Args[0], refusal.Args[2]));
    }
}
