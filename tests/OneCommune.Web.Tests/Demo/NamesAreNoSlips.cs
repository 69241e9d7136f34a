using Microsoft.EntityFrameworkCore;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Tests.Demo;

/// <summary>"Ý bạn là" is asked of nobody who typed what something is called.</summary>
public sealed class NamesAreNoSlips(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task Of_any_product_producer_or_unit()
    {
        await using var database = app.Open();
        using var search = new KeptSearch(new KeptGazetteer(), app.Store, app.Clock);
        List<string> names =
        [
            .. await database.Products.Select(p => p.Name).ToListAsync(),
            .. await database.Producers.Select(p => p.Name).ToListAsync(),
            .. await database.Units.Select(u => u.Name).ToListAsync(),
        ];
        List<string> asked = [];
        foreach (var name in names.Distinct())
        {
            var products = await FoundWords.OfProductsAsync(search, database, name, app.Clock.Today, default);
            var open = await FoundWords.OfPublicAsync(search, database, name, app.Clock.Today, default);
            var producers = await FoundWords.OfProducersAsync(search, database, name, app.Clock.Today, default);
            foreach (var found in new[] { products, open, producers })
                if (found?.Suggestion is { } meant)
                    asked.Add($"{name}: {meant}");
        }

        Assert.True(asked.Count == 0, string.Join('\n', asked));
    }
}
