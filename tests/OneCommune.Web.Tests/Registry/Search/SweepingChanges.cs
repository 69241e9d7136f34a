using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;

namespace OneCommune.Web.Tests.Registry.Search;

/// <summary>What a program has not read before it is swept, it reads with everything else.</summary>
public sealed class SweepingChanges(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly day = new(2026, 6, 15);

    [Fact]
    public async Task Swept_changes_are_found_by_who_slept_meanwhile_and_by_who_did_not()
    {
        var product = await app.HasStarAsync("Bưởi quét dọn", new(2025, 3, 1));
        using var asleep = new KeptSearch(new KeptGazetteer(), app.Store, TimeProvider.System);
        using var awake = new KeptSearch(new KeptGazetteer(), app.Store, TimeProvider.System);
        Assert.Equal(1, await CountAsync(asleep, "buoi quet don"));

        await using (var database = app.Open())
        {
            var one = await database.Products.SingleAsync(p => p.Id == product.Id);
            database.HistoryEntries.Add(one.Rename("Cam sành tỉnh giấc", new(2026, 1, 1))!);
            await database.SaveAsync(app.Act("register.change"), default);
            Assert.Equal(1, await CountAsync(awake, "cam sanh tinh giac"));
            // As many changes later.
            await database.Database.ExecuteSqlRawAsync(
                "insert into search_changes select {0}, max(seq) + 20000 from search_changes",
                Guid.NewGuid()
            );
            if (database.IsPostgres)
                await database.Database.ExecuteSqlRawAsync(
                    "select setval('search_changes_last', max(seq)) from search_changes"
                );
            await SearchSwept.SweepAsync(database, default);
            Assert.Equal(1, await database.SearchChanges.CountAsync());
            await SearchSwept.SweepAsync(database, default);
            Assert.Equal(1, await database.SearchChanges.CountAsync());
        }

        Assert.Equal(1, await CountAsync(asleep, "cam sanh tinh giac"));
        Assert.Equal(1, await CountAsync(awake, "cam sanh tinh giac"));
        using var fresh = new KeptSearch(new KeptGazetteer(), app.Store, TimeProvider.System);
        Assert.Equal(1, await CountAsync(fresh, "cam sanh tinh giac"));
        await app.HasStarAsync("Quýt sau khi quét", new(2025, 3, 1));
        Assert.Equal(1, await CountAsync(asleep, "quyt sau khi quet"));
    }

    [Fact]
    public async Task The_newest_changes_stay()
    {
        await app.HasStarAsync("Ổi còn đây", new(2025, 3, 1));
        await using var database = app.Open();
        var before = await database.SearchChanges.CountAsync();

        await SearchSwept.SweepAsync(database, default);

        Assert.NotEqual(0, before);
        Assert.Equal(before, await database.SearchChanges.CountAsync());
    }

    [Fact]
    public async Task Renewed_while_nobody_searches_it_knows_what_changed()
    {
        using var search = new KeptSearch(new KeptGazetteer(), app.Store, TimeProvider.System);
        await app.HasStarAsync("Mận trước khi đọc", new(2025, 3, 1));
        await using var database = app.Open();
        await search.RenewAsync(database, default);
        await app.HasStarAsync("Mận sau khi đọc", new(2025, 3, 1));
        await search.RenewAsync(database, default);
        Assert.Equal(2, await CountAsync(search, "man khi doc"));
    }

    private async Task<int> CountAsync(KeptSearch search, string typed)
    {
        await using var database = app.Open();
        SearchIndex index = await search.ProductsAsync(database, default);
        return index.Find(typed, day).Count;
    }
}
