using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using OneCommune.Domain;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;

namespace OneCommune.Web.Tests.Registry.Search;

/// <summary>A search that would wait too long for words that another reads is told to come again; then it finds.</summary>
public sealed class WhileTheWordsAreRead(TestApp app) : IClassFixture<TestApp>
{
    private const string Sentence = "Phần mềm đang đọc lại sổ để tìm kiếm; hãy tìm lại sau nửa phút.";

    [Fact]
    public async Task A_search_is_answered_503_in_words_on_the_page_and_to_programs_of_any_site()
    {
        await RenewAsync();
        using var held = new HeldReading(app);
        await app.HasStarAsync("Gạo chờ đọc", new(2025, 3, 1));
        // Reads what changed, and keeps all others waiting.
        var first = app.Visitor.Client.GetAsync("/api/v1/products?q=gao+cho+doc");
        await held.Asked;
        app.Clock.EndsWaits = true;

        var page = await app.Visitor.GetAsync("/san-pham?q=gao+cho+doc");
        using var problem = await app.Visitor.Client.GetAsync("/api/v1/products?q=gao+cho+doc");

        Assert.Equal(503, page.Status);
        Assert.Equal("30", page.Response.Headers.GetValues("Retry-After").Single());
        Assert.Contains(Sentence, page.Text);
        Assert.Equal(503, (int)problem.StatusCode);
        Assert.Equal("30", problem.Headers.GetValues("Retry-After").Single());
        Assert.Equal("*", problem.Headers.GetValues("Access-Control-Allow-Origin").Single());
        using var told = JsonDocument.Parse(await problem.Content.ReadAsStringAsync());
        Assert.Equal("search.reading", told.RootElement.GetProperty("code").GetString());
        Assert.Equal(Sentence, told.RootElement.GetProperty("detail").GetString());
        app.Clock.EndsWaits = false;
        held.LetGo();
        Assert.Equal(200, (int)(await first).StatusCode);
        Assert.Contains("Gạo chờ đọc", (await app.Visitor.GetAsync("/san-pham?q=gao+cho+doc")).Text);
    }

    [Fact]
    public async Task Also_before_they_were_ever_read()
    {
        await app.HasStarAsync("Nếp chưa đọc", new(2025, 3, 1));
        using var held = new HeldReading(app);
        app.Clock.EndsWaits = true;
        using var search = new KeptSearch(new KeptGazetteer(), app.Store, app.Clock);
        await using var database = app.Open();

        var refusal = await Assert.ThrowsAsync<RefusalException>(async () =>
            await search.ProductsAsync(database, default)
        );

        Assert.Equal("search.reading", refusal.Code);
        app.Clock.EndsWaits = false;
        held.LetGo();
        Assert.Equal(1, (await search.ProductsAsync(database, default)).Find("nep chua doc", app.Clock.Today).Count);
    }

    private async Task RenewAsync()
    {
        await using var database = app.Open();
        await app.Server.Services.GetRequiredService<KeptSearch>().RenewAsync(database, default);
    }
}
