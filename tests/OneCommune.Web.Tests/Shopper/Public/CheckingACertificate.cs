using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests.Shopper.Public;

/// <summary>Whoever holds the packet learns first how the star stands. The clock stands at 15/06/2026.</summary>
public sealed class CheckingACertificate(TestApp app) : IClassFixture<TestApp>
{
    private static int last;

    [Fact]
    public async Task In_force_it_says_until_when_before_anything_else()
    {
        var (number, _) = await HasAsync("2024-06-16");

        var page = await app.Visitor.GetAsync("/chung-nhan/" + number);

        Assert.Equal(200, page.Status);
        Assert.Equal("CÒN HIỆU LỰC đến 16/06/2027", FirstAfterHeading(page));
    }

    [Theory]
    [InlineData("2023-06-15", "CÒN HIỆU LỰC đến 15/06/2026", "inForce")]
    [InlineData("2023-06-14", "HẾT HẠN từ 15/06/2026 (ngày cuối có hiệu lực: 14/06/2026)", "expired")]
    [InlineData("2026-06-15", "CÒN HIỆU LỰC đến 15/06/2029", "inForce")]
    [InlineData("2026-06-16", "CHƯA CÓ HIỆU LỰC: có hiệu lực từ 16/06/2026", "notYet")]
    public async Task The_first_and_the_last_day_count(string issued, string line, string state)
    {
        var (number, code) = await HasAsync(issued);

        Assert.Equal(line, FirstAfterHeading(await app.Visitor.GetAsync("/chung-nhan/" + number)));
        Assert.Equal(line, FirstAfterHeading(await app.Visitor.GetAsync("/chung-nhan/" + code)));
        Assert.Equal(state, await StateAsync(number));
    }

    [Fact]
    public async Task Revoked_it_says_so_from_the_day_and_by_which_decision()
    {
        var (number, _) = await HasAsync("2024-01-05", then: r => r.Revoke(new(2026, 6, 15), "77/QĐ-UBND", "Vi phạm"));

        var page = await app.Visitor.GetAsync("/chung-nhan/" + number);

        Assert.Equal("ĐÃ THU HỒI ngày 15/06/2026", FirstAfterHeading(page));
        Assert.Contains("77/QĐ-UBND", page.Text);
        Assert.Equal("revoked", await StateAsync(number));
        var told = await ToldAsync(number);
        Assert.Equal(
            ("2026-06-15", "77/QĐ-UBND"),
            (told.GetProperty("revokedOn").GetString(), told.GetProperty("revocationNumber").GetString())
        );
        var listed = (await app.Visitor.Client.GetFromJsonAsync<JsonElement>("/api/v1/products?state=revoked"))
            .GetProperty("products")
            .EnumerateArray()
            .Single(one => one.GetProperty("certificate").GetString() == number);
        Assert.Equal("77/QĐ-UBND", listed.GetProperty("revocationNumber").GetString());
        var file = await app.Visitor.Client.GetStringAsync("/du-lieu-mo/san-pham.csv?asOf=2026-06-15");
        Assert.Matches($",2026-06-15,[^\r\n]*,{number},[^\r\n]*,77/QĐ-UBND\r\n", file);
    }

    [Fact]
    public async Task A_revocation_of_tomorrow_is_not_told_today()
    {
        var (number, _) = await HasAsync("2024-01-05", then: r => r.Revoke(new(2026, 6, 16), "78/QĐ-UBND", null));

        var page = await app.Visitor.GetAsync("/chung-nhan/" + number);

        Assert.Equal("CÒN HIỆU LỰC đến 05/01/2027", FirstAfterHeading(page));
        Assert.DoesNotContain("78/QĐ-UBND", page.Text);
        Assert.Equal(JsonValueKind.Null, (await ToldAsync(number)).GetProperty("revocationNumber").ValueKind);
        foreach (var address in new[] { "/api/v1/products", "/du-lieu-mo/san-pham.csv" })
            Assert.DoesNotContain("78/QĐ-UBND", await app.Visitor.Client.GetStringAsync(address));
    }

