using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Tests.Registry.Search;

/// <summary>a ă â b c d đ e ê …, tones last: wherever people read a list, whatever its engine.</summary>
public sealed class InVietnameseOrder(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string[] Sorted = ["Bông", "Bơ", "Bờ", "Dương", "Đặng", "Đỗ", "Ếch"];

    [Fact]
    public async Task Products_stand_in_it_on_every_list_and_in_the_files()
    {
        foreach (var name in Sorted.Reverse())
            await app.HasStarAsync($"{name} thứ tự", new(2025, 3, 1));
        using var officer = await app.SignedInAsync(Role.Province);
        string[] up = [.. Sorted.Select(name => name + " thứ tự")];

        Assert.Equal(up, await NamesAsync(officer, "/lam-viec/san-pham?q=thu+tu&sap-xep=ten"));
        Assert.Equal(up.Reverse(), await NamesAsync(officer, "/lam-viec/san-pham?q=thu+tu&sap-xep=-ten"));
        Assert.Equal(up, await NamesAsync(officer, "/lam-viec/cong-nhan?q=thu+tu&sap-xep=ten"));
        // Also where all stars and days are alike.
        foreach (var order in new[] { "ten", "sao", "moi", "con-han" })
            Assert.Equal(
                up,
                (await app.Visitor.GetAsync("/san-pham?q=thu+tu&sap-xep=" + order))
                    .Document.QuerySelectorAll(".card h2")
                    .Select(Browser.Text)
            );
        foreach (var file in new[] { "/lam-viec/san-pham.csv?sap-xep=ten", "/du-lieu-mo/san-pham.csv" })
        {
            var lines = (await officer.Client.GetStringAsync(file)).Split('\n');
            Assert.Equal(up, lines.Select(line => line.Split(',')[0]).Where(name => name.EndsWith(" thứ tự")));
        }
    }

    [Fact]
    public async Task Producers_stand_in_it()
    {
        foreach (var name in Sorted.Reverse())
            await app.HasProducerAsync($"{name} chủ thể xếp");
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Equal(
            Sorted.Select(name => name + " chủ thể xếp"),
            await NamesAsync(officer, "/lam-viec/chu-the?q=chu+the+xep")
        );
    }

    [Fact]
    public async Task People_stand_in_it()
    {
        await using (var database = app.Open())
        {
            var unit = await app.UnitAsync(database, "80");
            foreach (var (i, name) in Sorted.Reverse().Index())
            {
                var account = Account.Open($"xep-hang-{i}", $"{name} Văn Xếp");
                database.Users.Add(account);
                database.Grants.Add(Grant.InUnit(account.Id, Role.Commune, unit));
            }
            await database.SaveAsync(app.Act("account.add"), default);
        }
        using var officer = await app.SignedInAsync(Role.Province);

        Assert.Equal(
            Sorted.Select(name => name + " Văn Xếp"),
            await NamesAsync(officer, "/lam-viec/nguoi-dung?q=van+xep")
        );
    }

    [Fact]
    public async Task Names_kept_before_it_are_given_their_place()
    {
        await using var store = await TestStore.NewAsync();
        await Store.PrepareAsync(store.Settings, default);
        await using (var database = Store.Open(store.Settings))
        {
            var account = Account.Open("nguoi-cu", "Đặng Thị Cũ");
            database.Users.Add(account);
            await database.SaveAsync(app.Act("account.add"), default);
            await database.Database.ExecuteSqlRawAsync(
                """
                drop index products_named;
                drop index producers_named;
                create index producers_listed on producers (folded_name);
                alter table products drop column name_order;
                alter table producers drop column name_order;
                alter table accounts drop column name_order;
                delete from schema_scripts where name like '0101%';
                """
            );
        }

        await Store.PrepareAsync(store.Settings, default);

        await using var again = Store.Open(store.Settings);
        Assert.Equal(Domain.Text.VietnameseOrder.Key("Đặng Thị Cũ"), (await again.Users.SingleAsync()).NameOrder);
    }

    private static async Task<string[]> NamesAsync(Browser officer, string address) =>
        [
            .. (await officer.GetAsync(address))
                .Document.QuerySelectorAll("table.stack tbody tr")
                .Select(row => Browser.Text(row.QuerySelector("td a")!)),
        ];
}
