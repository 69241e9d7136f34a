using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Tests.Papers;

namespace OneCommune.Web.Tests.Registry.Products;

/// <summary>The order of a list is kept until the register changes (docs/adr/0050): every change is in the very next answer.</summary>
public sealed class OrdersOfListsKept(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly Lately = new(2025, 3, 1);

    [Theory]
    [InlineData("/lam-viec/san-pham?q=cam+{0}&sap-xep=-sao")]
    [InlineData("/lam-viec/san-pham?q=cam+{0}&trang-thai=con-han&sap-xep=-sao")]
    [InlineData("/lam-viec/cong-nhan?q=cam+{0}&sap-xep=-sao")]
    public async Task A_star_given_by_another_program_is_first_in_a_list_asked_for_before(string list)
    {
        var word = Guid.NewGuid().ToString("N")[..8];
        list = string.Format(list, word);
        await app.HasStarAsync($"Cam một {word}", Lately);
        var next = await app.HasProductAsync(await app.HasProducerAsync("Hộ giữ"), $"Cam hai {word}");
        using var officer = await app.SignedInAsync(Role.Province);
        Assert.Equal($"Cam một {word}", (await NamesAsync(officer, list))[0]);

        await app.IsRecognisedAsync(next, Lately, 4, RecognitionKind.First);

        Assert.Equal($"Cam hai {word}", (await NamesAsync(officer, list))[0]);
    }

    [Fact]
    public async Task A_name_changed_on_a_page_is_in_its_new_place_and_counted_once()
    {
        await app.HasStarAsync("Quýt giữ An", Lately);
        var last = await app.HasStarAsync("Quýt giữ Ý", Lately);
        using var officer = await app.SignedInAsync(Role.Province);
        const string list = "/lam-viec/san-pham?q=quyt+giu&sap-xep=ten";
        Assert.Equal(["Quýt giữ An", "Quýt giữ Ý"], await NamesAsync(officer, list));

        await officer.RenamesProductAsync(last.Id, "Quýt giữ Ai");

        Assert.Equal(["Quýt giữ Ai", "Quýt giữ An"], await NamesAsync(officer, list));
    }

    [Fact]
    public async Task Who_reads_less_is_not_given_the_order_of_who_reads_more()
    {
        await app.HasStarAsync("Chanh giữ riêng", Lately);
        const string list = "/lam-viec/san-pham?q=chanh+giu&sap-xep=-sao";
        using var officer = await app.SignedInAsync(Role.Province);
        Assert.Single(await NamesAsync(officer, list));
        using var elsewhere = await app.SignedInAsync(Role.Commune, "28060");

        Assert.Empty(await NamesAsync(elsewhere, list));
        Assert.Single(await NamesAsync(officer, list));
    }

    private static async Task<List<string>> NamesAsync(Browser browser, string list) =>
        [
            .. (await browser.GetAsync(list))
                .Document.QuerySelectorAll("tbody tr td:first-child span > a:first-child")
                .Select(a => a.TextContent.Trim()),
        ];
}
