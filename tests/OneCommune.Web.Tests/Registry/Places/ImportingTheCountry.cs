using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Commands;
using OneCommune.Web.Demo;
using OneCommune.Web.Features.Registry.Places;

namespace OneCommune.Web.Tests.Registry.Places;

/// <summary>Real catalogues in a database that holds no invented unit.</summary>
public sealed class ImportingTheCountry : IAsyncLifetime
{
    private static readonly DateOnly Then = new(2024, 12, 31);
    private static readonly DateOnly Today = new(2026, 6, 15);

    private TestStore store = null!;

    public async ValueTask InitializeAsync()
    {
        store = await TestStore.NewAsync();
        await Store.PrepareAsync(store.Settings, default);
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task The_invented_province_stands_on_the_real_communes_of_two_provinces()
    {
        await using var database = Store.Open(store.Settings);
        var act = new Act(DateTime.UtcNow, null, "Thử nghiệm", "test", "places.import", "places", "demo");

        await DemoPlaces.AddAsync(database, act, default);

        var places = await database.ReadGazetteerAsync(default);
        Assert.Equal(34, places.Provinces(Today).Count());
        Assert.Equal(96, places.Communes(places.Unit("80", Today)!).Count());
        Assert.Equal(102, places.Communes(places.Unit("82", Today)!).Count());
        var old = places.Units.Where(unit => unit.Level == AdminLevel.Commune && unit.IsValidOn(Then)).ToList();
        Assert.All(old, unit => Assert.NotEmpty(places.At(unit, Today)));
    }

    [Fact]
    public async Task The_command_imports_the_whole_country_twice_and_resolves_an_address()
    {
        var data = SharedFolder();

        Assert.Equal(0, await ImportAsync(data));
        Assert.Equal(0, await ImportAsync(data));
        Assert.Equal(
            0,
            await RunAsync("places", "resolve", "X. Mỹ Lạc, H. Thủ Thừa, T. Long An", "--on", "2024-12-31")
        );
        Assert.Equal(2, await RunAsync("places", "resolve", "Xã Tân Lập", "--on", "2024-12-31"));
        Assert.Equal(2, await RunAsync("places", "resolve", "Xã Không Có, Long An"));

        await using var database = Store.Open(store.Settings);
        var places = await database.ReadGazetteerAsync(default);
        Assert.Equal((14149, 1), (places.Units.Count, database.Audit.Count()));
        var answer = AddressAnswer.Of(places, "Xã Mỹ Lạc, Huyện Thủ Thừa, Tỉnh Long An", null, Today);
        Assert.Equal(("28048", new DateOnly(2025, 6, 30)), (answer.Unit?.Code, answer.On));
        Assert.Equal([new("28051", "Xã Mỹ Thạnh", SuccessionPart.Whole)], answer.Now);
        Assert.Equal("Tỉnh Long An", AddressAnswer.Of(places, "Long An", null, Today).Unit?.Name);
        Assert.Equal("Phường Long An", AddressAnswer.Of(places, "Long An", Today, Today).Unit?.Name);
        var island = places.Resolve("Huyện Lý Sơn, Quảng Ngãi", Then).Unit!;
        Assert.Equal("Đặc khu Lý Sơn", places.At(island, Today).Single().Unit.Name);
    }

    [Fact]
    public async Task The_command_refuses_what_it_cannot_find()
    {
        Assert.Equal(2, await ImportAsync("khong-co"));
        Assert.Equal(2, await RunAsync("places", "resolve", "Long An"));
        Assert.Equal(2, await RunAsync("places", "resolve", "Long An", "--on", "31/12/2024"));
    }

    private Task<int> ImportAsync(string data) =>
        RunAsync(
            "places",
            "import",
            "--before",
            Path.Combine(data, "units-until-2025-06-30.csv"),
            "--after",
            Path.Combine(data, "units-from-2025-07-01.csv"),
            "--succession",
            Path.Combine(data, "succession-2025-07-01.csv")
        );

    private Task<int> RunAsync(params string[] verb) => CommandLine.RunAsync([.. verb, .. store.Options]);

    private static string SharedFolder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "OneCommune.slnx")))
            root = root.Parent;
        var folder = Path.Combine(root?.FullName ?? "", "..", "shared", "data", "admin-units");
        Assert.SkipUnless(Directory.Exists(folder), "no folder ../shared/data/admin-units beside this repository");
        return folder;
    }
}
