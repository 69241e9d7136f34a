using System.Text;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;

namespace OneCommune.Web.Tests.Registry.Producers;

public sealed class ListingProducers(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly Lately = new(2025, 3, 1);

    [Fact]
    public async Task A_producer_is_found_by_its_name_a_former_name_or_its_registration_number()
    {
        var producer = await app.HasProducerAsync(
            "Hợp tác xã Đất Lành",
            then: p => p.Describe(new(LegalForm.Cooperative) { RegistrationNumber = "1100123456" })
        );
        await using (var database = app.Open())
        {
            var kept = database.Producers.Single(p => p.Id == producer.Id);
            database.HistoryEntries.Add(kept.Rename("Hợp tác xã Đất Mới", new(2024, 1, 1))!);
            await database.SaveAsync(app.Act("producer.rename"), default);
        }
        using var officer = await app.SignedInAsync(Role.Province);

        foreach (var words in new[] { "dat moi", "ĐẤT LÀNH", "1100123456" })
            Assert.Equal(["Hợp tác xã Đất Mới"], await NamesAsync(officer, "q=" + words));
    }

    [Fact]
    public async Task Each_state_lists_its_own_producers()
    {
        await app.HasStarAsync("trạng còn", Lately);
        await app.HasStarAsync("trạng hết", new(2021, 3, 1));
        await app.HasProducerAsync("Hộ trạng mới");
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Equal(["Hộ trạng còn"], await NamesAsync(officer, "q=ho+trang&trang-thai=con-han"));
        Assert.Equal(["Hộ trạng hết"], await NamesAsync(officer, "q=ho+trang&trang-thai=het-han"));
        Assert.Equal(["Hộ trạng mới"], await NamesAsync(officer, "q=ho+trang&trang-thai=chua-co"));
        Assert.Equal(["Hộ trạng hết"], await NamesAsync(officer, "q=ho+trang&trang-thai=con-han&ngay=2023-01-01"));
        Assert.Equal(["Hộ trạng còn"], await NamesAsync(officer, "q=ho+trang&sao=3"));
    }

    [Fact]
    public async Task The_list_orders_by_stars_in_force_and_by_the_first_to_end()
    {
        await app.HasStarAsync("xếp một", new(2024, 1, 1));
        await app.HasStarAsync("xếp hai", new(2025, 1, 1));
        await app.HasProducerAsync("Hộ xếp ba");
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Equal(["Hộ xếp một", "Hộ xếp hai", "Hộ xếp ba"], await NamesAsync(officer, "q=ho+xep&sap-xep=han"));
        Assert.Equal("Hộ xếp ba", (await NamesAsync(officer, "q=ho+xep&sap-xep=sao"))[0]);
    }

    [Fact]
    public async Task A_place_of_before_is_shown_with_its_name_of_today()
    {
        await app.HasProducerAsync("Hộ nơi cũ", "28048", on: new(2024, 1, 1));
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync("/lam-viec/chu-the?q=ho+noi+cu");

        Assert.Contains("Xã Mỹ Thử", page.Text);
        Assert.Contains("nay: Xã Thử Thừa", page.Text);
    }

    [Fact]
    public async Task The_file_has_the_rows_of_the_list_and_nothing_personal()
    {
        var profile = new Profile(LegalForm.Household)
        {
            Representative = "Trần Thị Tệp",
            RepresentativeGender = Gender.Female,
            Phone = "0912345678",
        };
        await app.HasProducerAsync("Hộ trong tệp", then: p => p.Describe(profile));
        using var officer = await app.SignedInAsync(Role.Leader);

        var file = Encoding.UTF8.GetString(await officer.Client.GetByteArrayAsync("/lam-viec/chu-the.csv?q=trong+tep"));

        Assert.Contains("Hộ trong tệp", file);
        Assert.DoesNotContain("0912345678", file);
        Assert.DoesNotContain("Nữ", file);
    }

    [Fact]
    public async Task A_commune_lists_its_own_producers_and_a_producer_itself()
    {
        var here = await app.HasProducerAsync("Hộ khu đây");
        await app.HasProducerAsync("Hộ khu kia", "28060");
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        using var producer = await app.SignedInAsync(here.Id);

        Assert.Equal(["Hộ khu đây"], await NamesAsync(commune, "q=ho+khu"));
        Assert.Equal(["Hộ khu đây"], await NamesAsync(producer, ""));
    }

    private static async Task<List<string>> NamesAsync(Browser browser, string query)
    {
        var page = await browser.GetAsync("/lam-viec/chu-the?" + query);
        return [.. page.Document.QuerySelectorAll("tbody tr td:first-child a").Select(a => a.TextContent.Trim())];
    }
}
