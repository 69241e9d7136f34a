using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;
using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Registry.Register;

public sealed class ExportingTheRegister(TestApp app) : IClassFixture<TestApp>
{
    private static readonly LawBook Laws = LawBook.BesideTheProgram();
    private readonly RegisterScene register = new(app);
    private readonly string producer = "Hộ " + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task What_is_exported_changes_nothing_when_imported_again_whatever_the_day_and_province()
    {
        await ImportEverythingAsync();
        var file = await ExportAsync("tat-ca.xlsx", null, app.Clock.Today);
        var before = await CountAsync();

        foreach (
            var (province, on) in new[]
            {
                ("80", app.Clock.Today),
                ("72", new DateOnly(2024, 12, 31)),
                (null, new(2025, 7, 1)),
            }
        )
        {
            (register.Province, register.On) = (province!, on);
            var outcome = await register.RunAsync(file, isDryRun: false);

            Assert.Empty(outcome.Rejected);
            Assert.Equal(0, outcome.Imported);
        }

        Assert.Equal(before, await CountAsync());
    }

    [Fact]
    public async Task Another_database_filled_from_it_exports_the_same()
    {
        await ImportEverythingAsync();
        var file = await ExportAsync("goc.xlsx", null, app.Clock.Today);
        await using var other = new TestApp();
        await other.InitializeAsync();
        var there = new RegisterScene(other) { Province = null!, On = app.Clock.Today };

        var outcome = await there.RunAsync(file, isDryRun: false);

        Assert.Empty(outcome.Rejected);
        await using var database = other.Open();
        var again = Path.Combine(other.Store.Folder, "lai.xlsx");
        await using (var stream = File.Create(again))
            await (await ExportScope.OfAsync(database, null, app.Clock.Today, default)).WriteAsync(
                stream,
                Laws,
                default
            );
        Assert.Equal(Rows(file).Select(WithoutPlaceInOrder).Order(), Rows(again).Select(WithoutPlaceInOrder).Order());
    }

    [Fact]
    public async Task A_unit_and_a_day_narrow_what_is_told()
    {
        await register.ImportAsync(
            Line("Gạo", producer, date: "1/9/2021", againStars: "4", againDate: "1/8/2024"),
            Line("Nếp", producer, commune: "Xã Bình Thử", date: "1/2/2024")
        );
        register.Province = "72";
        await register.ImportAsync(Line("Muối", producer, commune: "Xã Hòa Thử", date: "1/2/2024"));

        var file = await ExportAsync("hep.xlsx", "80", new(2023, 12, 31));

        var row = Assert.Single(Rows(file), row => row.Contains(producer, StringComparison.Ordinal));
        Assert.Contains("Gạo", row, StringComparison.Ordinal);
        Assert.DoesNotContain("45505", row, StringComparison.Ordinal);
        Assert.Equal("SỔ SẢN PHẨM OCOP – TỈNH LONG AN", Rows(file, from: 1)[0]);
        Assert.Equal(["Gạo", "Muối", "Nếp"], (await NamesAsync("tinh.xlsx", "80", app.Clock.Today)).Order());
        Assert.Equal(["Gạo"], await NamesAsync("xa.xlsx", "28048", new(2024, 12, 31)));
    }

