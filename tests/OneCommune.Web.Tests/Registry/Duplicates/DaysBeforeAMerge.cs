using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;
using OneCommune.Web.Tests.Registry.Register;

namespace OneCommune.Web.Tests.Registry.Duplicates;

/// <summary>
/// What was merged on 15/06/2026 was one all along; what is said of a star on a day before is what the record said that had it
/// (docs/adr/0049-twins-were-one.md).
/// </summary>
public sealed class DaysBeforeAMerge(TestApp app) : IClassFixture<TestApp>
{
    private const string Before = "2026-06-14";
    private const string Merged = "2026-06-15";
    private readonly string word = Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task A_star_of_a_merged_producer_stood_with_its_name_place_and_legal_form()
    {
        var kept = await app.HasProducerAsync($"HTX Giữ {word}", "28060", LegalForm.Cooperative);
        var gone = await app.HasProducerAsync($"Hộ Gộp {word}", "28040", LegalForm.Household);
        var product = await app.HasProductAsync(gone, $"Gạo {word}");
        await app.IsRecognisedAsync(product, new(2025, 2, 1));
        var starless = await app.HasProductAsync(gone, $"Nếp {word}");
        using var officer = await app.SignedInAsync(Role.Province);
        await MergeAsync(officer, "chu-the", kept.Id, gone.Id);

        foreach (var state in new[] { "", "&trang-thai=con-han" })
        {
            var then = await RowAsync(officer, $"/lam-viec/san-pham?ngay={Before}{state}", $"Gạo {word}");
            Assert.Contains($"Hộ Gộp {word} nay là HTX Giữ {word}", then);
            Assert.Contains("Xã Thử Thừa", then);
            var now = await RowAsync(officer, $"/lam-viec/san-pham?ngay={Merged}{state}", $"Gạo {word}");
            Assert.Contains($"HTX Giữ {word}", now);
            Assert.DoesNotContain("Hộ Gộp", now);
        }
        Assert.Contains(
            $"Hộ Gộp {word} nay là HTX Giữ {word}",
            await RowAsync(officer, $"/lam-viec/san-pham?ngay={Before}", $"Nếp {word}")
        );
        Assert.Contains(
            $"Nếp {word}",
            (await officer.GetAsync($"/lam-viec/san-pham?ngay={Before}&don-vi=28040&q={word}")).Text
        );
        Assert.DoesNotContain(
            $"Nếp {word}",
            (await officer.GetAsync($"/lam-viec/san-pham?ngay={Before}&don-vi=28060&q={word}")).Text
        );
        var record = await officer.GetAsync($"/lam-viec/chu-the/{gone.Id}");
        Assert.Contains($"Lần gộp và các lần công nhận ghi ở diễn biến của HTX Giữ {word}", record.Text);
        Assert.DoesNotContain("Chưa có sự kiện nào", record.Text);
        var producers = await officer.GetAsync($"/lam-viec/chu-the?ngay={Before}&q={word}");
        Assert.Single(producers.Document.QuerySelectorAll("tbody tr"));
        Assert.Contains($"gồm cả bản ghi “Hộ Gộp {word}”, đã gộp vào", producers.Text);
        Assert.DoesNotContain("gồm cả", (await officer.GetAsync($"/lam-viec/chu-the?q={word}")).Text);

        Assert.Contains($",Hộ Gộp {word},household,", await CsvAsync(Before));
        Assert.DoesNotContain($"HTX Giữ {word}", await CsvAsync(Before));
        Assert.Contains($",HTX Giữ {word},cooperative,", await CsvAsync(Merged));
        var register = await RegisterAsync(Before, $"Gạo {word}");
        Assert.Contains($"Hộ Gộp {word}", register);
        Assert.Contains("Xã Thử Thừa", register);
        Assert.Contains($"HTX Giữ {word}", await RegisterAsync(Merged, $"Gạo {word}"));
        Assert.Contains($"Gạo {word}", await RegisterAsync(Before, $"Gạo {word}", "28040"));
        Assert.NotEqual(starless.Id, product.Id);
    }

