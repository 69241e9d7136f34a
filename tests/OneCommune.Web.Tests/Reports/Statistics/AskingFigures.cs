using System.Net.Http.Json;
using System.Text.Json;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Reports.Statistics;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Tests.Reports.Statistics;

public sealed class AskingFigures : IAsyncLifetime
{
    private readonly TestApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_empty_database_answers_with_noughts_in_the_order_of_the_document()
    {
        var json = await app.Visitor.Client.GetStringAsync("/api/v1/statistics?asOf=2024-12-31");

        Assert.Equal(
            """
            {"asOf":"2024-12-31","unit":null,"products":0,"stars":{"3":0,"4":0,"5":0},"sectors":{"food":0,"drinks":0,"medicinal":0,"handicraft":0,"ornamental":0,"tourism":0,"unknown":0},"producers":0,"producerTypes":{"enterprise":0,"cooperative":0,"cooperativeGroup":0,"household":0,"farm":0,"other":0},"year":{"year":2024,"products":0,"stars":{"3":0,"4":0,"5":0},"first":0,"renewed":0,"upgraded":0,"revoked":0,"expired":0},"womenLed":0,"modernChannel":0,"online":0}
            """,
            json
        );
    }

    [Fact]
    public async Task A_star_counts_from_its_day_of_issue_to_its_last_day_both_included()
    {
        await SetAsync(r => r.Star(r.Product(r.Producer()), "2021-03-10"));

        Assert.Equal(
            new long[] { 0, 1, 1, 0 },
            await ProductsAsync("2021-03-09", "2021-03-10", "2024-03-10", "2024-03-11")
        );
    }

    [Fact]
    public async Task A_revoked_star_counts_to_the_day_before()
    {
        await SetAsync(r => r.Star(r.Product(r.Producer()), "2023-01-05").Revoke(new(2024, 5, 20), "9/QĐ", null));

        Assert.Equal(new long[] { 1, 0 }, await ProductsAsync("2024-05-19", "2024-05-20"));
    }

    [Fact]
    public async Task A_star_that_was_raised_counts_once_with_its_new_rank()
    {
        await SetAsync(r =>
        {
            var product = r.Product(r.Producer());
            r.Star(product, "2022-01-05").ReplaceBy(new(2024, 6, 1));
            r.Star(product, "2024-06-01", 4, RecognitionKind.Upgraded);
        });

        var before = await FiguresAsync("?asOf=2024-05-31");
        var after = await FiguresAsync("?asOf=2024-06-01");

        Assert.Equal((1, new StarCounts(1, 0, 0)), (before.Products, before.Stars));
        Assert.Equal((1, new StarCounts(0, 1, 0)), (after.Products, after.Stars));
        Assert.Equal((0L, 1L, 0L), (after.Year.First, after.Year.Upgraded, after.Year.Expired));
    }

    [Fact]
    public async Task A_year_tells_what_was_issued_revoked_and_ran_out_in_it()
    {
        await SetAsync(r =>
        {
            var producer = r.Producer();
            r.Star(r.Product(producer, "Hết hạn"), "2021-04-01");
            r.Star(r.Product(producer, "Hết hạn năm trước"), "2020-12-31");
            r.Star(r.Product(producer, "Thu hồi trước khi hết hạn"), "2021-05-01").Revoke(new(2024, 2, 1), null, null);
            var renewed = r.Product(producer, "Công nhận lại sau khi hết hạn");
            r.Star(renewed, "2021-06-01").ReplaceBy(new(2024, 7, 1));
            r.Star(renewed, "2024-07-01", 3, RecognitionKind.Renewed);
            r.Star(r.Product(producer, "Mới"), "2024-12-31", 4);
            r.Star(r.Product(producer, "Năm sau"), "2025-01-01");
        });

        var half = await FiguresAsync("?asOf=2024-06-15");
        var year = await FiguresAsync("?asOf=2024-12-31");

        Assert.Equal(new YearCounts(2024, 0, new(0, 0, 0), 0, 0, 0, 1, 2), half.Year);
        Assert.Equal(new YearCounts(2024, 2, new(1, 1, 0), 1, 1, 0, 1, 1), year.Year);
    }

    [Fact]
    public async Task Producers_count_once_by_legal_form_and_only_with_a_product_in_force()
    {
        await SetAsync(r =>
        {
            var women = r.Producer("Hợp tác xã Thử", LegalForm.Cooperative, gender: Gender.Female, modern: true);
            r.Star(r.Product(women, "Một", online: "Postmart"), "2024-01-01");
            r.Star(r.Product(women, "Hai", Sector.Drinks), "2024-01-01", 4);
            r.Star(r.Product(r.Producer("Hội Thử", LegalForm.Association), "Tour", Sector.Tourism), "2024-01-01", 5);
            r.Star(r.Product(r.Producer("Cũ", gender: Gender.Female)), "2019-01-01");
            r.Product(r.Producer("Chưa có sao"));
        });

        var figures = await FiguresAsync("?asOf=2024-12-31");

        Assert.Equal(2, figures.Producers);
        Assert.Equal(new ProducerTypeCounts(0, 1, 0, 0, 0, 1), figures.ProducerTypes);
        Assert.Equal(new SectorCounts(1, 1, 0, 0, 0, 1, 0), figures.Sectors);
        Assert.Equal((1L, 1L, 1L), (figures.WomenLed, figures.ModernChannel, figures.Online));
    }

