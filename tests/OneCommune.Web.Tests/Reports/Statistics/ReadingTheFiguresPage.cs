using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Tests.Reports.Statistics;

/// <summary>The clock stands at 15/06/2026; the province is Tây Ninh (80), to which Long An (80) went.</summary>
public sealed class ReadingTheFiguresPage : IAsyncLifetime
{
    private readonly TestApp app = new();

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await using var database = app.Open();
        var register = new TestRegister(app, database);
        database.Settings.Add(new() { Name = Setting.Province, Value = "80" });
        var coop = register.Producer("Hợp tác xã Thử", LegalForm.Cooperative, 12, Gender.Female, modern: true);
        var home = register.Producer("Cơ sở Thử", unit: 13);
        var guild = register.Producer("Hội Thử", LegalForm.Association, 12);
        register.Star(register.Product(coop, "Gạo", online: "Postmart"), "2024-02-01", 4, unit: 3);
        register.Star(register.Product(coop, "Trà", Sector.Drinks), "2025-09-01", unit: 12);
        var honey = register.Product(home, "Mật");
        register.Star(honey, "2023-05-01", unit: 8).ReplaceBy(new(2026, 3, 1));
        register.Star(honey, "2026-03-01", 4, RecognitionKind.Upgraded, unit: 13);
        register.Star(register.Product(guild, "Tour", Sector.Tourism), "2024-05-01", unit: 5);
        register.Star(register.Product(home, "Không rõ nơi"), "2024-05-01");
        register.Star(register.Product(home, "Hết hạn năm nay"), "2023-02-01", unit: 8);
        register.Star(register.Product(home, "Thu hồi"), "2024-05-01", unit: 8).Revoke(new(2026, 1, 5), "3/QĐ", null);
        await register.KeepAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("?ngay=2024-12-31")]
    [InlineData("?ngay=2024-12-31&don-vi=80&dia-gioi=2024-12-31")]
    [InlineData("?ngay=2024-12-31&don-vi=72&dia-gioi=2024-12-31")]
    [InlineData("?don-vi=28040")]
    public async Task Every_figure_leads_to_as_many_rows(string query)
    {
        using var browser = await app.SignedInAsync(Role.Province);
        var page = await browser.GetAsync("/lam-viec/so-lieu" + query);
        var links = page.Document.QuerySelectorAll(
            "main a[href^='/lam-viec/san-pham?'], main a[href^='/lam-viec/chu-the?']"
        );

        Assert.Equal(200, page.Status);
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var rows = await browser.GetAsync(link.GetAttribute("href")!);
            Assert.True(
                rows.Document.QuerySelectorAll("main tbody tr").Length == int.Parse(link.TextContent),
                $"{link.TextContent}: {link.GetAttribute("href")}: {rows.Text}"
            );
        }
    }

    [Fact]
    public async Task The_tables_of_sectors_and_communes_add_up()
    {
        using var browser = await app.SignedInAsync(Role.Province);

        var page = await browser.GetAsync("/lam-viec/so-lieu");
        var tables = page.Document.QuerySelectorAll("table:has(tfoot)").ToList();

        Assert.Equal(2, tables.Count);
        foreach (var table in tables)
            for (var column = 2; column <= 5; column++)
            {
                int Sum(string rows) =>
                    table.QuerySelectorAll($"{rows} td:nth-child({column})").Sum(cell => int.Parse(cell.TextContent));
                Assert.Equal(Sum("tfoot"), Sum("tbody"));
            }
        Assert.Equal("5", tables[0].QuerySelector("tfoot td:last-child")!.TextContent);
    }

    [Fact]
    public async Task Old_districts_of_one_name_are_told_apart_by_their_provinces()
    {
        await using (var database = app.Open())
        {
            var longAn = await database.Units.SingleAsync(unit => unit.Id == 1);
            var old = await database.Units.SingleAsync(unit => unit.Id == 6);
            var (first, last) = (new DateOnly(2004, 1, 1), new DateOnly(2025, 6, 30));
            database.Units.Add(new(21, "808", "Huyện Châu Thành", AdminLevel.District, longAn, first, last));
            database.Units.Add(new(22, "708", "Huyện Châu Thành", AdminLevel.District, old, first, last));
            foreach (var (unit, now) in new[] { (21, 12), (22, 13) })
                database.UnitEquivalents.Add(new() { UnitId = unit, EquivalentId = now });
            await database.SaveAsync(app.Act("places.import"), default);
        }
        using var browser = await app.SignedInAsync(Role.Province);

        var page = await browser.GetAsync("/lam-viec/so-lieu?dia-gioi=2025-06-30");
        var offered = page.Document.QuerySelectorAll("select[name=don-vi] option").Select(Browser.Text).ToList();

        Assert.Contains("Huyện Châu Thành, Tỉnh Long An", offered);
        Assert.Contains("Huyện Châu Thành, Tỉnh Tây Ninh", offered);
        Assert.Contains("Huyện Thử Thừa", offered);
    }

    [Fact]
    public async Task Each_figure_is_drawn_and_stands_in_a_table()
    {
        using var browser = await app.SignedInAsync(Role.Leader);

        var page = await browser.GetAsync("/lam-viec/so-lieu");
        var plots = page.Document.QuerySelectorAll("svg[role=img]");

        Assert.Equal(4, plots.Length);
        Assert.All(plots, p => Assert.NotEmpty(p.QuerySelector("title")!.TextContent));
        Assert.All(plots, p => Assert.NotNull(p.Closest("section")!.QuerySelector("table")));
        Assert.Contains("5 sản phẩm còn hiệu lực", page.Text);
        Assert.Contains("Xã Thử Thừa", page.Text);
        Assert.Contains("Không rõ xã", page.Text);
    }

    [Fact]
    public async Task An_officer_of_a_commune_begins_with_it_and_gets_no_links_to_rows_of_others()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");

        var own = await browser.GetAsync("/lam-viec/so-lieu");
        var other = await browser.GetAsync("/lam-viec/so-lieu?don-vi=28060");

        Assert.Contains("Xã Thử Thừa", own.Text);
        Assert.NotEmpty(own.Document.QuerySelectorAll("main a[href^='/lam-viec/san-pham?']"));
        Assert.Contains("Phường Tân Thử", other.Text);
        Assert.Empty(other.Document.QuerySelectorAll("main a[href^='/lam-viec/san-pham?']"));
    }

    [Theory]
    [InlineData("?ngay=2024-02-30", "2024-02-30")]
    [InlineData("?don-vi=99999", "99999")]
    public async Task What_cannot_be_read_is_told_above_the_form(string query, string named)
    {
        using var browser = await app.SignedInAsync(Role.Province);

        var page = await browser.GetAsync("/lam-viec/so-lieu" + query);

        Assert.Equal(422, page.Status);
        Assert.Contains(named, page.Document.QuerySelector(".error")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("main form input[name=ngay]"));
    }

    [Fact]
    public async Task The_file_holds_the_same_figures()
    {
        using var browser = await app.SignedInAsync(Role.Auditor);

        var csv = await browser.Client.GetStringAsync("/lam-viec/so-lieu.csv?ngay=2024-12-31&dia-gioi=2024-12-31");

        Assert.Contains("2024-12-31,80 Tỉnh Long An,2024-12-31,Tổng,Sản phẩm còn hiệu lực,,3", csv);
        Assert.Contains("Ngành,Thực phẩm,4,1", csv);
        Assert.Contains("\"Xã, phường\",28048 Xã Mỹ Thử,4,1", csv);
    }

    [Fact]
    public async Task A_visitor_and_a_producer_do_not_come_in()
    {
        using var visitor = app.Visitor;
        await using var database = app.Open();
        using var producer = await app.SignedInAsync(database.Producers.First().Id);

        Assert.Equal("/dang-nhap", (await visitor.GetAsync("/lam-viec/so-lieu")).Path);
        Assert.Equal(403, (await producer.GetAsync("/lam-viec/so-lieu")).Status);
    }
}