    [Fact]
    public async Task A_star_of_a_merged_product_stood_under_its_name_and_code()
    {
        var producer = await app.HasProducerAsync($"Hộ {word}");
        var kept = await app.HasProductAsync(
            producer,
            $"Trà giữ {word}",
            facts: new(Sector.Drinks) { Code = "A-1" + word }
        );
        var gone = await app.HasProductAsync(
            producer,
            $"Chè gộp {word}",
            facts: new(Sector.Drinks) { Code = "B-2" + word }
        );
        await app.IsRecognisedAsync(kept, new(2024, 3, 1));
        var star = await app.IsRecognisedAsync(gone, new(2025, 9, 1), 4);
        using var officer = await app.SignedInAsync(Role.Province);
        await MergeAsync(officer, "san-pham", kept.Id, gone.Id);

        foreach (var state in new[] { "", "&trang-thai=con-han" })
        {
            var then = await RowAsync(officer, $"/lam-viec/san-pham?ngay={Before}{state}", word);
            Assert.Contains($"Chè gộp {word} nay là Trà giữ {word} B-2{word}", then);
            var early = await RowAsync(officer, $"/lam-viec/san-pham?ngay=2025-08-31{state}", word);
            Assert.Contains($"Trà giữ {word} gồm cả bản ghi “Chè gộp {word}”, đã gộp vào A-1{word}", early);
            var now = await RowAsync(officer, $"/lam-viec/san-pham?ngay={Merged}{state}", word);
            Assert.Contains($"Trà giữ {word} A-1{word}", now);
        }
        Assert.StartsWith($"Chè gộp {word},", await CsvAsync(Before));
        Assert.DoesNotContain($"Trà giữ {word}", await CsvAsync(Before));
        Assert.StartsWith($"Trà giữ {word},", await CsvAsync("2025-08-31"));
        Assert.StartsWith($"Trà giữ {word},", await CsvAsync(Merged));
        Assert.Contains($"Chè gộp {word}", await RegisterAsync(Before, word));
        Assert.Contains("B-2", await RegisterAsync(Before, word));
        Assert.Contains($"Trà giữ {word}", await RegisterAsync("2025-08-31", word));

        foreach (var code in new[] { "A-1", "B-2" })
        {
            var checkedBy = await app.Visitor.SubmitAsync(
                await app.Visitor.GetAsync("/chung-nhan"),
                new() { ["so"] = code + word },
                "Kiểm tra"
            );
            Assert.Contains($"Trà giữ {word}", checkedBy.Document.QuerySelector("h1")!.TextContent);
            var listed = await officer.GetAsync($"/lam-viec/san-pham?q={code}{word}");
            Assert.Contains($"Trà giữ {word}", listed.Text);
        }
        var page = await app.Visitor.GetAsync($"/chung-nhan/{star.CheckCode}");
        Assert.Contains($"Chè gộp {word}", page.Text);
        Assert.Contains($"nay là Trà giữ {word}", page.Text);
        var told = await app.Visitor.Client.GetFromJsonAsync<JsonElement>($"/api/v1/certificates/{star.CheckCode}");
        Assert.Equal(
            ($"Chè gộp {word}", $"Trà giữ {word}"),
            (told.GetProperty("product").GetString(), told.GetProperty("productNow").GetString())
        );
        var paper = await officer.GetAsync($"/lam-viec/cong-nhan/{star.Id}/giay-chung-nhan");
        Assert.Contains($"Chè gộp {word}", paper.Text);
        Assert.Contains($"nay là Trà giữ {word}", paper.Text);
    }

    [Fact]
    public async Task An_extract_does_not_say_that_the_kept_records_former_name_was_the_merged_ones()
    {
        var producer = await app.HasProducerAsync($"Hộ {word}");
        var kept = await app.HasProductAsync(producer, $"Mứt đầu {word}");
        var gone = await app.HasProductAsync(producer, $"Mứt gộp {word}");
        var star = await app.IsRecognisedAsync(gone, new(2025, 2, 1));
        await using (var database = app.Open())
        {
            var renamed = await database.Products.SingleAsync(p => p.Id == kept.Id);
            database.HistoryEntries.Add(renamed.Rename($"Mứt sau {word}", new(2025, 6, 1))!);
            await database.SaveAsync(app.Act("product.rename"), default);
        }
        using var officer = await app.SignedInAsync(Role.Province);
        await MergeAsync(officer, "san-pham", kept.Id, gone.Id);

        var paper = await officer.GetAsync($"/lam-viec/cong-nhan/{star.Id}/giay-chung-nhan");

        Assert.Contains($"Mứt gộp {word}", paper.Text);
        Assert.Contains($"nay là Mứt sau {word}", paper.Text);
        Assert.DoesNotContain($"Mứt đầu {word}", paper.Text);
    }

