using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;
using OneCommune.Web.Tests.Registry.Register;

namespace OneCommune.Web.Tests.Papers;

/// <summary>The register and the open data of a day that has passed. The clock stands at 15/06/2026.</summary>
public sealed class RegistersOfTheirDay(TestApp app) : IClassFixture<TestApp>
{
    private static readonly DateOnly Before = new(2025, 12, 31);
    private readonly string word = Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task Names_and_places_are_those_of_the_day_asked()
    {
        await RenamedAndMovedAsync();

        var before = await OpenDataAsync(Before);
        var today = await OpenDataAsync(app.Clock.Today);

        Assert.Contains($"Gạo xưa {word}", before);
        Assert.Contains($"Hộ xưa {word}", before);
        Assert.DoesNotContain($"nay {word}", before);
        Assert.Contains($"Gạo nay {word}", today);
        Assert.Contains($"Hộ nay {word}", today);
        var row = Assert.Single(await RegisterAsync("truoc.xlsx", "28040", Before));
        Assert.Contains($"|Gạo xưa {word}|", row, StringComparison.Ordinal);
        Assert.Contains($"|Hộ xưa {word}|Xã Thử Thừa|", row, StringComparison.Ordinal);
        Assert.Contains("|Ấp Cũ 1|", row, StringComparison.Ordinal);
        Assert.Empty(await RegisterAsync("sau.xlsx", "28040", app.Clock.Today));
        Assert.Empty(await RegisterAsync("truoc-moi.xlsx", "28060", Before));
        row = Assert.Single(await RegisterAsync("sau-moi.xlsx", "28060", app.Clock.Today));
        Assert.Contains($"|Hộ nay {word}|Phường Tân Thử|", row, StringComparison.Ordinal);
        Assert.Contains("|Đường Mới 5|", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_of_a_past_day_changes_nothing_when_it_is_imported_again()
    {
        await RenamedAndMovedAsync();
        var before = await FileAsync("lai.xlsx", null, Before);
        var today = await FileAsync("nay.xlsx", null, app.Clock.Today);
        var register = new RegisterScene(app) { Province = null!, On = Before };

        var old = await register.RunAsync(before, isDryRun: false);
        register.On = app.Clock.Today;
        var now = await register.RunAsync(today, isDryRun: false);

        Assert.Equal((0, 0, 0), (old.Imported, old.NewProducts, old.NewProducers));
        Assert.Equal((0, 0, 0), (now.Imported, now.NewProducts, now.NewProducers));
    }

    [Fact]
    public async Task A_certificate_told_by_an_old_register_carries_the_names_of_its_day()
    {
        await RenamedAndMovedAsync();
        var register = new RegisterScene(app) { Province = null!, On = Before };
        var outcome = await register.ImportAsync(
            RegisterScene.Line(
                $"Gạo xưa {word}",
                $"Hộ xưa {word}",
                "\"Xã Thử Thừa, Tây Ninh\"",
                stars: "",
                date: "",
                againStars: "4",
                againDate: "1/12/2025"
            )
        );

        Assert.Empty(outcome.Rejected);
        Assert.Equal((0, 0, 1), (outcome.NewProducts, outcome.NewProducers, outcome.NewRecognitions));
        await using var database = app.Open();
        var told = database.Recognitions.Single(r => r.ProducerName == $"Hộ xưa {word}" && r.Stars == 4);
        Assert.Equal(($"Gạo xưa {word}", "Ấp Cũ 1"), (told.ProductName, told.Address));
    }

    private async Task RenamedAndMovedAsync()
    {
        var producer = await app.HasProducerAsync(
            $"Hộ xưa {word}",
            then: one => one.Describe(one.AsProfile() with { Address = "Ấp Cũ 1" })
        );
        var product = await app.HasProductAsync(producer, $"Gạo xưa {word}");
        await app.IsRecognisedAsync(product, new(2025, 8, 1));
        using var office = await app.SignedInAsync(Role.Province);
        await office.RenamesProductAsync(product.Id, $"Gạo nay {word}");
        await office.RenamesProducerAsync(producer.Id, $"Hộ nay {word}");
        await office.MovesAsync(producer.Id, "Phường Tân Thử, tỉnh Tây Ninh", "Đường Mới 5");
    }

    private Task<string> OpenDataAsync(DateOnly day) =>
        app.Visitor.Client.GetStringAsync($"/du-lieu-mo/san-pham.csv?asOf={day:yyyy-MM-dd}");

    private async Task<List<string>> RegisterAsync(string name, string unit, DateOnly day)
    {
        using var sheets = SheetFile.Open(await FileAsync(name, unit, day));
        return
        [
            .. sheets
                .Rows(0)
                .Select(row => string.Join('|', row.Cells))
                .Where(row => row.Contains(word, StringComparison.Ordinal)),
        ];
    }

    private async Task<string> FileAsync(string name, string? unit, DateOnly day)
    {
        await using var database = app.Open();
        var path = Path.Combine(app.Store.Folder, name);
        await using var stream = File.Create(path);
        var scope = await ExportScope.OfAsync(database, unit, day, default);
        await scope.WriteAsync(stream, LawBook.BesideTheProgram(), default);
        return path;
    }
}
