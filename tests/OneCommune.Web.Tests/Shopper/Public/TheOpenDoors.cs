using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Tests.Shopper.Public;

public sealed partial class TheOpenDoors : IAsyncLifetime
{
    // What a first visit may weigh on the wire: page and stylesheet, so that it fits the first round of a slow line.
    private const int FirstVisit = 14 * 1024;
    private readonly TestApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("/")]
    [InlineData("/san-pham")]
    [InlineData("/chung-nhan")]
    [InlineData("/du-lieu-mo")]
    [InlineData("/du-lieu-mo/san-pham.csv")]
    [InlineData("/api/v1/products")]
    [InlineData("/api/v1/statistics")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/robots.txt")]
    public async Task An_empty_database_opens_every_door(string address) =>
        Assert.Equal(200, (await app.Visitor.GetAsync(address)).Status);

    [Fact]
    public async Task Home_tells_what_stands_in_the_province()
    {
        await FillAsync(30);

        var page = await app.Visitor.GetAsync("/");

        Assert.Contains("Sản phẩm OCOP tỉnh Tây Ninh", page.Text);
        Assert.Contains("30 sản phẩm còn hiệu lực", page.Text);
        Assert.NotNull(page.Document.QuerySelector("svg[role=img] title"));
        Assert.NotNull(page.Document.QuerySelector("a[href='/san-pham?nganh=food&trang-thai=con-han']"));
        Assert.NotNull(page.Form("Kiểm tra"));
    }

    [Fact]
    public async Task A_first_visit_is_light_and_needs_no_script()
    {
        await FillAsync(60);
        await using var database = app.Open();
        var slug = database.Products.First().Slug;
        var code = database.Recognitions.First().CheckCode;

        foreach (
            var address in new[]
            {
                "/",
                "/san-pham",
                "/san-pham/" + slug,
                "/chung-nhan/" + code,
                "/chung-nhan",
                "/du-lieu-mo",
            }
        )
        foreach (var language in new[] { "vi", "en" })
        {
            var page = await app.Visitor.GetAsync(address + "?lang=" + language);
            var weight = await WeighAsync(address + "?lang=" + language);
            foreach (Match sheet in Stylesheet().Matches(page.Source))
                weight += await WeighAsync(sheet.Groups[1].Value);

            TestContext.Current.SendDiagnosticMessage("{0} ({1}): {2} bytes", address, language, weight);
            Assert.True(weight <= FirstVisit, $"{address} ({language}) weighs {weight} bytes");
            Assert.Empty(page.Document.QuerySelectorAll("script, [style], [onclick], iframe"));
        }
    }

    [Fact]
    public async Task Every_text_of_the_public_pages_is_said_in_English()
    {
        await FillAsync(30);
        await using var database = app.Open();
        var slug = database.Products.First().Slug;
        var code = database.Recognitions.First().CheckCode;

        foreach (
            var address in new[]
            {
                "/",
                "/san-pham",
                "/san-pham/" + slug,
                "/chung-nhan/" + code,
                "/chung-nhan",
                "/du-lieu-mo",
            }
        )
        {
            var page = await app.Visitor.GetAsync(address + "?lang=en");
            // What people entered stays as it is; the scene's own words are taken away.
            var said = SceneWords().Replace(page.Text, "");

            Assert.False(VietnameseLetters().IsMatch(said), $"{address}: {said}");
        }
    }

    [Fact]
    public async Task Open_data_open_in_excel_and_run_no_formula()
    {
        await using (var database = app.Open())
        {
            var register = new TestRegister(app, database);
            var producer = register.Producer("=HYPERLINK(\"http://x\")");
            register.Star(register.Product(producer, "+Gạo, \"loại\" một"), "2024-01-01", unit: 3);
            register.Star(register.Product(producer, "Cũ"), "2020-01-01").Revoke(new(2021, 1, 1), null, null);
            await register.KeepAsync();
        }

        using var answer = await app.Visitor.Client.GetAsync("/du-lieu-mo/san-pham.csv?asOf=2024-12-31");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");

        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, bytes[..3]);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("san_pham,nganh,chu_the", lines[0]);
        Assert.Contains("Cũ,food,\"'=HYPERLINK(\"\"http://x\"\")\"", string.Join('\n', lines));
        Assert.Contains("\"'+Gạo, \"\"loại\"\" một\"", string.Join('\n', lines));
        Assert.Contains("Xã Mỹ Thử, huyện Thử Thừa, tỉnh Long An", string.Join('\n', lines));
        Assert.Contains(",revoked,2020-01-01", string.Join('\n', lines));
    }

    [Fact]
    public async Task Open_data_as_of_a_day_know_nothing_later()
    {
        await using (var database = app.Open())
        {
            var register = new TestRegister(app, database);
            var product = register.Product(register.Producer(), "Gạo");
            register.Star(product, "2022-01-05").ReplaceBy(new(2024, 6, 1));
            register.Star(product, "2024-06-01", 4).Revoke(new(2025, 1, 1), null, null);
            await register.KeepAsync();
        }

        Assert.Contains(",3,inForce,2022-01-05,2025-01-05,,", await CsvAsync("2024-05-31"));
        Assert.Contains(",4,inForce,2024-06-01,2027-06-01,,", await CsvAsync("2024-12-31"));
        Assert.Contains(",4,revoked,2024-06-01,2027-06-01,2025-01-01,", await CsvAsync("2025-01-01"));
        Assert.DoesNotContain("Gạo", await CsvAsync("2022-01-04"));
    }

    [Fact]
    public async Task Open_data_refuse_a_day_that_is_none() =>
        Assert.Equal(422, (await app.Visitor.GetAsync("/du-lieu-mo/san-pham.csv?asOf=2024-02-30")).Status);

    [Fact]
    public async Task A_page_asked_again_is_drawn_again_only_when_something_changed()
    {
        using var visitor = app.Visitor;
        var first = (await visitor.GetAsync("/san-pham")).Response;

        Assert.Equal(304, await AgainAsync(first.Headers.ETag!.ToString()));
        await FillAsync(1);
        Assert.Equal(200, await AgainAsync(first.Headers.ETag!.ToString()));
        Assert.Contains("max-age=60", first.Headers.CacheControl!.ToString());

        async Task<int> AgainAsync(string tag)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/san-pham");
            request.Headers.TryAddWithoutValidation("If-None-Match", tag);
            using var answer = await visitor.Client.SendAsync(request);
            return (int)answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_certificate_is_asked_for_each_time_and_pages_of_somebody_signed_in_are_kept_nowhere()
    {
        await FillAsync(1);
        await using var database = app.Open();
        var address = "/chung-nhan/" + database.Recognitions.First().CheckCode;
        using var officer = await app.SignedInAsync(Domain.Office.Accounts.Role.Province);

        Assert.Contains("no-cache", (await app.Visitor.GetAsync(address)).Response.Headers.CacheControl!.ToString());
        Assert.Contains("no-store", (await officer.GetAsync(address)).Response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task The_province_says_its_own_licence()
    {
        await using (var database = app.Open())
        {
            database.Settings.Add(new() { Name = Setting.OpenDataLicence, Value = "Giấy phép thử của tỉnh." });
            await database.SaveAsync(app.Act("setting.change"), default);
        }

        Assert.Contains("Giấy phép thử của tỉnh.", (await app.Visitor.GetAsync("/du-lieu-mo")).Text);
    }

    [Fact]
    public async Task The_api_is_described_with_its_parameters_and_problems()
    {
        var document = await app.Visitor.Client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");
        var paths = document.GetProperty("paths");

        foreach (var path in new[] { "/api/v1/statistics", "/api/v1/products", "/api/v1/certificates/{number}" })
            Assert.True(paths.TryGetProperty(path, out _), path);
        var get = paths.GetProperty("/api/v1/statistics").GetProperty("get");
        Assert.Equal(
            ["asOf", "unit", "boundaries"],
            get.GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString())
        );
        Assert.True(
            get.GetProperty("responses")
                .GetProperty("422")
                .GetProperty("content")
                .TryGetProperty("application/problem+json", out _)
        );
    }

    private async Task FillAsync(int products)
    {
        await using var database = app.Open();
        var register = new TestRegister(app, database);
        database.Settings.Add(new() { Name = Setting.Province, Value = "80" });
        for (var i = 0; i < products; i++)
        {
            var producer = register.Producer(
                $"Cơ sở Thử nghiệm {i}",
                i % 3 == 0 ? LegalForm.Enterprise : LegalForm.Household,
                12
            );
            var product = register.Product(producer, $"Sản phẩm thử nghiệm số {i}", (Sector)(i % 7));
            product.Describe(new((Sector)(i % 7)) { Online = "https://shop.example.vn" });
            register.Star(product, "2025-03-01", 3 + i % 3, unit: 12);
        }
        await register.KeepAsync();
    }

    private Task<string> CsvAsync(string day) =>
        app.Visitor.Client.GetStringAsync("/du-lieu-mo/san-pham.csv?asOf=" + day);

    /// <summary>Bytes of the body as a browser receives them.</summary>
    private async Task<int> WeighAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await app.Visitor.Client.SendAsync(request);
        Assert.Equal("gzip", answer.Content.Headers.ContentEncoding.Single());
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    [GeneratedRegex("<link rel=\"stylesheet\" href=\"([^\"]+)\"")]
    private static partial Regex Stylesheet();

    [GeneratedRegex(
        "Cơ sở Thử nghiệm|Sản phẩm thử nghiệm số|Xã Thử Thừa|Phường Tân Thử|tỉnh Tây Ninh|Tây Ninh province|Ấp 1|QĐ-UBND|UBND tỉnh"
    )]
    private static partial Regex SceneWords();

    [GeneratedRegex("[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]")]
    private static partial Regex VietnameseLetters();
}
