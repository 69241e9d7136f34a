using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests.Registry.Search;

/// <summary>Numbers with other zeros, strokes and ends than the paper has: on the check page, in the API and in lists.</summary>
public sealed class NumbersAsTyped(TestApp app) : IClassFixture<TestApp>
{
    private static bool isSet;

    /// <summary>"0005/2024/OCOP-TN" and "OCOP-80-2025-00031" are held, and "31/QĐ-UBND".</summary>
    [Theory]
    [InlineData("5 /2024 ocop tn", "0005/2024/OCOP-TN")]
    [InlineData("5/2024/OCOP–TN", "0005/2024/OCOP-TN")]
    [InlineData("số 5/2024/ocop-tn", "0005/2024/OCOP-TN")]
    [InlineData("ocop 80 2025 31", "OCOP-80-2025-00031")]
    [InlineData("GCN OCOP-80-2025-00031", "OCOP-80-2025-00031")]
    [InlineData("Giấy chứng nhận số: OCOP 80 2025 00031", "OCOP-80-2025-00031")]
    [InlineData("OCOP.80.2025.0031", "OCOP-80-2025-00031")]
    public async Task A_certificates_number_is_found_however_it_is_written(string typed, string number)
    {
        await SetAsync();

        var page = await CheckAsync(typed);

        Assert.Equal("/chung-nhan/" + number, page.Path);
        Assert.StartsWith("CÒN HIỆU LỰC", Browser.Text(page.Document.QuerySelector(".state")!));
        using var answer = await app.Visitor.Client.GetAsync("/api/v1/certificates/" + Uri.EscapeDataString(typed));
        Assert.Equal(200, (int)answer.StatusCode);
    }

    /// <summary>A part of a number may be of others, here and elsewhere: all that have it are listed, and none is taken for it.</summary>
    [Theory]
    [InlineData("5/2024", "0005/2024/OCOP-TN")]
    [InlineData("số 0005", "0005/2024/OCOP-TN")]
    [InlineData("5", "0005/2024/OCOP-TN")]
    [InlineData("2025-31", "OCOP-80-2025-00031")]
    [InlineData("31 /2025 ocop", "OCOP-80-2025-00031")]
    [InlineData("số 80/2025/31", "OCOP-80-2025-00031")]
    [InlineData("0031", "OCOP-80-2025-00031", "31/QĐ-UBND")]
    [InlineData("031/qđ", "31/QĐ-UBND")]
    [InlineData("31qdubnd", "31/QĐ-UBND")]
    [InlineData("theo QĐ số 031 / QĐ-UBND ngày 1/3/2025", "31/QĐ-UBND")]
    public async Task A_part_of_a_number_lists_all_that_have_it(string typed, params string[] numbers)
    {
        await SetAsync();

        var page = await CheckAsync(typed);

        Assert.Equal(200, page.Status);
        var cards = page.Document.QuerySelectorAll(".card").Select(Browser.Text).ToList();
        Assert.Equal(numbers.Length, cards.Count);
        foreach (var (card, number) in cards.Zip(numbers))
            Assert.Contains(number, card);
        var listed = await app.Visitor.GetAsync("/san-pham?q=" + Uri.EscapeDataString(typed));
        Assert.True(listed.Document.QuerySelectorAll(".card").Length >= numbers.Length, listed.Text);
    }

    [Theory]
    [InlineData("No. 31/QD")]
    [InlineData("Quyết định của UBND tỉnh số 31/QĐ-UBND")]
    [InlineData("QĐ công nhận số 31/QĐ, ngày 1/3/2025")]
    public async Task What_papers_say_about_a_number_is_no_part_of_it(string typed)
    {
        await SetAsync();

        foreach (var page in new[] { await CheckAsync(typed), await app.Visitor.GetAsync($"/chung-nhan/{typed}") })
            Assert.Contains("31/QĐ-UBND", Browser.Text(page.Document.QuerySelectorAll(".card").Single()));
    }

    [Theory]
    [InlineData("ocop-80-2025")]
    [InlineData("80")]
    [InlineData("6/2024")]
    [InlineData("105/2024")]
    public async Task What_is_no_part_that_counts_is_not_found(string typed)
    {
        await SetAsync();

        Assert.Equal(404, (await CheckAsync(typed)).Status);
    }

    [Theory]
    [InlineData("/lam-viec/cong-nhan?q=", "5 /2024 ocop", "Kẹo số")]
    [InlineData("/lam-viec/cong-nhan?quyet-dinh=", "031/qd", "Trà số")]
    [InlineData("/lam-viec/cong-nhan?quyet-dinh=", "5/2024", "Kẹo số")]
    [InlineData("/lam-viec/san-pham?q=", "31qdubnd", "Trà số")]
    [InlineData("/lam-viec/san-pham?q=", "ocop.80.2025.031", "Mứt số")]
    public async Task An_offices_lists_read_numbers_as_the_check_page_does(string list, string typed, string product)
    {
        await SetAsync();
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync(list + Uri.EscapeDataString(typed));

        Assert.Equal(product, Browser.Text(page.Document.QuerySelector("tbody tr a")!));
    }

    private async Task<Page> CheckAsync(string typed) =>
        await app.Visitor.SubmitAsync(await app.Visitor.GetAsync("/chung-nhan"), new() { ["so"] = typed }, "Kiểm tra");

    private async Task SetAsync()
    {
        if (isSet)
            return;
        isSet = true;
        await using var database = app.Open();
        var register = new TestRegister(app, database);
        var producer = register.Producer("Hộ Số", unit: 12);
        foreach (
            var (name, decision, certificate) in new[]
            {
                ("Kẹo số", "700/QĐ-UBND", "0005/2024/OCOP-TN"),
                ("Mứt số", "700/QĐ-UBND", "OCOP-80-2025-00031"),
                ("Trà số", "31/QĐ-UBND", null),
            }
        )
            register.Star(
                register.Product(producer, name),
                "2025-03-01",
                unit: 12,
                number: certificate,
                decision: decision
            );
        await register.KeepAsync();
    }
}
