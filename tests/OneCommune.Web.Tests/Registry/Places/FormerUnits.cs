using System.Net.Http.Json;
using System.Text.Json;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage.Registry.Places;

namespace OneCommune.Web.Tests.Registry.Places;

/// <summary>Communes of before the catalogue, and codes of any year.</summary>
public sealed class FormerUnits : IAsyncLifetime
{
    private const string Form = "/lam-viec/don-vi/xa-cu";
    private readonly TestApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_commune_of_before_the_catalogue_is_found_by_its_name_and_counts_for_what_it_went_into()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var page = await office.GetAsync(Form);

        var added = await office.SubmitAsync(page, Answers());

        Assert.Equal(200, added.Status);
        Assert.Contains("Đã thêm Xã Cũ Thử, nhập vào Xã Mỹ Thử từ 01/01/2020", added.Text);
        Assert.Contains("Nay thuộc: Xã Thử Thừa", added.Text);
        var resolved = await office.GetAsync("/lam-viec/don-vi?dia-chi=" + Uri.EscapeDataString("xã Cũ Thử, Long An"));
        Assert.Contains("Xã Thử Thừa", resolved.Text);
        await using var database = app.Open();
        var former = database.Units.Single(unit => unit.FoldedName == "xa cu thu");
        Assert.Equal("9900001", former.Code);
        var successor = database.Units.Single(unit => unit.Code == "28048");
        Assert.Contains(former.Id, database.UnitsWithin(former.ParentId!.Value, new(2024, 12, 31)));
        Assert.Contains(former.Id, database.UnitsWithin(successor.Id, new(2024, 12, 31)));
        Assert.Contains(former.Id, database.UnitsWithin(12, app.Clock.Today));
    }

    [Fact]
    public async Task A_former_commune_holds_its_own_ground_beside_the_one_it_went_into_until_it_went()
    {
        using var office = await app.SignedInAsync(Role.Province);
        await office.SubmitAsync(await office.GetAsync(Form), Answers());
        await using (var database = app.Open())
        {
            var former = database.Units.Single(unit => unit.Code == "9900001").Id;
            var (day, after) = (new DateOnly(2019, 12, 31), new DateOnly(2020, 1, 1));
            var successor = database.Units.Single(unit => unit.Code == "28048").Id;
            Assert.Contains(former, database.UnitsWithin(former, day));
            Assert.DoesNotContain(former, database.UnitsWithin(successor, day));
            Assert.Contains(former, database.UnitsWithin(successor, after));
            var register = new TestRegister(app, database);
            register.Star(
                register.Product(register.Producer("Hộ xã cũ", unit: former), "Bánh xã cũ"),
                "2025-01-10",
                unit: former
            );
            await register.KeepAsync();
        }

        foreach (var (code, products) in new[] { ("9900001", 1), ("28048", 1), ("28051", 0) })
        {
            var list = await app.Visitor.Client.GetFromJsonAsync<JsonElement>($"/api/v1/products?unit={code}");
            Assert.Equal(products, list.GetProperty("total").GetInt32());
        }
    }

    [Fact]
    public async Task A_producer_may_be_placed_by_an_address_that_ended_before_the_catalogue()
    {
        using var office = await app.SignedInAsync(Role.Province);
        await office.SubmitAsync(await office.GetAsync(Form), Answers());
        var producer = await app.HasProducerAsync("Cơ sở xã cũ", unit: "28060");

        var moved = await office.SubmitAsync(
            await office.GetAsync($"/lam-viec/chu-the/{producer.Id}/chuyen-noi"),
            new() { ["Place.Typed"] = "ấp 3, xã Cũ Thử, huyện Thử Thừa, tỉnh Long An" },
            "Chuyển nơi"
        );

        Assert.Equal(200, moved.Status);
        Assert.Contains("Đã chuyển đến xã Thử Thừa", moved.Text);
    }

    [Fact]
    public async Task A_list_offers_an_added_commune_at_once_and_each_officer_their_own_units()
    {
        const string then = "/lam-viec/san-pham?dia-gioi=2019-12-31";
        using var office = await app.SignedInAsync(Role.Province);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        var before = Offered(await office.GetAsync(then));
        await commune.GetAsync(then);

        await office.SubmitAsync(await office.GetAsync(Form), Answers());

        Assert.DoesNotContain("9900001", before);
        Assert.Equal(before.Append("9900001").Order(), Offered(await office.GetAsync(then)).Order());
        Assert.DoesNotContain("9900001", Offered(await office.GetAsync("/lam-viec/san-pham")));
        Assert.True(Offered(await commune.GetAsync("/lam-viec/san-pham")).Count < 2);
    }

    [Theory]
    [InlineData("Name", "Cũ Thử", "bắt đầu bằng xã, phường")]
    [InlineData("Name", "Xã Bình Thử", "đã có Xã Bình Thử")]
    [InlineData("Name", "", "bắt đầu bằng xã, phường")]
    [InlineData("LastDay", "1999-12-31", "trong khoảng từ")]
    [InlineData("LastDay", "2025-06-30", "trong khoảng từ")]
    [InlineData("LastDay", "", "trong khoảng từ")]
    [InlineData("Code", "28048", "là của Xã Mỹ Thử")]
    [InlineData("Code", "2804", "có năm chữ số")]
    [InlineData("Place.Typed", "Xã Không Có", "Không")]
    public async Task What_cannot_be_a_former_commune_is_refused_and_what_was_typed_stands(
        string field,
        string value,
        string sentence
    )
    {
        using var office = await app.SignedInAsync(Role.Province);
        var answers = Answers();
        answers[field] = value;

        var answer = await office.SubmitAsync(await office.GetAsync(Form), answers);

        Assert.Equal(422, answer.Status);
        Assert.Contains(sentence, answer.Text);
        Assert.Equal(answers["Name"], answer.Document.GetElementById("Name")!.GetAttribute("value") ?? "");
    }

    [Fact]
    public async Task An_office_adds_nothing_to_another_province()
    {
        using var office = await app.SignedInAsync(Role.Province, "82");

        var answer = await office.SubmitAsync(await office.GetAsync(Form), Answers());

        Assert.Equal(422, answer.Status);
    }

    [Theory]
    [InlineData("28048", 1)]
    [InlineData("801", 1)]
    [InlineData("72", 0)]
    public async Task A_code_of_any_year_finds_the_products_of_its_ground_everywhere(string code, int products)
    {
        await app.HasStarAsync("Gạo mã cũ", app.Clock.Today.AddYears(-1).AddMonths(-2), unit: null, then: null);
        await using (var database = app.Open())
        {
            var register = new TestRegister(app, database);
            register.Star(
                register.Product(register.Producer("Hộ mã cũ", unit: 3), "Gạo ở xã cũ"),
                "2025-01-10",
                unit: 3
            );
            await register.KeepAsync();
        }
        using var office = await app.SignedInAsync(Role.Province);

        var list = await app.Visitor.Client.GetFromJsonAsync<JsonElement>($"/api/v1/products?unit={code}");
        var figures = await app.Visitor.Client.GetFromJsonAsync<JsonElement>($"/api/v1/statistics?unit={code}");
        var page = await office.GetAsync($"/lam-viec/san-pham?don-vi={code}");
        var catalogue = await app.Visitor.GetAsync($"/san-pham?don-vi={code}");
        var open = await app.Visitor.Client.GetStringAsync($"/du-lieu-mo/san-pham.csv?unit={code}");

        Assert.Equal(products, list.GetProperty("total").GetInt32());
        Assert.Equal(products, figures.GetProperty("products").GetInt32());
        Assert.Equal(products == 1, page.Text.Contains("Gạo ở xã cũ", StringComparison.Ordinal));
        Assert.DoesNotContain("Không đọc được điều kiện", page.Text);
        Assert.Equal(products == 1, catalogue.Text.Contains("Gạo ở xã cũ", StringComparison.Ordinal));
        Assert.Equal(products == 1, open.Contains("Gạo ở xã cũ", StringComparison.Ordinal));
    }

    private static List<string?> Offered(Page page) =>
        [
            .. page
                .Document.QuerySelectorAll("select[name=don-vi] option")
                .Select(option => option.GetAttribute("value"))
                .Where(code => code?.Length > 0),
        ];

    private static Dictionary<string, string?> Answers() =>
        new()
        {
            ["Name"] = "Xã Cũ Thử",
            ["LastDay"] = "2019-12-31",
            ["Place.Typed"] = "Xã Mỹ Thử, Long An",
        };
}
