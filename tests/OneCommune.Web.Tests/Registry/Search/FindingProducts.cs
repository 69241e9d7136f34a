using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests.Registry.Search;

/// <summary>
/// What people type, through the catalogue, the API and the officers' lists. 28048 Xã Mỹ Thử of Huyện Thử Thừa of Long An is Xã Thử Thừa
/// of Tây Ninh today.
/// </summary>
public sealed class FindingProducts(FindingProducts.Scene scene) : IClassFixture<FindingProducts.Scene>
{
    public sealed class Scene : IAsyncLifetime
    {
        public TestApp App { get; } = new();

        public async ValueTask InitializeAsync()
        {
            await App.InitializeAsync();
            await using var database = App.Open();
            var register = new TestRegister(App, database);
            var a = register.Producer("Hộ kinh doanh A", unit: 15);
            var fishery = register.Producer("Nước mắm Phú Quốc B", unit: 15);
            var mill = register.Producer("Chế biến C", unit: 15);
            var coffee = register.Producer("Trần Văn Rang", unit: 8);
            var old = register.Producer("Lò bánh Út", unit: 3);
            Star(register.Product(a, "Nước mắm cá cơm Phú Quốc"), "11/QĐ-UBND");
            Star(register.Product(fishery, "Tiêu chín"), "11/QĐ-UBND");
            Star(register.Product(a, "Chè xanh Minh Họa"), "12/QĐ-UBND");
            Star(register.Product(mill, "Chả hấp"), "13/QĐ-UBND");
            Star(register.Product(coffee, "Cà phê rang xay"), "3120/QĐ-UBND");
            Star(register.Product(coffee, "Cà phê"), "03121/QĐ-UBND", "OCOP-80-2025-00777");
            Star(register.Product(old, "Bánh tráng phơi sương"), "3120/QĐ-UBND", unit: 3);
            Star(register.Product(a, "Đường thốt nốt"), "14/QĐ-SNN");
            var rice = register.Product(mill, "Gạo Nàng Mận");
            rice.Describe(new(Sector.Food) { Code = "82-30100-07-2025", Gtin = "8930000000019" });
            Star(rice, "15/QĐ-UBND");
            var renamed = register.Product(a, "Rượu quốc lủi");
            Star(renamed, "16/QĐ-UBND");
            database.HistoryEntries.Add(renamed.Rename("Rượu đế", new(2025, 6, 1))!);
            register.Product(a, "Mật ong chưa chấm");
            await register.KeepAsync();

            void Star(Product product, string decision, string? number = null, long unit = 15) =>
                database.Recognitions.Add(
                    Recognition.Of(
                        product,
                        Named.Of(product, database.Producers.Local.Single(one => one.Id == product.ProducerId)),
                        RecognitionKind.First,
                        3,
                        new(2025, 1, 1),
                        new(decision, "UBND tỉnh", UnitId: unit, CertificateNumber: number)
                    )
                );
        }

        public ValueTask DisposeAsync() => App.DisposeAsync();
    }

    private TestApp App => scene.App;