    [Fact]
    public async Task A_text_that_looks_like_a_formula_stays_text()
    {
        await register.ImportAsync(Line("=Gạo+1", producer, note: "@SUM(A1)"));

        var file = await ExportAsync("cong-thuc.xlsx", null, app.Clock.Today);

        Assert.Contains(Rows(file), row => row.Contains("=Gạo+1", StringComparison.Ordinal));
        using var zip = System.IO.Compression.ZipFile.OpenRead(file);
        using var sheet = new StreamReader(zip.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        Assert.DoesNotContain("<x:f", await sheet.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_unit_is_refused()
    {
        await using var database = app.Open();

        var refusal = await Assert.ThrowsAsync<RefusalException>(() =>
            ExportScope.OfAsync(database, "99999", app.Clock.Today, default)
        );

        Assert.Equal("register.unit-code", refusal.Code);
    }

    [Fact]
    public async Task The_command_writes_the_file_and_tells_how_much()
    {
        await register.ImportAsync(Line("Gạo", producer));
        var file = Path.Combine(app.Store.Folder, "lenh.xlsx");

        var run = await CommandLineRun.OfAsync(
            app,
            "register",
            "export",
            file,
            "--unit",
            "80",
            "--as-of",
            "2024-12-31",
            "--json"
        );
        var again = await CommandLineRun.OfAsync(
            app,
            "register",
            "import",
            file,
            "--province",
            "80",
            "--on",
            "2024-12-31",
            "--json"
        );
        var nowhere = await CommandLineRun.OfAsync(app, "register", "export", "/khong/co/so.xlsx");

        Assert.Equal(0, run.Exit);
        Assert.Contains("\"imported\":0", again.Output, StringComparison.Ordinal);
        Assert.Equal(2, nowhere.Exit);
    }

    /// <summary>A product of every kind: many stars, revoked ones, none, places of every level and time, facts of every kind.</summary>
    private async Task ImportEverythingAsync()
    {
        await register.ImportAsync(
            Line(
                "Gạo",
                producer,
                date: "1/9/2019",
                number: "1/QĐ",
                againStars: "4",
                againDate: "1/8/2021",
                note: "ghi chú; hai"
            ),
            Line("Gạo", producer, stars: "", date: "", againStars: "4", againDate: "5/8/2023", revoked: "1/10/2023"),
            Line("Gạo", producer, stars: "", date: "", againStars: "5", againDate: "1/12/2024"),
            Line("Nếp", producer, date: "2022", revoked: "1/1/2023", address: "Ấp 9"),
            Line("Tấm", producer, stars: "", date: "", sector: "Đặc sản", current: "4"),
            Line("Cám", producer, commune: "", stars: ""),
            Line("Trấu", producer + " huyện", commune: "Huyện Thử Thừa", date: "31/5/2024")
                .Replace(",Huyện Thử Thừa,,", ",,Huyện Thử Thừa,"),
            $"1,Trà,Chè,HTX,HTX {producer},Xã Mỹ Thử,,Ấp 1,An,0900000000,3,04/08/2027,3,05/08/2024,7/QĐ,,,,Nữ,x,Shopee,,,"
        );
        (register.Province, register.On) = (null!, new(2026, 1, 1));
        await register.ImportAsync(
            Line("Vô xứ", producer + " vô xứ", commune: ""),
            Line("Mới", producer, commune: "\"Xã Thử Thừa, Tây Ninh\"")
        );
        (register.Province, register.On) = ("80", new(2024, 12, 31));
    }

    private async Task<string> ExportAsync(string name, string? unit, DateOnly asOf)
    {
        await using var database = app.Open();
        var path = Path.Combine(app.Store.Folder, name);
        await using var stream = File.Create(path);
        await (await ExportScope.OfAsync(database, unit, asOf, default)).WriteAsync(stream, Laws, default);
        return path;
    }

    private async Task<List<string>> NamesAsync(string name, string unit, DateOnly asOf) =>
        [
            .. Rows(await ExportAsync(name, unit, asOf))
                .Where(row => row.Contains(producer, StringComparison.Ordinal))
                .Select(row => row.Split('|')[1]),
        ];

    private static List<string> Rows(string file, int from = 6)
    {
        using var sheets = SheetFile.Open(file);
        return
        [
            .. sheets.Rows(0).Where(row => row.Number >= from).Select(row => string.Join('|', row.Cells).TrimEnd('|')),
        ];
    }

    /// <summary>Without the running number: another database orders producers of one name as it likes.</summary>
    private static string WithoutPlaceInOrder(string row) => row[row.IndexOf('|')..];

    private async Task<(int, int, int, int)> CountAsync()
    {
        await using var database = app.Open();
        return (
            await database.Producers.CountAsync(),
            await database.Products.CountAsync(),
            await database.Recognitions.CountAsync(),
            await database.Audit.CountAsync()
        );
    }
}