    [Fact]
    public async Task Replaced_it_leads_to_the_one_that_took_its_place()
    {
        string old,
            renewed;
        await using (var database = app.Open())
        {
            var register = new TestRegister(app, database);
            var product = register.Product(register.Producer(), "Mật ong thay thế");
            (old, renewed) = (Next(), Next());
            register.Star(product, "2024-01-05", number: old).ReplaceBy(new(2026, 2, 1));
            register.Star(product, "2026-02-01", 4, RecognitionKind.Upgraded, number: renewed);
            await register.KeepAsync();
        }

        var page = await app.Visitor.GetAsync("/chung-nhan/" + old);

        Assert.StartsWith("ĐÃ ĐƯỢC THAY THẾ ngày 01/02/2026", FirstAfterHeading(page));
        Assert.NotNull(page.Document.QuerySelector($"a[href='/chung-nhan/{renewed}']"));
        Assert.Equal("replaced", await StateAsync(old));
    }

    [Fact]
    public async Task It_names_product_producer_place_then_and_now_stars_decision_and_dates()
    {
        var (number, _) = await HasAsync("2024-06-16", unit: 3);

        var page = await app.Visitor.GetAsync("/chung-nhan/" + number);

        foreach (
            var fact in new[]
            {
                "Gạo thử",
                "Cơ sở Thử",
                "Xã Mỹ Thử, huyện Thử Thừa, tỉnh Long An",
                "nay là xã Thử Thừa, tỉnh Tây Ninh",
                "3 sao",
                "123/QĐ-UBND",
                "UBND tỉnh",
                "16/06/2024",
                "16/06/2027",
            }
        )
            Assert.Contains(fact, page.Text);
    }

    [Fact]
    public async Task What_is_somebodys_own_is_never_shown()
    {
        var (number, _) = await HasAsync("2024-06-16", unit: 3);
        var certificate = await app.Visitor.GetAsync("/chung-nhan/" + number);
        var product = await app.Visitor.GetAsync(
            certificate.Document.QuerySelector("a[href^='/san-pham/']")!.GetAttribute("href")!
        );
        var csv = await app.Visitor.Client.GetStringAsync("/du-lieu-mo/san-pham.csv");
        var json = await app.Visitor.Client.GetStringAsync("/api/v1/certificates/" + number);

        foreach (var text in new[] { certificate.Source, product.Source, csv, json })
        foreach (var own in new[] { "0900000000", "Nguyễn Thị Thử", "thu@example.vn", "Kinh", "Ấp 1" })
            Assert.DoesNotContain(own, text);
    }

    [Fact]
    public async Task A_number_may_hold_slashes_and_be_typed_in_small_letters()
    {
        await using (var database = app.Open())
        {
            var register = new TestRegister(app, database);
            register.Star(register.Product(register.Producer()), "2024-06-16", number: "12/2024/OCOP-TN");
            await register.KeepAsync();
        }

        Assert.Equal(200, (await app.Visitor.GetAsync("/chung-nhan/12/2024/OCOP-TN")).Status);
        Assert.Equal(200, (await app.Visitor.GetAsync("/chung-nhan/12%2F2024%2Focop-tn")).Status);
        Assert.Equal(200, (await app.Visitor.GetAsync("/api/v1/certificates/12/2024/OCOP-TN")).Status);
    }

    [Fact]
    public async Task A_check_code_is_read_however_it_is_typed()
    {
        var (number, code) = await HasAsync("2024-06-16");
        var typed = code.ToLowerInvariant().Replace("-", " ").Replace('0', 'o').Replace('1', 'l');

        var page = await app.Visitor.SubmitAsync(
            await app.Visitor.GetAsync("/chung-nhan"),
            new() { ["so"] = typed },
            button: "Kiểm tra"
        );

        Assert.Equal("/chung-nhan/" + number, page.Path);
    }

