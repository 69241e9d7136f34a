using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Registry.Places;

public sealed class BrowsingUnits(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_provinces_of_a_day_are_listed()
    {
        using var officer = await app.SignedInAsync(Role.Commune, "28040");

        var today = await officer.GetAsync("/lam-viec/don-vi");
        var then = await officer.GetAsync("/lam-viec/don-vi?ngay=2024-12-31");

        Assert.Contains("Tỉnh Đồng Tháp", today.Text);
        Assert.DoesNotContain("Tỉnh Long An", today.Text);
        Assert.Contains("Tỉnh Long An", then.Text);
        Assert.DoesNotContain("Tỉnh Đồng Tháp", then.Text);
    }

    [Fact]
    public async Task A_day_before_every_catalogue_says_where_they_begin()
    {
        using var officer = await app.SignedInAsync(Role.Auditor);

        var page = await officer.GetAsync("/lam-viec/don-vi?ngay=1999-01-01");

        Assert.Contains("bắt đầu từ 01/01/2004", page.Text);
    }

    [Theory]
    [InlineData("tan thu", "2024-12-31", "Xã Tân Thử", "Huyện Thử Thừa, Tỉnh Long An")]
    [InlineData("TÂN  THỬ", "2026-01-01", "Phường Tân Thử", "Tỉnh Tây Ninh")]
    public async Task A_search_is_blind_to_accents_and_keeps_to_its_day(
        string words,
        string day,
        string name,
        string place
    )
    {
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync($"/lam-viec/don-vi?q={Uri.EscapeDataString(words)}&ngay={day}");

        Assert.Contains(name, page.Text);
        Assert.Contains(place, page.Text);
        Assert.Contains("1 đơn vị", page.Text);
    }

    [Fact]
    public async Task A_code_used_again_is_two_units_that_name_each_other()
    {
        using var officer = await app.SignedInAsync(Role.Province);

        var old = await officer.GetAsync("/lam-viec/don-vi/80/2004-01-01");
        var now = await officer.GetAsync("/lam-viec/don-vi/80/2025-07-01");

        Assert.Contains("Không còn từ 01/07/2025", old.Text);
        Assert.Contains("Tỉnh Long An", old.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("Tỉnh Tây Ninh", now.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains("Mã 80 còn chỉ một đơn vị khác: Tỉnh Long An, đến 30/06/2025", now.Text);
        Assert.Contains("Hình thành từ 2 đơn vị", now.Text);
    }

    [Fact]
    public async Task A_split_commune_shows_the_units_it_was_divided_among()
    {
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync("/lam-viec/don-vi/28054/2004-01-01");

        Assert.Contains("Đã chia cho 2 đơn vị", page.Text);
        Assert.Contains("Phường Tân Thử, Tỉnh Tây Ninh", page.Text);
        Assert.Contains("một phần", page.Text);
        Assert.DoesNotContain("toàn bộ", page.Text);
    }

    [Fact]
    public async Task A_new_commune_says_what_it_was_made_of()
    {
        using var officer = await app.SignedInAsync(Role.Province);

        var page = await officer.GetAsync("/lam-viec/don-vi/28040/2025-07-01");

        Assert.Contains("Hình thành từ 3 đơn vị", page.Text);
        Assert.Contains("Xã Mỹ Thử, Huyện Thử Thừa, Tỉnh Long An 28048 toàn bộ", page.Text);
        Assert.Contains("Xã Tân Thử, Huyện Thử Thừa, Tỉnh Long An 28054 một phần", page.Text);
    }

    [Theory]
    [InlineData("/lam-viec/don-vi/80/2020-01-01")]
    [InlineData("/lam-viec/don-vi/80/hom-nay")]
    [InlineData("/lam-viec/don-vi/99999/2025-07-01")]
    public async Task A_unit_that_never_was_is_not_found(string address)
    {
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Equal(404, (await officer.GetAsync(address)).Status);
    }

    [Fact]
    public async Task An_old_address_is_read_and_led_to_the_unit_of_today()
    {
        using var officer = await app.SignedInAsync(Role.Province);

        var whole = await AskAsync(officer, "X. Mỹ Thử, H. Thử Thừa, T. Long An");
        var split = await AskAsync(officer, "xa tan thu, huyen thu thua");

        Assert.Contains("Ngày 30/06/2025: Xã Mỹ Thử, Huyện Thử Thừa, Tỉnh Long An (mã 28048)", whole.Text);
        Assert.Contains("Hiện nay: Xã Thử Thừa, Tỉnh Tây Ninh (mã 28040)", whole.Text);
        Assert.Contains("Nơi này đã chia cho 2 đơn vị", split.Text);
    }

    [Fact]
    public async Task An_address_that_means_nothing_or_several_things_is_not_guessed()
    {
        using var officer = await app.SignedInAsync(Role.Province);

        var unknown = await AskAsync(officer, "Xã Không Có, Long An");
        var near = await AskAsync(officer, "Xã Mỹ Thứ, Huyện Thử Thừa");

        Assert.Contains("Không có đơn vị nào là “Xã Không Có, Long An”", unknown.Text);
        Assert.Contains("Gần giống: Xã Mỹ Thử", near.Text);
    }

    [Fact]
    public async Task The_catalogue_of_a_day_is_a_file()
    {
        using var officer = await app.SignedInAsync(Role.Leader);

        var all = await officer.Client.GetStringAsync("/lam-viec/don-vi.csv?ngay=2024-12-31");
        var some = await officer.Client.GetStringAsync("/lam-viec/don-vi.csv?trong=82");

        var named = await officer.Client.GetStringAsync("/lam-viec/don-vi.csv?ngay=2024-12-31&q=my+thu");

        Assert.Contains("28048,Xã Mỹ Thử,\"Xã, phường, đặc khu\",801,\"Xã Mỹ Thử, Huyện Thử Thừa, Tỉnh Long An\"", all);
        Assert.DoesNotContain("Đồng Tháp", all);
        Assert.Equal("28048", Assert.Single(named.Split("\r\n")[1..^1]).Split(',')[0]);
        Assert.Equal(["82", "30100"], some.Split("\r\n")[1..^1].Select(line => line.Split(',')[0]));
    }

    private static Task<Page> AskAsync(Browser officer, string address) =>
        officer.GetAsync("/lam-viec/don-vi?dia-chi=" + Uri.EscapeDataString(address));
}
