using System.Text;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;

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

    [Theory]
    [InlineData("hợp tác xã sậy dài", "HTX Sậy Dài")]
    [InlineData("hkd say ngan", "Hộ kinh doanh Sậy Ngắn")]
    [InlineData("cty cp sậy vừa", "Công ty Cổ phần Sậy Vừa")]
    public async Task A_legal_form_is_found_in_short_and_in_full(string typed, string name)
    {
        var producer = await app.HasProducerAsync(name);
        await app.IsRecognisedAsync(await app.HasProductAsync(producer, "Chiếu " + name[^3..]), Lately);
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Equal([name], await NamesAsync(officer, "q=" + Uri.EscapeDataString(typed)));
        using var visitor = app.Visitor;
        var found = await visitor.GetAsync("/san-pham?q=" + Uri.EscapeDataString(typed));
        Assert.Contains(name, found.Text);
        Assert.DoesNotContain("Ý bạn là", found.Text);
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
    public async Task Of_a_past_day_the_first_end_is_the_one_then_printed_and_later_records_are_told()
    {
        var renewed = await app.HasStarAsync("Muối xưa nay", new(2022, 3, 15));
        await app.IsRecognisedAsync(renewed, new(2024, 8, 1), kind: RecognitionKind.Renewed);
        await app.HasStarAsync("Muối xưa bỏ", new(2022, 5, 1), then: r => r.Revoke(new(2024, 9, 1), "9/QĐ", null));
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync("/lam-viec/chu-the?q=muoi+xua&ngay=2024-06-01&sap-xep=han");

        Assert.Equal(
            ["15/03/2025", "01/05/2025"],
            page.Document.QuerySelectorAll("tbody td:last-child").Select(cell => cell.TextContent.Trim())
        );
        Assert.Contains("gồm cả chủ thể ghi vào sổ sau ngày này", page.Text);
        Assert.DoesNotContain("sau ngày này", (await officer.GetAsync("/lam-viec/chu-the?q=muoi+xua")).Text);
        Assert.Contains(
            "gồm cả sản phẩm ghi vào sổ sau ngày này",
            (await officer.GetAsync("/lam-viec/san-pham?q=muoi+xua&ngay=2024-06-01")).Text
        );
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