    [Theory]
    [InlineData("ocop-80-2031-00003")]
    [InlineData("OCOP 80 2031 00003")]
    [InlineData("OCOP802031 00003")]
    [InlineData("ocop.80.2031.00003")]
    [InlineData("OCOP – 80 – 2031 – 00003")]
    public async Task A_number_is_compared_by_its_letters_and_digits(string typed)
    {
        await using (var database = app.Open())
        {
            if (!database.Recognitions.Any(r => r.CertificateNumber == "OCOP-80-2031-00003"))
            {
                var register = new TestRegister(app, database);
                register.Star(register.Product(register.Producer()), "2024-06-16", number: "OCOP-80-2031-00003");
                await register.KeepAsync();
            }
        }

        var page = await app.Visitor.SubmitAsync(
            await app.Visitor.GetAsync("/chung-nhan"),
            new() { ["so"] = typed },
            button: "Kiểm tra"
        );

        Assert.Equal("/chung-nhan/OCOP-80-2031-00003", page.Path);
        Assert.Equal("CÒN HIỆU LỰC đến 16/06/2027", FirstAfterHeading(page));
    }

    [Fact]
    public async Task Letters_and_digits_that_two_certificates_share_lead_to_neither()
    {
        await using (var database = app.Open())
        {
            var register = new TestRegister(app, database);
            register.Star(register.Product(register.Producer()), "2024-06-16", number: "1/22/OCOP-CHUNG");
            register.Star(register.Product(register.Producer()), "2024-06-17", number: "12/2/OCOP-CHUNG");
            await register.KeepAsync();
        }

        Assert.Equal(404, (await app.Visitor.GetAsync("/chung-nhan/122OCOPCHUNG")).Status);
        Assert.Equal(
            "CÒN HIỆU LỰC đến 17/06/2027",
            FirstAfterHeading(await app.Visitor.GetAsync("/chung-nhan/12/2/OCOP-CHUNG"))
        );
    }

    [Theory]
    [InlineData("/chung-nhan/OCOP-80-1999-00001")]
    [InlineData("/chung-nhan/<script>alert(1)</script>")]
    [InlineData("/chung-nhan/'%20or%201=1")]
    public async Task An_unknown_number_is_a_404_that_says_what_to_compare(string address)
    {
        var page = await app.Visitor.GetAsync(address);

        Assert.Equal(404, page.Status);
        Assert.StartsWith("KHÔNG TÌM THẤY", FirstAfterHeading(page));
        Assert.DoesNotContain("<script>", page.Source);
        Assert.NotNull(page.Form("Kiểm tra"));
    }

    [Fact]
    public async Task A_number_of_a_thousand_letters_is_not_found_and_harms_nothing() =>
        Assert.Equal(404, (await app.Visitor.GetAsync("/chung-nhan/" + new string('9', 1000))).Status);

    [Fact]
    public async Task An_unknown_number_is_a_problem_in_the_api()
    {
        using var answer = await app.Visitor.Client.GetAsync("/api/v1/certificates/KHONG-CO");

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task It_is_said_in_English_too()
    {
        var (number, _) = await HasAsync("2024-06-16");

        var page = await app.Visitor.GetAsync($"/chung-nhan/{number}?lang=en");

        Assert.Equal("VALID until 16/06/2027", FirstAfterHeading(page));
    }

    private async Task<(string Number, string Code)> HasAsync(
        string issued,
        long? unit = null,
        Action<Recognition>? then = null
    )
    {
        await using var database = app.Open();
        var register = new TestRegister(app, database);
        var star = register.Star(register.Product(register.Producer()), issued, unit: unit, number: Next());
        then?.Invoke(star);
        await register.KeepAsync();
        return (star.CertificateNumber!, star.CheckCode.ToString());
    }

    private static string Next() => $"OCOP-80-2024-{Interlocked.Increment(ref last):00000}";

    private static string FirstAfterHeading(Page page) =>
        Browser.Text(page.Document.QuerySelector("main h1")!.NextElementSibling!);

    private async Task<string?> StateAsync(string number) => (await ToldAsync(number)).GetProperty("state").GetString();

    private Task<JsonElement> ToldAsync(string number) =>
        app.Visitor.Client.GetFromJsonAsync<JsonElement>("/api/v1/certificates/" + number);
}