    [Fact]
    public async Task A_star_entered_twice_leads_to_the_one_that_stands_for_it()
    {
        var producer = await app.HasProducerAsync($"Hộ {word}");
        var (kept, gone) = (
            await app.HasProductAsync(producer, $"Rượu {word}"),
            await app.HasProductAsync(producer, $"Ruou {word}")
        );
        var stands = await app.IsRecognisedAsync(kept, new(2025, 2, 1));
        var twin = await app.IsRecognisedAsync(gone, new(2025, 2, 1));
        using var officer = await app.SignedInAsync(Role.Province);
        await MergeAsync(officer, "san-pham", kept.Id, gone.Id);

        var page = await app.Visitor.GetAsync($"/chung-nhan/{twin.CheckCode}");
        var told = await app.Visitor.Client.GetFromJsonAsync<JsonElement>($"/api/v1/certificates/{twin.CheckCode}");

        Assert.Contains("được ghi hai lần trong sổ", page.Text);
        Assert.NotNull(page.Document.QuerySelector($"a[href='/chung-nhan/{stands.CheckCode}']"));
        Assert.Equal(stands.CheckCode.ToString(), told.GetProperty("newerCertificate").GetString());
    }

    [Fact]
    public async Task The_register_of_a_day_before_changes_nothing_when_it_is_imported_again()
    {
        var kept = await app.HasProducerAsync($"HTX Giữ {word}", "28060", LegalForm.Cooperative);
        var gone = await app.HasProducerAsync($"Hộ Gộp {word}", "28040", LegalForm.Household);
        await app.IsRecognisedAsync(await app.HasProductAsync(kept, $"Sả {word}"), new(2024, 2, 1));
        var product = await app.HasProductAsync(gone, $"Sa {word}");
        await app.IsRecognisedAsync(product, new(2025, 2, 1), 4);
        using var officer = await app.SignedInAsync(Role.Province);
        await MergeAsync(officer, "chu-the", kept.Id, gone.Id);
        await using var database = app.Open();
        var first = await database.Products.SingleAsync(p => p.ProducerId == kept.Id && p.Id != product.Id);
        await MergeAsync(officer, "san-pham", first.Id, product.Id);
        var file = await FileAsync(Before);
        var scene = new RegisterScene(app) { Province = "80", On = DateOnly.Parse(Before) };

        var outcome = await scene.RunAsync(file, isDryRun: false);

        Assert.Contains(Rows(file), row => row.Contains($"Sa {word}", StringComparison.Ordinal));
        Assert.Contains(Rows(file), row => row.Contains($"Hộ Gộp {word}", StringComparison.Ordinal));
        Assert.Equal(0, outcome.Imported);
    }

    private static async Task MergeAsync(Browser officer, string kind, Guid kept, Guid gone)
    {
        var form = await officer.GetAsync($"/lam-viec/trung-lap/{kind}/{kept}/{gone}");
        Assert.Contains("hai bản ghi từ đầu đã là một", form.Text);
        await officer.SubmitAsync(form, new() { ["Keep"] = kept.ToString(), ["Confirmed"] = "true" });
    }

    private async Task<string> RowAsync(Browser officer, string list, string holding)
    {
        var page = await officer.GetAsync($"{list}&q={word}");
        return Browser.Text(
            page.Document.QuerySelectorAll("tbody tr").Single(row => Browser.Text(row).Contains(holding))
        );
    }

    private async Task<string> CsvAsync(string day) =>
        (await app.Visitor.Client.GetStringAsync($"/du-lieu-mo/san-pham.csv?asOf={day}"))
            .Split("\r\n")
            .Single(line => line.Contains(word, StringComparison.Ordinal));

    private async Task<string> RegisterAsync(string day, string holding, string? unit = null) =>
        Rows(await FileAsync(day, unit)).Single(row => row.Contains(holding, StringComparison.Ordinal));

    private async Task<string> FileAsync(string day, string? unit = null)
    {
        await using var database = app.Open();
        var path = Path.Combine(app.Store.Folder, $"{Guid.NewGuid():N}.xlsx");
        await using var stream = File.Create(path);
        var scope = await ExportScope.OfAsync(database, unit, DateOnly.Parse(day), default);
        await scope.WriteAsync(stream, LawBook.BesideTheProgram(), default);
        return path;
    }

    private static List<string> Rows(string file)
    {
        using var sheets = SheetFile.Open(file);
        return [.. sheets.Rows(0).Select(row => string.Join('|', row.Cells))];
    }
}
