using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Tests.Typing;

/// <summary>What stands in every list's .csv.</summary>
public sealed class FilesOfLists(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(Role.Province)]
    [InlineData(Role.Auditor)]
    public async Task A_file_is_Vietnamese_throughout_whoever_reads_English(Role role)
    {
        await app.HasStarAsync("Gạo tệp tiếng Việt", app.Clock.Today.AddMonths(-35), then: null);
        await app.HasStarAsync(
            "Gạo tệp thu hồi",
            app.Clock.Today.AddMonths(-20),
            then: r => r.Revoke(app.Clock.Today.AddDays(-9), "9/QĐ", null)
        );
        using var browser = await app.SignedInAsync(role);
        var files = PermissionTable
            .Of(app.Server)
            .Where(one =>
                one.Pattern.RawText!.EndsWith(".csv", StringComparison.Ordinal) && !one.Pattern.RawText!.Contains('{')
            )
            .Where(one => one.Read.Includes(role) || one.Read.Includes(null))
            .Select(one => one.Pattern.RawText!)
            .ToList();

        var vietnamese = await ReadAsync(browser, files);
        await browser.GetAsync("/?lang=en");
        var english = await ReadAsync(browser, files);

        Assert.True(files.Count >= 5, string.Join(' ', files));
        Assert.Equal(vietnamese, english);
    }

    [Theory]
    [InlineData('＝')]
    [InlineData('＋')]
    [InlineData('－')]
    [InlineData('＠')]
    [InlineData('=')]
    public async Task No_cell_begins_with_a_sign_that_a_sheet_runs(char sign)
    {
        var name = $"{sign}1+1 gạo {(int)sign}";
        await app.HasStarAsync(name, app.Clock.Today.AddMonths(-3));

        var file = await app.Visitor.Client.GetStringAsync("/du-lieu-mo/san-pham.csv");

        Assert.Contains($"'{name}", file);
    }

    [Fact]
    public async Task The_open_data_lead_to_the_products_page_from_anywhere()
    {
        var product = await app.HasStarAsync("Gạo địa chỉ đầy đủ", app.Clock.Today.AddMonths(-3));

        var file = await app.Visitor.Client.GetStringAsync("/du-lieu-mo/san-pham.csv");

        Assert.Contains($"{app.Address.GetLeftPart(UriPartial.Authority)}/san-pham/{product.Slug}", file);
    }

    private static async Task<List<string>> ReadAsync(Browser browser, List<string> files)
    {
        var read = new List<string>();
        foreach (var file in files)
            read.Add(await browser.Client.GetStringAsync(file));
        return read;
    }
}
