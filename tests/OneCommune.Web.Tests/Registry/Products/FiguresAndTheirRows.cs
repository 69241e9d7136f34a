using System.Text.Json;
using System.Text.RegularExpressions;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Tests.Registry.Products;

/// <summary>Every figure of the statistics is the number of rows of the list it links to, over a register of every kind of row.</summary>
public sealed partial class FiguresAndTheirRows : IAsyncLifetime
{
    private readonly Random chance = new(2026);
    private readonly TestApp app = new();

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await using var database = app.Open();
        database.Settings.Add(new() { Name = Setting.Province, Value = "80" });
        var register = new TestRegister(app, database);
        long?[] units = [3, 4, 5, 8, 12, 13, null];
        for (var i = 0; i < 40; i++)
        {
            var producer = register.Producer(
                $"Chủ thể {i}",
                Any<LegalForm>(),
                units[chance.Next(units.Length)],
                chance.Next(3) == 0 ? null : Any<Gender>(),
                chance.Next(2) == 0
            );
            for (var j = chance.Next(5); j > 0; j--)
                AddStars(register, register.Product(producer, $"Sản phẩm {i}-{j}", Any<Sector>(), Listing()), units);
        }
        await register.KeepAsync();
        foreach (var producer in database.Producers.Local.ToList())
            for (var i = chance.Next(3); i > 0; i--)
                Change(producer, database);
        await register.KeepAsync();
    }

    /// <summary>On any day, entered in any order: what figures and lists of a day take back must be the same.</summary>
    private void Change(Producer producer, Database database)
    {
        var on = new DateOnly(2022, 1, 1).AddDays(chance.Next(1600));
        database.HistoryEntries.AddRange(
            producer.Change(producer.AsProfile() with { LegalForm = Any<LegalForm>() }, on)
        );
        if (producer.Rename(producer.Name + "i", on) is { } renamed)
            database.HistoryEntries.Add(renamed);
        if (producer.Move(chance.Next(2) == 0 ? 3 : 5, null, on, null, "nơi khác") is { } moved)
            database.HistoryEntries.Add(moved);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("2024-12-31", "80", "2024-12-31")]
    [InlineData("2024-12-31", "80", "2026-06-15")]
    [InlineData("2024-06-30", "801", "2024-06-30")]
    [InlineData("2025-03-15", "72", "2024-12-31")]
    [InlineData("2026-06-15", "28040", "2026-06-15")]
    [InlineData("2023-07-01", "28048", "2024-12-31")]
    public async Task A_figure_is_the_number_of_its_rows(string day, string unit, string boundaries)
    {
        using var officer = await app.SignedInAsync(Role.Province);
        var json = await officer.Client.GetStringAsync(
            $"/api/v1/statistics?asOf={day}&unit={unit}&boundaries={boundaries}"
        );
        var figures = JsonDocument.Parse(json).RootElement;
        var asked = $"ngay={day}&don-vi={unit}&dia-gioi={boundaries}";
        var (inForce, ofYear) = ($"{asked}&trang-thai=con-han", $"{asked}&nam={day[..4]}");

        await SameAsync(figures.GetProperty("products"), "san-pham", inForce);
        await EachAsync(figures.GetProperty("stars"), "san-pham", inForce + "&sao={0}");
        await EachAsync(figures.GetProperty("sectors"), "san-pham", inForce + "&nganh={0}");
        await SameAsync(figures.GetProperty("online"), "san-pham", inForce + "&online=1");
        await SameAsync(figures.GetProperty("producers"), "chu-the", inForce);
        await EachAsync(figures.GetProperty("producerTypes"), "chu-the", inForce + "&loai-hinh={0}");
        await SameAsync(figures.GetProperty("womenLed"), "chu-the", inForce + "&nu=1");
        await SameAsync(figures.GetProperty("modernChannel"), "chu-the", inForce + "&kenh=1");
        var year = figures.GetProperty("year");
        await SameAsync(year.GetProperty("products"), "san-pham", ofYear);
        await EachAsync(year.GetProperty("stars"), "san-pham", ofYear + "&sao={0}");
        foreach (var happened in new[] { "first", "renewed", "upgraded", "revoked", "expired" })
            await SameAsync(year.GetProperty(happened), "san-pham", ofYear + "&loai=" + happened);

        async Task EachAsync(JsonElement parts, string list, string query)
        {
            foreach (var part in parts.EnumerateObject())
                await SameAsync(part.Value, list, string.Format(query, part.Name));
        }

        async Task SameAsync(JsonElement figure, string list, string query)
        {
            var page = await officer.GetAsync($"/lam-viec/{list}?{query}");
            var total = Total().Match(page.Text).Groups[1].Value;
            Assert.True(figure.GetInt32().ToString() == total, $"{figure} in figures, {total} rows of {list}?{query}");
        }
    }

    private void AddStars(TestRegister register, Domain.Registry.Products.Product product, long?[] units)
    {
        var issued = new DateOnly(2019, 1, 1).AddDays(chance.Next(2600));
        var kind = RecognitionKind.First;
        Recognition? before = null;
        for (var i = chance.Next(4); i > 0 && issued < new DateOnly(2026, 6, 1); i--)
        {
            var star = register.Star(
                product,
                issued.ToString("yyyy-MM-dd"),
                chance.Next(3, 6),
                kind,
                units[chance.Next(units.Length)]
            );
            before?.ReplaceBy(issued);
            if (chance.Next(8) == 0)
                star.Revoke(issued.AddDays(chance.Next(1300)), "9/QĐ", null);
            before = star;
            kind = chance.Next(2) == 0 ? RecognitionKind.Renewed : RecognitionKind.Upgraded;
            // Now and then the same day: the product had been entered twice and was merged.
            issued = issued.AddDays(chance.Next(6) == 0 ? 0 : chance.Next(1, 1400));
        }
    }

    private string? Listing() => chance.Next(2) == 0 ? null : "Postmart";

    private T Any<T>()
        where T : struct, Enum => Enum.GetValues<T>()[chance.Next(Enum.GetValues<T>().Length)];

    [GeneratedRegex(@"([\d.]+) (sản phẩm|chủ thể|lượt công nhận)")]
    private static partial Regex Total();
}
