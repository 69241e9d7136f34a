using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Registry.Register;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Commands;
using OneCommune.Web.Features.Registry.Places;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;
using OneCommune.Web.Features.Reports.Statistics;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>Registers as two provinces kept them, on every unit of the country, and the figures they give.</summary>
public sealed class TheRealRegisters(TheRealRegisters.Country country) : IClassFixture<TheRealRegisters.Country>
{
    [Theory]
    [InlineData("long-an-2024", "80", "2024-12-31", 272, 108)]
    [InlineData("dong-thap-2025", "87", "2025-06-30", 700, 246)]
    public async Task Every_row_is_taken_and_the_figures_agree(
        string name,
        string province,
        string on,
        int rows,
        int producers
    )
    {
        var file = country.File(name + ".xlsx");
        var outcome = await country.ImportAsync(file, province, DateOnly.Parse(on));

        Assert.Empty(outcome.Rejected);
        // Five stars that a province is said to have given: the one thing to ask about.
        Assert.Equal(
            name == "long-an-2024" ? [] : ["register.of-ministry"],
            outcome.Warnings.Select(remark => remark.Reason.Code)
        );
        Assert.Equal(
            (rows, rows, rows, producers),
            (outcome.Rows, outcome.Imported, outcome.Products, outcome.Producers)
        );
        Assert.Equal(0, (await country.ImportAsync(file, province, DateOnly.Parse(on))).Imported);
        var expected = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.ChangeExtension(file, ".expected.json")));
        foreach (var figures in expected.RootElement.EnumerateArray())
            await country.AgreeAsync(figures, province, DateOnly.Parse(on));
    }

    [Fact]
    public async Task Exported_and_imported_elsewhere_they_give_the_same_figures_on_every_day()
    {
        (string Province, DateOnly On)[] registers = [("80", new(2024, 12, 31)), ("87", new(2025, 6, 30))];
        await using var home = new Country();
        await home.InitializeAsync();
        await home.ImportAsync(home.File("long-an-2024.xlsx"), "80", registers[0].On);
        await home.ImportAsync(home.File("dong-thap-2025.xlsx"), "87", registers[1].On);
        await using var elsewhere = new Country();
        await elsewhere.InitializeAsync();

        var outcome = await elsewhere.ImportAsync(await home.ExportAsync(new(2026, 6, 15)), null, new(2026, 6, 15));

        Assert.Empty(outcome.Rejected);
        foreach (var (province, on) in registers)
        {
            foreach (var year in Enumerable.Range(2018, 12))
            {
                foreach (var asOf in new DateOnly[] { new(year, 6, 30), new(year, 9, 17), new(year, 12, 31) })
                    Assert.Equal(
                        await home.FiguresAsync(asOf, province, on),
                        await elsewhere.FiguresAsync(asOf, province, on)
                    );
            }
        }
    }

    [Fact]
    public async Task A_list_gathered_from_the_web_is_taken_or_refused_row_by_row()
    {
        var file = country.File("real-sample.csv");

        var outcome = await country.ImportAsync(file, "87", new(2025, 6, 30));

        Assert.Equal((84, 0), (outcome.Rows, outcome.Imported));
        var reasons = outcome.Rejected.CountBy(remark => remark.Reason.Code).ToDictionary();
        Assert.Equal(15, reasons["register.no-producer"]);
        Assert.Equal(5, reasons["register.district-ambiguous"]);
        Assert.Equal(2, reasons["register.place-not-yet"]);
        Assert.All(
            outcome.Rejected,
            remark => Assert.Contains(remark.Column, new[] { "Chủ thể", "Huyện", "Xã/phường" })
        );
    }

    /// <summary>A database with every unit of the country.</summary>
    public sealed class Country : IAsyncLifetime
    {
        private static readonly LawBook Laws = LawBook.BesideTheProgram();
        private TestStore? store;

        public string Shared { get; private set; } = "";

        public async ValueTask InitializeAsync()
        {
            var root = new DirectoryInfo(AppContext.BaseDirectory);
            while (root is not null && !System.IO.File.Exists(Path.Combine(root.FullName, "OneCommune.slnx")))
                root = root.Parent;
            Shared = Path.Combine(root?.FullName ?? "", "..", "shared", "data");
            if (!Directory.Exists(Shared))
                return;
            store = await TestStore.NewAsync();
            var units = Path.Combine(Shared, "admin-units");
            string[] files =
            [
                "--before",
                Path.Combine(units, "units-until-2025-06-30.csv"),
                "--after",
                Path.Combine(units, "units-from-2025-07-01.csv"),
                "--succession",
                Path.Combine(units, "succession-2025-07-01.csv"),
            ];
            Assert.Equal(0, await CommandLine.RunAsync(["places", "import", .. files, .. store.Options]));
        }

        public ValueTask DisposeAsync() => store?.DisposeAsync() ?? ValueTask.CompletedTask;

        public string File(string name) => Path.Combine(Shared, "registers", name);

        /// <summary>Imports a file of cases and takes it back: what came of it, and the products it brought with their stars and days.</summary>
        internal async Task<(ImportOutcome Outcome, List<string> Told)> ReadCaseAsync(
            string name,
            string province,
            DateOnly on
        )
        {
            Assert.SkipUnless(Directory.Exists(Shared), "no folder ../shared/data beside this repository");
            await EmptyAsync();
            var outcome = await ImportAsync(Path.Combine(Shared, "..", "cases", "registers", name), province, on);
            await using var database = Store.Open(store!.Settings);
            var told = await database
                .Recognitions.Join(
                    database.Products,
                    r => r.ProductId,
                    p => p.Id,
                    (r, p) =>
                        new
                        {
                            p.Name,
                            r.Stars,
                            r.IssuedOn,
                        }
                )
                .ToListAsync();
            return (outcome, [.. told.Select(one => $"{one.Name} {one.Stars}★ {one.IssuedOn:dd/MM/yyyy}")]);
        }

        internal async Task<string?> NoteAsync(string product)
        {
            await using var database = Store.Open(store!.Settings);
            return await database.Products.Where(p => p.Name == product).Select(p => p.Note).SingleAsync();
        }

        private async Task EmptyAsync()
        {
            await using var database = Store.Open(store!.Settings);
            await database.Recognitions.ExecuteDeleteAsync();
            await database.Products.ExecuteDeleteAsync();
            await database.Producers.ExecuteDeleteAsync();
        }

        internal async Task<ImportOutcome> ImportAsync(string file, string? province, DateOnly on)
        {
            Assert.SkipUnless(Directory.Exists(Shared), "no folder ../shared/data beside this repository");
            await using var database = Store.Open(store!.Settings);
            using var sheets = SheetFile.Open(file);
            var import = new ImportRegister(database, new KeptGazetteer(), Laws, new(province, on, new(2026, 6, 15)));
            var record = new RegisterImport(Path.GetFileName(file), "0", province, on, DateTime.UtcNow);
            var act = new Act(DateTime.UtcNow, null, "Thử nghiệm", "test", "register.import", "register", "-");
            return await import.RunAsync(sheets, record, () => act, default);
        }

        internal async Task<string> ExportAsync(DateOnly asOf)
        {
            await using var database = Store.Open(store!.Settings);
            var path = Path.Combine(store.Settings.Folder, "xuat.xlsx");
            await using var stream = System.IO.File.Create(path);
            await (await ExportScope.OfAsync(database, null, asOf, default)).WriteAsync(stream, Laws, default);
            return path;
        }

        internal async Task AgreeAsync(JsonElement expected, string unit, DateOnly boundaries)
        {
            var asOf = DateOnly.Parse(expected.GetProperty("asOf").GetString()!);
            var figures = JsonDocument.Parse(await FiguresAsync(asOf, unit, boundaries)).RootElement;
            foreach (var property in expected.EnumerateObject())
                Assert.True(
                    JsonElement.DeepEquals(property.Value, figures.GetProperty(property.Name)),
                    $"{property} ≠ {figures.GetProperty(property.Name)}"
                );
        }

        internal async Task<string> FiguresAsync(DateOnly asOf, string unit, DateOnly boundaries)
        {
            await using var database = Store.Open(store!.Settings);
            var question = StatisticsQuestion.Read(
                asOf.ToString("yyyy-MM-dd"),
                unit,
                boundaries.ToString("yyyy-MM-dd"),
                new(2026, 6, 15)
            );
            return JsonSerializer.Serialize((await question.ReportAsync(database, default)).Summary(), Output.Json);
        }
    }
}
