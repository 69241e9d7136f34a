using System.Net.Http.Json;
using System.Text.Json;
using AngleSharp.Dom;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests.Registry.Search;

/// <summary>What the check page says of a number that is no certificate's: never more than was looked through.</summary>
public sealed class LookingUpNumbers(TestApp app) : IClassFixture<TestApp>
{
    private static bool isSet;

    [Theory]
    [InlineData("6735/QĐ-UBND")]
    [InlineData("6735/qd-ubnd")]
    [InlineData("06735")]
    [InlineData("số 6735/QĐ-UBND")]
    [InlineData("Quyết định 6735/QĐ-UBND")]
    [InlineData("Quyết định số 6735/QĐ-UBND ngày 25/03/2026")]
    [InlineData("số 6735/QĐ-UBND, ngày 25 tháng 3 năm 2026")]
    [InlineData("6735 / QĐ - UBND ngày 25/03/2026")]
    [InlineData("Số: 6735/QĐ-UBND")]
    public async Task The_number_of_a_decision_lists_its_products_with_their_states(string typed)
    {
        await SetAsync();

        var page = await app.Visitor.SubmitAsync(
            await app.Visitor.GetAsync("/chung-nhan"),
            new() { ["so"] = typed },
            button: "Kiểm tra"
        );

        Assert.Equal(200, page.Status);
        Assert.Equal(["Bánh ít lá gai", "Đũa dừa"], page.Document.QuerySelectorAll(".card h2").Select(Browser.Text));
        Assert.Contains("Còn hiệu lực", Browser.Text(page.Document.QuerySelectorAll(".card")[0]));
        Assert.Contains("Đã thu hồi", Browser.Text(page.Document.QuerySelectorAll(".card")[1]));
        // It says what the number is; green would say that something is valid.
        Assert.Equal("state info", page.Document.QuerySelector(".state")!.ClassName);
        Assert.Equal(
            ["pill good", "pill bad"],
            page.Document.QuerySelectorAll(".card .pill").Select(pill => pill.ClassName)
        );
        var link = page.Document.QuerySelector(".card a")!.GetAttribute("href")!;
        Assert.Equal(200, (await app.Visitor.GetAsync(link)).Status);
    }

    [Fact]
    public async Task The_API_tells_of_a_decision_and_its_products()
    {
        await SetAsync();
        using var answer = await app.Visitor.Client.GetAsync("/api/v1/certificates/6735/QĐ-UBND");
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(404, (int)answer.StatusCode);
        Assert.Equal("certificate.decision", problem.GetProperty("code").GetString());
        Assert.Equal(
            ["inForce", "revoked"],
            problem.GetProperty("products").EnumerateArray().Select(p => p.GetProperty("state").GetString())
        );
    }

    [Theory]
    [InlineData("/chung-nhan/%20")]
    [InlineData("/chung-nhan/%C2%A0%20")]
    [InlineData("/chung-nhan/%E3%80%80")]
    [InlineData("/san-pham/%20")]
    [InlineData("/bo-tieu-chi/%20")]
    public async Task Spaces_alone_in_an_address_are_not_found(string address)
    {
        Assert.Equal(404, (await app.Visitor.GetAsync(address)).Status);
    }

    [Theory]
    [InlineData("9999/QĐ-UBND")]
    [InlineData("OCOP-79-2024-00001")]
    public async Task Of_a_number_not_held_it_says_what_was_looked_through_and_what_to_do(string number)
    {
        await SetAsync();
        var page = await app.Visitor.GetAsync("/chung-nhan/" + number);
        using var answer = await app.Visitor.Client.GetAsync("/api/v1/certificates/" + number);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>();

        Assert.Equal(404, page.Status);
        Assert.Contains("Đã tra 3 lượt công nhận", page.Text);
        Assert.Contains("15/06/2026", page.Text);
        Assert.Contains("chưa có nghĩa là giấy không thật", page.Text);
        Assert.Equal("certificate.unknown", problem.GetProperty("code").GetString());
        Assert.Equal(3, problem.GetProperty("searched").GetInt32());
        foreach (var text in new[] { page.Text, problem.GetProperty("detail").GetString()! })
            Assert.DoesNotContain("không do chương trình", text);
    }

    [Theory]
    [InlineData("bánh ít lá gai")]
    [InlineData("dua dua")]
    [InlineData("banh it la gaii")]
    public async Task The_name_of_a_product_leads_to_the_search(string typed)
    {
        await SetAsync();
        var page = await app.Visitor.SubmitAsync(
            await app.Visitor.GetAsync("/chung-nhan"),
            new() { ["so"] = typed },
            button: "Kiểm tra"
        );

        Assert.StartsWith("/san-pham", page.Path);
        Assert.True(page.Document.QuerySelector(".card, .suggestion") is not null, page.Text);
    }

    private async Task SetAsync()
    {
        if (isSet)
            return;
        isSet = true;
        await using var database = app.Open();
        var register = new TestRegister(app, database);
        var producer = register.Producer("Hộ Sáu Tép", unit: 12);
        foreach (
            var (name, number) in new[]
            {
                ("Đũa dừa", "6735/QĐ-UBND"),
                ("Bánh ít lá gai", "6735/QĐ-UBND"),
                ("Mắm tép", "16735/QĐ-UBND"),
            }
        )
        {
            var star = register.Star(register.Product(producer, name), "2025-03-01", unit: 12, decision: number);
            if (name == "Đũa dừa")
                star.Revoke(new(2026, 1, 1), "5/QĐ-UBND", null);
        }
        await register.KeepAsync();
    }
}
