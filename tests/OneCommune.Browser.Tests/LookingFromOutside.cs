namespace OneCommune.Web.Tests;

/// <summary>A visitor, on a phone and at a desk, in both languages, opens every kind of public page.</summary>
public sealed class LookingFromOutside(Chrome chrome)
{
    private static readonly (string Name, string Address)[] Plain =
    [
        ("home", "/"),
        ("catalogue", "/san-pham"),
        ("catalogue-search", "/san-pham?q=gao"),
        ("catalogue-nothing", "/san-pham?q=khongcogi"),
        ("check", "/chung-nhan"),
        ("open-data", "/du-lieu-mo"),
        ("forms", "/bo-tieu-chi"),
        ("form", "/bo-tieu-chi/26-2026/3"),
        ("comparison", "/bo-tieu-chi/so-sanh?truoc=1048-2019&sau=26-2026&bo=3"),
        ("sign-in", "/dang-nhap"),
    ];

    [Theory]
    [InlineData(360, "vi")]
    [InlineData(1280, "vi")]
    [InlineData(360, "en")]
    [InlineData(1280, "en")]
    public async Task A_visitor_opens_every_public_page(int width, string language)
    {
        var window = await chrome.OpenAsync(width);
        await window.GoAsync("/?lang=" + language);
        var faults = new List<string>();
        foreach (var (name, address) in Plain)
        {
            Assert.Equal(200, (await window.GoAsync(address))!.Status);
            faults.AddRange(await window.FaultsAsync($"visitor-{language}-{name}"));
        }
        Assert.Equal(404, (await window.GoAsync("/khong-co-trang-nay"))!.Status);
        faults.AddRange(await window.FaultsAsync($"visitor-{language}-not-found"));
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Theory]
    [InlineData("con-han", "CÒN HIỆU LỰC")]
    [InlineData("het-han", "HẾT HẠN")]
    [InlineData("thu-hoi", "ĐÃ THU HỒI")]
    public async Task A_certificate_says_its_state_first(string state, string line)
    {
        foreach (var width in new[] { 360, 1280 })
        {
            var window = await chrome.OpenAsync(width);
            await window.GoAsync("/san-pham?trang-thai=" + state);
            await window.ClickAsync(".card h2 a");
            await window.LookAsync("visitor-product-" + state);
            await window.ClickAsync("dl a[href^='/chung-nhan/']");
            await window.LookAsync("visitor-certificate-" + state);
            Assert.StartsWith(line, await window.Page.InnerTextAsync("h1 + .state"));
        }
    }

    [Fact]
    public async Task A_replaced_certificate_leads_to_the_one_that_took_its_place()
    {
        foreach (var width in new[] { 360, 1280 })
        {
            var window = await chrome.OpenAsync(width);
            await window.GoAsync("/san-pham?q=nem chua phu sa moi nam");
            await window.ClickAsync(".card h2 a");
            await window.ClickAsync(".timeline li:last-child a");
            await window.LookAsync("visitor-certificate-replaced");
            Assert.StartsWith("ĐÃ ĐƯỢC THAY THẾ", await window.Page.InnerTextAsync("h1 + .state"));
            await window.ClickAsync("p a[href^='/chung-nhan/']");
            Assert.StartsWith("CÒN HIỆU LỰC", await window.Page.InnerTextAsync("h1 + .state"));
        }
    }
}
