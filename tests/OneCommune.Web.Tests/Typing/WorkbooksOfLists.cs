using ExcelDataReader;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Tests.Typing;

/// <summary>What stands in every list's .xlsx, opened again by a reader.</summary>
public sealed class WorkbooksOfLists(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(Role.Province)]
    [InlineData(Role.Commune)]
    public async Task Every_list_with_a_csv_has_a_workbook_of_the_same_columns(Role role)
    {
        await app.HasStarAsync($"Gạo sổ tính {role}", app.Clock.Today.AddMonths(-3));
        using var browser = await app.SignedInAsync(role, role == Role.Commune ? "28040" : "80");
        var files = PermissionTable
            .Of(app.Server)
            .Select(one => (Address: one.Pattern.RawText!, one.Read))
            .Where(one => one.Address.StartsWith("/lam-viec", StringComparison.Ordinal) && one.Read.Includes(role))
            .Where(one => one.Address.EndsWith(".csv", StringComparison.Ordinal))
            .ToList();

        Assert.True(files.Count >= 5);
        foreach (var (address, _) in files)
        {
            var csv = await browser.Client.GetStringAsync(address);
            var rows = await RowsAsync(browser, address.Replace(".csv", ".xlsx", StringComparison.Ordinal));
            Assert.Equal(
                csv.Split("\r\n")[0].TrimStart('\uFEFF'),
                string.Join(
                    ',',
                    rows[0].Select(head => head is string text && text.Contains(',') ? $"\"{text}\"" : head)
                )
            );
        }
    }

    [Fact]
    public async Task Dates_are_dates_numbers_numbers_and_a_formula_stays_text()
    {
        var issued = app.Clock.Today.AddMonths(-3);
        await app.HasStarAsync("=1+1 gạo sổ tính", issued);
        using var office = await app.SignedInAsync(Role.Province);

        var rows = await RowsAsync(office, "/lam-viec/san-pham.xlsx?q=gao+so+tinh");
        var row = rows.Single(one => one[0] is "=1+1 gạo sổ tính");

        Assert.IsType<double>(row[Array.IndexOf(rows[0], "Hạng sao")]);
        Assert.Equal(issued.ToDateTime(TimeOnly.MinValue), row[Array.IndexOf(rows[0], "Ngày cấp")]);
    }

    [Fact]
    public async Task What_duplicates_cannot_read_is_told_and_a_commune_keeps_the_overdue_it_asked_for()
    {
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        Assert.Contains("loai=khong-co", (await commune.GetAsync("/lam-viec/trung-lap?loai=khong-co")).Text);
        var late = await commune.GetAsync("/lam-viec/xa/ho-so?qua-han=1");
        Assert.NotNull(late.Document.QuerySelector(".filters input[name=qua-han][checked]"));
    }

    private static async Task<List<object?[]>> RowsAsync(Browser browser, string address)
    {
        using var stream = new MemoryStream(await browser.Client.GetByteArrayAsync(address));
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        var rows = new List<object?[]>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)]);
        return rows;
    }
}
