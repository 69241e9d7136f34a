using System.Text;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests.Registry.Recognitions;

public sealed class ListingRecognitions(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("1850/QĐ-UBND")]
    [InlineData("1850/qđ")]
    [InlineData("1850/QD-UBND")]
    [InlineData("1850")]
    public async Task A_decision_is_found_as_people_type_its_number(string typed)
    {
        var producer = await app.HasProducerAsync("Hộ quyết");
        var product = await app.HasProductAsync(producer, "Quyết định một");
        await using (var database = app.Open())
        {
            database.Recognitions.Add(
                Recognition.Of(
                    product,
                    Named.Of(product, producer),
                    RecognitionKind.First,
                    3,
                    new(2024, 5, 2),
                    new("1850/QĐ-UBND", "UBND tỉnh")
                )
            );
            await database.SaveAsync(app.Act("recognition.add"), default);
        }
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await ListAsync(officer, "quyet-dinh=" + Uri.EscapeDataString(typed));

        Assert.Contains("1850/QĐ-UBND", page.Text);
        Assert.Contains("Quyết định một", page.Text);
    }

    [Fact]
    public async Task What_ends_within_the_days_asked_is_listed_the_soonest_first()
    {
        // The clock stands at 15 June 2026.
        await app.HasStarAsync("Kỳ hạn 100", new DateOnly(2026, 6, 15).AddDays(100).AddYears(-3));
        await app.HasStarAsync("Kỳ hạn 160", new DateOnly(2026, 6, 15).AddDays(160).AddYears(-3));
        await app.HasStarAsync("Kỳ hạn 400", new DateOnly(2026, 6, 15).AddDays(400).AddYears(-3));
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Equal(["Kỳ hạn 100"], await NamesAsync(officer, "q=ky+han&trong=120"));
        Assert.Equal(["Kỳ hạn 100", "Kỳ hạn 160"], await NamesAsync(officer, "q=ky+han&trong=210"));
        var page = await ListAsync(officer, "q=ky+han&trong=210");
        Assert.Contains(page.Document.QuerySelectorAll("a[aria-current=true]"), a => a.TextContent == "210 ngày");
    }

    [Fact]
    public async Task Each_state_lists_its_own_recognitions()
    {
        var product = await app.HasStarAsync("Trạng đổi", new(2022, 1, 1));
        await app.IsRecognisedAsync(product, new(2024, 6, 1), 4, RecognitionKind.Upgraded);
        await app.HasStarAsync("Trạng hết", new(2022, 1, 1));
        await app.HasStarAsync("Trạng thu", new(2024, 1, 1), then: r => r.Revoke(new(2025, 1, 1), "9/QĐ", "Ngừng"));
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Equal(["Trạng đổi"], await NamesAsync(officer, "q=trang&trang-thai=con-han"));
        Assert.Equal(["Trạng đổi"], await NamesAsync(officer, "q=trang&trang-thai=da-thay"));
        Assert.Equal(["Trạng hết"], await NamesAsync(officer, "q=trang&trang-thai=het-han"));
        Assert.Equal(["Trạng thu"], await NamesAsync(officer, "q=trang&trang-thai=thu-hoi"));
        Assert.Equal(4, (await NamesAsync(officer, "q=trang")).Count);
        Assert.Equal(["Trạng đổi"], await NamesAsync(officer, "q=trang&nam=2024&loai=upgraded&sao=4"));
        Assert.Equal(["Trạng hết"], await NamesAsync(officer, "q=trang+het&trang-thai=con-han&ngay=2024-12-31"));
    }

    [Fact]
    public async Task The_file_has_the_rows_of_the_list()
    {
        await app.HasStarAsync("Trong tệp", new(2025, 1, 1));
        using var officer = await app.SignedInAsync(Role.Auditor);

        var file = Encoding.UTF8.GetString(
            await officer.Client.GetByteArrayAsync("/lam-viec/cong-nhan.csv?q=trong+tep")
        );

        Assert.Equal(2, file.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains("2025-01-01,2028-01-01", file);
    }

    [Fact]
    public async Task It_is_for_offices_and_each_sees_its_area()
    {
        await app.HasStarAsync("Khu đây", new(2025, 1, 1));
        await app.HasStarAsync("Khu kia", new(2025, 1, 1), unit: "28060");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var producer = await app.SignedInAsync((await app.HasProducerAsync("Hộ nhìn")).Id);

        Assert.Equal(["Khu đây"], await NamesAsync(commune, "q=khu"));
        Assert.Equal(403, (await producer.GetAsync("/lam-viec/cong-nhan")).Status);
    }

    private static Task<Page> ListAsync(Browser browser, string query) =>
        browser.GetAsync("/lam-viec/cong-nhan?" + query);

    private static async Task<List<string>> NamesAsync(Browser browser, string query)
    {
        var page = await ListAsync(browser, query);
        return
        [
            .. page
                .Document.QuerySelectorAll("tbody tr td:first-child a:first-child")
                .Select(a => a.TextContent)
                .Where(n => !n.StartsWith("Hộ ")),
        ];
    }
}