    [Theory]
    // Places of any year, with their kind or without, half of the last word too.
    [InlineData("xã Mỹ Thử", "Bánh tráng phơi sương")]
    [InlineData("my thu", "Bánh tráng phơi sương")]
    [InlineData("thử thừa", "Bánh tráng phơi sương")]
    [InlineData("huyện thu thua", "Bánh tráng phơi sương")]
    [InlineData("h. Thử Thừa, t. Long An", "Bánh tráng phơi sương")]
    [InlineData("thu thu", "Bánh tráng phơi sương")]
    [InlineData("long an", "Bánh tráng phơi sương")]
    [InlineData("huyện Châu Thử", "Cà phê|Cà phê rang xay")]
    [InlineData("phuong tan thu", "Cà phê|Cà phê rang xay")]
    [InlineData("banh trang long an", "Bánh tráng phơi sương")]
    [InlineData("thị trấn Châu Thử", "")]
    // Numbers as typed.
    [InlineData("3120/QĐ-UBND", "Bánh tráng phơi sương|Cà phê rang xay")]
    [InlineData("3120", "Bánh tráng phơi sương|Cà phê rang xay")]
    [InlineData("quyết định số 3120/qd-ubnd", "Bánh tráng phơi sương|Cà phê rang xay")]
    [InlineData("3121/QĐ-UBND", "Cà phê")]
    [InlineData("ocop-80-2025-00777", "Cà phê")]
    [InlineData("14/QĐ-SNN", "Đường thốt nốt")]
    [InlineData("82-30100-07-2025", "Gạo Nàng Mận")]
    [InlineData("8930000000019", "Gạo Nàng Mận")]
    [InlineData("312", "")]
    [InlineData("Quyết định số 3120/QĐ-UBND ngày 02/01/2025", "Bánh tráng phơi sương|Cà phê rang xay")]
    [InlineData("3120/QĐ-UBND ngày 2 tháng 1 năm 2025 của UBND tỉnh", "Bánh tráng phơi sương|Cà phê rang xay")]
    [InlineData("3121/qđ-ubnd của Ủy ban nhân dân tỉnh Long An", "Cà phê")]
    // Former names.
    [InlineData("ruou quoc lui", "Rượu đế")]
    // Joined words, and keys that did not turn into letters.
    [InlineData("caphe", "Cà phê|Cà phê rang xay")]
    [InlineData("CàPhê", "Cà phê|Cà phê rang xay")]
    [InlineData("nuocmam", "Nước mắm cá cơm Phú Quốc|Tiêu chín")]
    [InlineData("banhtrangphoisuong", "Bánh tráng phơi sương")]
    [InlineData("thuthua", "Bánh tráng phơi sương")]
    [InlineData("ca2 phe6", "Cà phê|Cà phê rang xay")]
    [InlineData("d9u7o7ng2 thot61 not61", "Đường thốt nốt")]
    [InlineData("nuowcs mawsm", "Nước mắm cá cơm Phú Quốc|Tiêu chín")]
    [InlineData("dduwowngf", "Đường thốt nốt")]
    [InlineData("dduongwf thoot noot", "Đường thốt nốt")]
    [InlineData("banhs traxng", "Bánh tráng phơi sương")]
    [InlineData("gaoj", "Gạo Nàng Mận")]
    // Half words.
    [InlineData("nướ mắ", "Nước mắm cá cơm Phú Quốc|Tiêu chín")]
    [InlineData("phoi suo", "Bánh tráng phơi sương")]
    // Punctuation, capitals, Đ.
    [InlineData("«ĐƯỜNG»,  thốt-nốt!", "Đường thốt nốt")]
    [InlineData("duong thot not", "Đường thốt nốt")]
    // Tones typed count; none typed finds all.
    [InlineData("chè", "Chè xanh Minh Họa")]
    [InlineData("chế", "Chả hấp|Gạo Nàng Mận")]
    [InlineData("che", "Chè xanh Minh Họa|Chả hấp|Gạo Nàng Mận")]
    [InlineData("minh hoạ", "Chè xanh Minh Họa")]
    [InlineData("đương thôt nôt", "Đường thốt nốt")]
    // The very name, then all words in the name, then the producer.
    [InlineData("nuoc mam phu quoc", "Nước mắm cá cơm Phú Quốc|Tiêu chín")]
    [InlineData("cà phê", "Cà phê|Cà phê rang xay")]
    [InlineData("mật ong chưa chấm", "")]
    public async Task The_catalogue_and_the_API_find(string typed, string names)
    {
        foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
        {
            var q = Uri.EscapeDataString(typed.Normalize(form));
            var page = await App.Visitor.GetAsync("/san-pham?q=" + q);
            Assert.Equal(names, string.Join('|', page.Document.QuerySelectorAll(".card h2").Select(Browser.Text)));

            var found = await AskAsync(q);
            Assert.Equal(
                names,
                string.Join(
                    '|',
                    found.GetProperty("products").EnumerateArray().Select(p => p.GetProperty("name").GetString())
                )
            );
            Assert.Equal(page.Document.QuerySelectorAll(".card").Length, found.GetProperty("total").GetInt32());
        }
    }

    [Theory]
    [InlineData("banh tarng", "bánh tráng")]
    [InlineData("bnah trang", "bánh tráng")]
    // A key held too long is one slip; two letters wrong in a word are two.
    [InlineData("duong thot nottt", "đường thốt nốt")]
    [InlineData("duong thot nxxt", null)]
    [InlineData("cafe", "cà phê")]
    [InlineData("nước nắm", "nước mắm")]
    [InlineData("nuoc mamm", "nước mắm")]
    [InlineData("tieu chinh", "tiêu chín")]
    [InlineData("long ann", "long an")]
    [InlineData("ban htrang", "bánh tráng")]
    [InlineData("mat ogn", null)]
    [InlineData("zzzzzz", null)]
    public async Task One_slip_is_asked_about_and_its_answer_finds(string typed, string? meant)
    {
        var q = Uri.EscapeDataString(typed);
        var found = await AskAsync(q);
        var page = await App.Visitor.GetAsync("/san-pham?q=" + q);
        var link = page.Document.QuerySelector(".suggestion a");

        Assert.Equal(0, found.GetProperty("total").GetInt32());
        Assert.Equal(meant, found.GetProperty("suggestion").GetString());
        Assert.Equal(meant, link?.TextContent);
        if (link is not null)
            Assert.NotEmpty(
                (await App.Visitor.GetAsync(link.GetAttribute("href")!)).Document.QuerySelectorAll(".card")
            );
    }

