using System.Text;
using ExcelDataReader;
using Microsoft.AspNetCore.Http;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Tests.Typing;

public sealed class BoundsOfAWorkbook
{
    // For the reader.
    static BoundsOfAWorkbook() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("Gạo\u0001\u0007 nếp", "Gạo nếp")]
    [InlineData("Gạo\uFFFE 🌾", "Gạo 🌾")]
    [InlineData("Dòng một\nDòng hai", "Dòng một\nDòng hai")]
    public async Task What_no_workbook_can_hold_is_left_out(string text, string shown)
    {
        var sheet = Assert.Single(await SheetsAsync([text]));

        Assert.Equal(["Tên", shown], sheet);
    }

    [Fact]
    public async Task A_text_too_long_for_a_cell_is_cut_between_letters()
    {
        var sheet = Assert.Single(await SheetsAsync([new string('a', 32_766) + "🌾🌾"]));

        Assert.Equal(new string('a', 32_766), sheet[1]);
    }

    [Fact]
    public async Task A_list_longer_than_a_sheet_goes_on_in_the_next_under_the_same_head()
    {
        var sheets = await SheetsAsync(Enumerable.Range(1, 1_048_576).Select(one => $"{one}"));

        Assert.Equal([1_048_576, 2], sheets.Select(one => one.Count));
        Assert.Equal(["Tên", "1048576"], sheets[1]);
    }

    [Fact]
    public async Task An_empty_list_has_its_head() => Assert.Equal(["Tên"], Assert.Single(await SheetsAsync([])));

    private static async Task<List<List<string>>> SheetsAsync(IEnumerable<string> texts)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { Response = { Body = body } };
        await Xlsx.WriteAsync(context, "thu", ["Tên"], texts.ToAsyncEnumerable(), text => [text]);
        body.Position = 0;
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(body);
        var sheets = new List<List<string>>();
        do
        {
            var rows = new List<string>();
            while (reader.Read())
                rows.Add(reader.GetString(0));
            sheets.Add(rows);
        } while (reader.NextResult());
        return sheets;
    }
}
