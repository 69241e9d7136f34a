using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Storage.Audit;

namespace OneCommune.Web.Tests.Demo;

public sealed class TheDemoProvince(DemoApp app) : IClassFixture<DemoApp>
{
    /// <summary>What the provinces' press told of Long An at the end of 2024.</summary>
    [Fact]
    public async Task Its_register_adds_up_to_the_published_figures_of_2024()
    {
        using var visitor = new Browser(app.Address);
        var answer = await visitor.Client.GetStringAsync(
            "/api/v1/statistics?asOf=2024-12-31&boundaries=2024-12-31&unit=80"
        );
        var told = JsonDocument.Parse(answer).RootElement;
        int Of(params string[] path) => path.Aggregate(told, (element, name) => element.GetProperty(name)).GetInt32();

        Assert.Equal((235, 186, 49, 0), (Of("products"), Of("stars", "3"), Of("stars", "4"), Of("stars", "5")));
        Assert.Equal(
            (182, 30, 8, 11, 4),
            (
                Of("sectors", "food"),
                Of("sectors", "drinks"),
                Of("sectors", "medicinal"),
                Of("sectors", "handicraft"),
                Of("sectors", "ornamental")
            )
        );
        Assert.Equal(
            (108, 24, 15, 69),
            (
                Of("producers"),
                Of("producerTypes", "enterprise"),
                Of("producerTypes", "cooperative"),
                Of("producerTypes", "household")
            )
        );
        Assert.Equal((87, 78, 9), (Of("year", "products"), Of("year", "stars", "3"), Of("year", "stars", "4")));
    }

    [Fact]
    public async Task Its_round_has_a_dossier_in_every_state()
    {
        await using var database = app.Open();
        var states = await database.Dossiers.Select(d => d.Status).Distinct().ToListAsync();

        Assert.Equal(Enum.GetValues<DossierStatus>(), states.Order());
    }

    [Fact]
    public async Task Its_trail_is_whole()
    {
        await using var database = app.Open();

        Assert.True((await AuditTrail.VerifyAsync(database, default)).IsWhole);
    }

    [Fact]
    public async Task Each_file_of_a_result_names_a_row_that_the_trail_holds()
    {
        await using var database = app.Open();

        foreach (var file in await database.CouncilResults.Select(r => r.Canonical).ToListAsync())
        {
            var noted = JsonDocument.Parse(file).RootElement.GetProperty("trail").GetString()!;
            Assert.True(await NotedHash.Read(noted).IsHeldAsync(database, default));
        }
    }
}
