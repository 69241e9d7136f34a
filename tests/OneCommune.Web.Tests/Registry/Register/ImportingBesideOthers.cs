using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Searching;
using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>
/// A register is read while others go on; what they change meanwhile is seen before anything of it is kept. They come in when its last row is
/// read: an import that kept them out then would wait for itself.
/// </summary>
public sealed class ImportingBesideOthers(TestApp app) : IClassFixture<TestApp>
{
    private readonly RegisterScene others = new(app);
    private readonly string producer = "Hộ " + Guid.NewGuid().ToString("N")[..8];
    private int readings;

    [Fact]
    public async Task People_sign_in_while_a_register_is_read()
    {
        using var known = await app.SignedInAsync(Role.Commune, "80");
        using var visitor = app.Visitor;

        var outcome = await Import(() => visitor.SignInAsync(known.UserName, TestApp.Password), Line("Gạo", producer));

        Assert.Equal("/lam-viec", (await visitor.GetAsync("/lam-viec")).Path);
        Assert.Equal((1, 1), (outcome.Imported, readings));
    }

    [Fact]
    public async Task A_product_that_came_meanwhile_is_not_brought_a_second_time()
    {
        var outcome = await Import(
            () => others.ImportAsync(Line("Gạo", producer)),
            Line("Gạo", producer),
            Line("Nếp", producer)
        );

        Assert.Equal((1, 1, 0, 2), (outcome.Imported, outcome.NewProducts, outcome.NewProducers, readings));
        Assert.Equal(["Gạo", "Nếp"], await ProductsAsync());
    }

    [Fact]
    public async Task What_was_filled_in_meanwhile_is_kept_and_told_once()
    {
        await others.ImportAsync(Line("Gạo", producer));

        var outcome = await Import(
            () => others.ImportAsync(Line("Gạo", producer, phone: "0912345678")),
            Line("Gạo", producer, phone: "0987654321", address: "Ấp 3")
        );

        Assert.Equal((1, 2), (outcome.Imported, readings));
        await using var database = app.Open();
        var kept = await database.Producers.SingleAsync(p => p.Name == producer);
        Assert.Equal(("0912345678", "Ấp 3"), (kept.Phone, kept.Address));
        Assert.Empty((await app.CompareAsync()).Differ);
    }

    [Fact]
    public async Task Who_never_stops_changing_the_register_waits_in_the_end()
    {
        var outcome = await Import(
            async () =>
            {
                // The fourth time nobody gets in.
                if (readings <= 3)
                    await others.ImportAsync(Line($"Bánh {readings}", producer));
            },
            Line("Gạo", producer)
        );

        Assert.Equal((1, 4), (outcome.Imported, readings));
        Assert.Equal(["Bánh 1", "Bánh 2", "Bánh 3", "Gạo"], await ProductsAsync());
    }

    [Fact]
    public async Task Equal_imports_at_once_make_no_twins()
    {
        string[] lines = [Line("Gạo", producer), Line("Nếp", producer)];

        var outcomes = await Task.WhenAll(
            others.ImportAsync(lines),
            others.ImportAsync(lines),
            others.ImportAsync(lines)
        );

        Assert.Equal([0, 0, 2], outcomes.Select(one => one.Imported).Order());
        Assert.Equal(["Gạo", "Nếp"], await ProductsAsync());
    }

    [Theory]
    [InlineData("Rượu cần", 2, 4)]
    [InlineData("Mứt dừa", 5_001, 1)]
    public async Task Who_searched_before_finds_what_came_few_or_many(string product, int rows, int changes)
    {
        await using var database = app.Open();
        using var search = new KeptSearch(new KeptGazetteer(), app.Store, TimeProvider.System);
        await search.ProductsAsync(database, default);
        var read = await database.SearchChanges.MaxAsync(c => (long?)c.Seq) ?? 0;

        await others.ImportAsync([
            .. Enumerable.Range(1, rows).Select(i => Line(product, $"{producer} {i}", stars: "", date: "")),
        ]);

        var index = await search.ProductsAsync(database, default);
        Assert.Equal(rows, index.Find(product, app.Clock.Today).Count);
        Assert.Equal(changes, await database.SearchChanges.CountAsync(c => c.Seq > read));
        // The triggers count again.
        await others.ImportAsync(Line("Gạo", producer));
        Assert.True(await database.SearchChanges.AnyAsync(c => c.Seq > read + changes));
    }

    [Theory]
    [InlineData("fault")]
    [InlineData("cancelled")]
    [InlineData("refused when it is kept")]
    [InlineData("nothing")]
    public async Task However_it_ends_it_leaves_no_table_on_a_connection_that_others_get(string end)
    {
        using var stop = new CancellationTokenSource();
        var act = app.Act("register.import");
        var path = others.Csv(Line("Gạo", producer), Line("Nếp", producer));
        var scene = Scene(async () =>
        {
            if (end == "fault")
                throw new InvalidOperationException(end);
            if (end == "cancelled")
                await stop.CancelAsync();
        });
        if (end == "refused when it is kept")
            act = act with { Rights = [Guid.NewGuid()] };
        await using var database = app.Open();
        await database.Database.OpenConnectionAsync();

        var fault = await Record.ExceptionAsync(() => scene.RunAsync(database, path, act, stop.Token));

        Assert.Equal(end == "nothing", fault is null);
        Assert.Equal(end == "refused when it is kept", fault is RefusalException { Code: "right.gone" });
        Assert.Equal(0, await TablesAsync(database));
        Assert.Equal(end == "nothing" ? ["Gạo", "Nếp"] : [], await ProductsAsync());
        // The same connection serves the next.
        database.ChangeTracker.Clear();
        Assert.Null(
            await Record.ExceptionAsync(() => others.RunAsync(database, path, app.Act("register.import"), default))
        );
        Assert.Equal(["Gạo", "Nếp"], await ProductsAsync());
    }

    private Task<Web.Features.Registry.Register.ImportOutcome> Import(Func<Task> meanwhile, params string[] lines) =>
        Scene(meanwhile).ImportAsync(lines);

    /// <param name="meanwhile">When the last row was read.</param>
    private RegisterScene Scene(Func<Task> meanwhile) =>
        new(app)
        {
            Progress = (read, all) =>
            {
                if (read < all)
                    return;
                readings++;
                Task.Run(meanwhile).GetAwaiter().GetResult();
            },
        };

    private async Task<List<string>> ProductsAsync()
    {
        await using var database = app.Open();
        return await database
            .Products.Where(p => database.Producers.Any(m => m.Id == p.ProducerId && m.Name == producer))
            .OrderBy(p => p.NameOrder)
            .Select(p => p.Name)
            .ToListAsync();
    }

    private static Task<int> TablesAsync(Database database) =>
        database
            .Database.SqlQueryRaw<int>(
                database.IsPostgres
                    ? "select count(*)::int as \"Value\" from pg_class where relpersistence = 't' and relkind = 'r'"
                    : "select count(*) as \"Value\" from temp.sqlite_master where type = 'table'"
            )
            .SingleAsync();
}