    [Fact]
    public async Task Figures_of_a_day_to_come_say_that_they_are_a_projection()
    {
        await SetAsync(r => r.Star(r.Product(r.Producer()), "2024-01-01"));
        using var office = await app.SignedInAsync(Role.Province);
        const string words = "Dự kiến: tính từ những gì đã ghi đến ngày 15/06/2026";

        Assert.StartsWith(words, (await FiguresAsync("?asOf=2026-06-16")).Projection);
        Assert.Null((await FiguresAsync("?asOf=2026-06-15")).Projection);
        Assert.DoesNotContain("projection", await app.Visitor.Client.GetStringAsync("/api/v1/statistics"));
        Assert.Contains(words, (await office.GetAsync("/lam-viec/so-lieu?ngay=2026-06-16")).Text);
        Assert.DoesNotContain("Dự kiến", (await office.GetAsync("/lam-viec/so-lieu?ngay=2026-06-15")).Text);
        var file = await office.Client.GetAsync("/lam-viec/so-lieu.csv?ngay=2026-06-16");
        Assert.Contains("so-lieu-du-kien-2026-06-16", file.Content.Headers.ContentDisposition!.ToString());
        Assert.Contains(words, await file.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task A_listing_that_opens_or_closes_changes_the_figure()
    {
        await SetAsync(r => r.Star(r.Product(r.Producer(), online: "Postmart"), "2024-01-01"));
        Assert.Equal(1, (await FiguresAsync("?asOf=2024-12-31")).Online);

        await using var database = app.Open();
        var product = database.Products.Single();
        product.Describe(new(Sector.Food));
        await database.SaveAsync(app.Act("product.change"), default);

        Assert.Equal(0, (await FiguresAsync("?asOf=2024-12-31")).Online);
    }

    [Fact]
    public async Task A_place_counts_what_lies_wholly_inside_it_in_the_boundaries_asked()
    {
        // 3 (28048) went whole to 28040, 5 (28054) was split between 28040 and 28060; both lay in Long An (80), now Tây Ninh (80).
        await SetAsync(r =>
        {
            var producer = r.Producer();
            r.Star(r.Product(producer, "Xã cũ"), "2024-01-01", unit: 3);
            r.Star(r.Product(producer, "Xã bị chia"), "2024-01-01", unit: 5);
            r.Star(r.Product(producer, "Xã của Tây Ninh cũ"), "2024-01-01", unit: 8);
            r.Star(r.Product(producer, "Không rõ nơi"), "2024-01-01");
        });

        Assert.Equal(4, (await FiguresAsync("?asOf=2024-12-31")).Products);
        Assert.Equal(1, (await FiguresAsync("?asOf=2024-12-31&unit=28040")).Products);
        Assert.Equal(3, (await FiguresAsync("?asOf=2024-12-31&unit=80")).Products);
        Assert.Equal(2, (await FiguresAsync("?asOf=2024-12-31&unit=80&boundaries=2024-12-31")).Products);
        Assert.Equal(1, (await FiguresAsync("?asOf=2024-12-31&unit=28054&boundaries=2024-12-31")).Products);
        Assert.Equal(0, (await FiguresAsync("?asOf=2024-12-31&unit=82")).Products);
    }

    [Fact]
    public async Task Without_a_unit_the_installations_own_province_is_meant_with_what_names_no_place()
    {
        await SetAsync(
            r =>
            {
                r.Star(r.Product(r.Producer(), "Trong tỉnh"), "2024-01-01", unit: 3);
                r.Star(r.Product(r.Producer(), "Không rõ nơi"), "2024-01-01");
                r.Star(r.Product(r.Producer(), "Tỉnh khác"), "2024-01-01", unit: 15);
            },
            province: "80"
        );

        var figures = await FiguresAsync("?asOf=2024-12-31");

        Assert.Equal(("80", 2L), (figures.Unit, figures.Products));
    }

    [Theory]
    [InlineData("?asOf=2024-02-30", "2024-02-30")]
    [InlineData("?asOf=hôm+nay", "hôm nay")]
    [InlineData("?asOf=9999-12-31", "9999-12-31")]
    [InlineData("?boundaries=31/13/2024", "31/13/2024")]
    [InlineData("?unit=99999", "99999")]
    public async Task What_cannot_be_read_is_refused_with_a_problem_that_names_it(string query, string named)
    {
        using var answer = await app.Visitor.Client.GetAsync("/api/v1/statistics" + query);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(422, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains(named, problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task The_command_line_prints_the_same_document_and_refuses_with_2()
    {
        await SetAsync(r => r.Star(r.Product(r.Producer()), "2024-01-01", unit: 3));

        var run = await CommandLineRun.OfAsync(
            app,
            "statistics",
            "--as-of",
            "2024-12-31",
            "--unit",
            "80",
            "--boundaries",
            "2024-12-31",
            "--json"
        );
        var refused = await CommandLineRun.OfAsync(app, "statistics", "--unit", "99999", "--json");

        Assert.Equal(0, run.Exit);
        Assert.Equal(
            await app.Visitor.Client.GetStringAsync("/api/v1/statistics?asOf=2024-12-31&unit=80&boundaries=2024-12-31"),
            run.Output.TrimEnd('\n')
        );
        Assert.Equal((2, ""), (refused.Exit, refused.Output));
        Assert.Contains("99999", refused.Errors);
    }

    private async Task SetAsync(Action<TestRegister> scene, string? province = null)
    {
        await using var database = app.Open();
        var register = new TestRegister(app, database);
        scene(register);
        if (province is not null)
            database.Settings.Add(new() { Name = Setting.Province, Value = province });
        await register.KeepAsync();
    }

    private async Task<ProgrammeStatistics> FiguresAsync(string query) =>
        (await app.Visitor.Client.GetFromJsonAsync<ProgrammeStatistics>("/api/v1/statistics" + query))!;

    private async Task<long[]> ProductsAsync(params string[] days)
    {
        var counts = new List<long>();
        foreach (var day in days)
            counts.Add((await FiguresAsync("?asOf=" + day)).Products);
        return [.. counts];
    }
}
