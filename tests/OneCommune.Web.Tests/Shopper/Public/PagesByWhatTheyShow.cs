using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Tests.Shopper.Public;

/// <summary>Stars are changed behind the program's back: who is sent the page of before was sent the kept one.</summary>
public sealed class PagesByWhatTheyShow(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_change_of_one_product_draws_its_own_pages_and_the_lists_anew_and_no_other_s()
    {
        var (honey, tea) = (await HasStarAsync("Mật ong riêng"), await HasStarAsync("Trà riêng"));
        var (own, others) = (
            (string[])[.. await AddressesAsync(honey), "/", "/san-pham", "/api/v1/products", "/api/v1/statistics"],
            await AddressesAsync(tea)
        );
        using var office = await app.SignedInAsync(Role.Province);
        var (ownBefore, othersBefore) = (await PagesAsync(own), await PagesAsync(others));

        await RenameAsync(office, honey.ProductId, "Mật ong đổi tên");
        await ForgeAsync();

        Assert.Equal(othersBefore, await PagesAsync(others));
        Assert.All((await PagesAsync(own)).Zip(ownBefore), pair => Assert.NotEqual(pair.Second, pair.First));
        foreach (var address in own.Except(["/", "/api/v1/statistics"]))
            Assert.Contains("Mật ong đổi tên", (await app.Visitor.GetAsync(address)).Source);
    }

    [Fact]
    public async Task Each_of_many_changes_is_seen_by_the_next_visitor_while_others_read()
    {
        var star = await HasStarAsync("Gạo nhiều tên");
        var addresses = await AddressesAsync(star);
        using var office = await app.SignedInAsync(Role.Province);
        using var readAll = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 4).Select(_ => ReadAsync(readAll.Token)).ToList();

        for (var i = 0; i < 12; i++)
        {
            await RenameAsync(office, star.ProductId, $"Gạo tên thứ {i}.");
            foreach (var address in addresses)
                Assert.Contains($"Gạo tên thứ {i}.", (await app.Visitor.GetAsync(address)).Source);
        }
        await readAll.CancelAsync();
        await Task.WhenAll(readers);

        async Task ReadAsync(CancellationToken stop)
        {
            while (!stop.IsCancellationRequested)
                foreach (var address in addresses)
                    Assert.Equal(200, (await app.Visitor.GetAsync(address)).Status);
        }
    }

    [Fact]
    public async Task What_visitors_do_not_see_draws_nothing_anew()
    {
        var star = await HasStarAsync("Mứt để yên");
        string[] addresses = [.. await AddressesAsync(star), "/", "/san-pham", "/api/v1/statistics"];
        using var office = await app.SignedInAsync(Role.Province);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        var before = await PagesAsync(addresses);

        await app.Visitor.SignInAsync("khong-co-ai", "x");
        await app.Visitor.SignInAsync(office.UserName, "sai-mat-khau");
        await app.Visitor.SignInAsync(commune.UserName, TestApp.Password);
        await office.GetAsync("/lam-viec/san-pham");
        await office.GetAsync("/lam-viec/san-pham.csv");
        await office.GetAsync("/lam-viec/nhat-ky");
        await using (var database = app.Open())
        {
            database.Notices.Add(
                new()
                {
                    AccountId = office.AccountId,
                    Kind = "thử",
                    At = app.Clock.Now,
                    About = "thử",
                    Fields = new Dictionary<string, string>(),
                    Address = "/lam-viec",
                }
            );
            await database.SaveAsync(app.Act("notice.add"), default);
        }

        await ForgeAsync();

        Assert.Equal(before, await PagesAsync(addresses));
    }

    [Fact]
    public async Task Another_node_on_the_same_database_sees_the_change_too()
    {
        var star = await HasStarAsync("Nem hai máy");
        await using var second = WebServer.Build(app.Store, "http://127.0.0.1:0", app.Clock, log: app.Log);
        await second.StartAsync(TestContext.Current.CancellationToken);
        var there = new Browser(new Uri(second.Urls.First()));
        var addresses = await AddressesAsync(star);
        using var office = await app.SignedInAsync(Role.Province);
        foreach (var address in addresses)
            await there.GetAsync(address);

        await RenameAsync(office, star.ProductId, "Nem máy kia");
        // The bound that docs/adr/0047 names.
        await Task.Delay(TimeSpan.FromMilliseconds(1), TestContext.Current.CancellationToken);

        foreach (var address in addresses)
            Assert.Contains("Nem máy kia", (await there.GetAsync(address)).Source);
        await second.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_number_that_a_new_certificate_bears_too_is_asked_anew()
    {
        var star = await HasStarAsync("Bánh trùng số");
        var address = "/chung-nhan/" + star.CheckCode;
        var before = await PagesAsync([address]);

        await HasStarAsync("Bánh số mới");
        await ForgeAsync();

        Assert.NotEqual(before, await PagesAsync([address]));
    }

    [Fact]
    public async Task A_page_begun_before_a_change_of_what_it_shows_is_not_kept()
    {
        var pages = app.Server.Services.GetRequiredService<KeptPages>();
        await pages.MoveAsync("product:one", 1_000_007);

        await KeepAsync("/late", 1_000_006, "product:one");
        await KeepAsync("/other", 1_000_006, "product:two");
        await KeepAsync("/new", 1_000_007, "product:one");

        Assert.Null(await pages.GetAsync("/late", default));
        Assert.NotNull(await pages.GetAsync("/other", default));
        Assert.NotNull(await pages.GetAsync("/new", default));

        Task KeepAsync(string key, long seq, string tag) =>
            pages
                .SetAsync(key, [1], [KeptPages.DrawnAfter(new(seq, "")), tag], TimeSpan.FromHours(1), default)
                .AsTask();
    }

    [Fact]
    public async Task Invented_addresses_take_no_more_than_the_room_there_is()
    {
        var pages = app.Server.Services.GetRequiredService<KeptPages>();
        const int most = 32 * 1024 * 1024;
        const int each = 100_000;
        string[] tags = [KeptPages.DrawnAfter(new(2_000_000, "")), "invented"];

        for (var i = 0; i < 2 * most / each; i++)
            await pages.SetAsync($"/invented/{i}", new byte[each], tags, TimeSpan.FromHours(1), default);
        var kept = 0;
        for (var i = 0; i < 2 * most / each; i++)
            kept += await pages.GetAsync($"/invented/{i}", default) is null ? 0 : 1;
        await pages.MoveAsync("invented", 2_000_001);

        Assert.InRange(kept, 1, most / each);
    }

    private async Task<Recognition> HasStarAsync(string name)
    {
        var producer = await app.HasProducerAsync("Hộ " + name);
        return await app.IsRecognisedAsync(await app.HasProductAsync(producer, name), new(2025, 3, 1));
    }

    private async Task<string[]> AddressesAsync(Recognition star)
    {
        await using var database = app.Open();
        var product = await database.Products.FindAsync(star.ProductId);
        return
        [
            "/san-pham/" + product!.Slug,
            "/chung-nhan/" + star.CheckCode,
            "/api/v1/certificates/" + star.CheckCode,
        ];
    }

    private async Task<string[]> PagesAsync(IEnumerable<string> addresses)
    {
        var pages = new List<string>();
        foreach (var address in addresses)
            pages.Add((await app.Visitor.GetAsync(address)).Source);
        return [.. pages];
    }

    private async Task ForgeAsync()
    {
        app.IsForged = true;
        await using var database = app.Open();
        await database.Database.ExecuteSqlRawAsync(
            "update recognitions set stars = 5",
            TestContext.Current.CancellationToken
        );
    }

    private static async Task RenameAsync(Browser office, Guid product, string name)
    {
        var form = await office.GetAsync($"/lam-viec/san-pham/{product}/doi-ten");
        var answer = await office.SubmitAsync(form, new() { ["Name"] = name, ["On"] = "2026-01-05" });
        Assert.Contains(name, answer.Text);
    }
}