    [Fact]
    public async Task Words_found_only_under_other_tones_are_asked_about_too()
    {
        var page = await App.Visitor.GetAsync("/san-pham?q=" + Uri.EscapeDataString("tyêu chín"));

        Assert.Equal("tiêu chín", page.Document.QuerySelector(".suggestion a")!.TextContent);
    }

    [Fact]
    public async Task A_check_code_leads_to_its_certificate_however_it_is_typed()
    {
        await using var database = App.Open();
        var star = await database.Recognitions.FirstAsync(r => r.DecisionNumber == "14/QĐ-SNN");
        var code = star.CheckCode.ToString();
        foreach (
            var typed in new[]
            {
                code,
                code.Replace("-", ""),
                code.ToLowerInvariant(),
                $" {code.Replace('-', ' ')} ",
                "Mã tra cứu: " + code,
            }
        )
        {
            var q = Uri.EscapeDataString(typed);
            var page = await App.Visitor.GetAsync("/san-pham?q=" + q);
            Assert.Equal("/chung-nhan/" + code, page.Path);
            Assert.Contains("Đường thốt nốt", page.Text);

            var found = await AskAsync(q);
            Assert.Equal(1, found.GetProperty("total").GetInt32());
            Assert.Equal("Đường thốt nốt", found.GetProperty("products")[0].GetProperty("name").GetString());

            page = await App.Visitor.SubmitAsync(
                await App.Visitor.GetAsync("/chung-nhan"),
                new() { ["so"] = typed },
                button: "Kiểm tra"
            );
            Assert.Equal("/chung-nhan/" + code, page.Path);
        }
        using var officer = await App.SignedInAsync(Role.Province, "82");
        Assert.Equal(["Đường thốt nốt"], await NamesAsync(officer, "san-pham", code.Replace("-", "")));
        Assert.Equal(["Đường thốt nốt"], await NamesAsync(officer, "cong-nhan", code));
        Assert.Empty((await App.Visitor.GetAsync("/san-pham?q=0000-0000-0000")).Document.QuerySelectorAll(".card"));
    }

    [Fact]
    public async Task What_was_found_needs_no_other_words() =>
        Assert.Equal(JsonValueKind.Null, (await AskAsync("ca+phe")).GetProperty("suggestion").ValueKind);

    [Fact]
    public async Task Officers_find_the_same_and_what_the_public_may_not_know()
    {
        using var officer = await App.SignedInAsync(Role.Province, "82");
        Assert.Equal(["Nước mắm cá cơm Phú Quốc", "Tiêu chín"], await NamesAsync(officer, "san-pham", "nuocmam"));
        Assert.Equal(["Chè xanh Minh Họa"], await NamesAsync(officer, "cong-nhan", "chè"));
        Assert.Equal(["Mật ong chưa chấm"], await NamesAsync(officer, "san-pham", "mat ong"));
        Assert.Equal(["Nước mắm Phú Quốc B"], await NamesAsync(officer, "chu-the", "nuowcs mawsm"));

        var page = await officer.GetAsync("/lam-viec/chu-the?q=che+bien+c&sap-xep=-ten");
        Assert.Contains("Chế biến C", page.Text);
        page = await officer.GetAsync("/lam-viec/san-pham?q=nuoc+mamm");
        Assert.Equal("nước mắm", page.Document.QuerySelector(".suggestion a")!.TextContent);
    }

    [Fact]
    public async Task Recognitions_of_a_decision_are_found_by_its_number_as_typed()
    {
        using var officer = await App.SignedInAsync(Role.Province);
        Assert.Equal(["Cà phê rang xay"], await NamesAsync(officer, "cong-nhan", "3120/QĐ-UBND ca phe"));
        Assert.Equal(
            ["Bánh tráng phơi sương", "Cà phê rang xay"],
            await NamesAsync(officer, "cong-nhan", "3120/qđ-ubnd")
        );
    }

    [Fact]
    public async Task An_order_asked_for_stands_before_the_best_answer()
    {
        var page = await App.Visitor.GetAsync("/san-pham?q=ca+phe&sap-xep=con-han");
        Assert.Equal(2, page.Document.QuerySelectorAll(".card").Length);
        Assert.Equal(
            "con-han",
            page.Document.QuerySelector("select[name=sap-xep] option[selected]")!.GetAttribute("value")
        );
    }

    private async Task<JsonElement> AskAsync(string q) =>
        await App.Visitor.Client.GetFromJsonAsync<JsonElement>("/api/v1/products?q=" + q);

    private static async Task<string[]> NamesAsync(Browser officer, string list, string typed) =>
        [
            .. (await officer.GetAsync($"/lam-viec/{list}?q={Uri.EscapeDataString(typed)}"))
                .Document.QuerySelectorAll("table.stack tbody tr")
                .Select(row => Browser.Text(row.QuerySelector("td a")!)),
        ];
}
