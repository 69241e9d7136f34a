namespace OneCommune.Web.Tests;

/// <summary>A shopper with a phone and no account.</summary>
internal sealed class Visitor(Window window)
{
    public static async Task<Visitor> ComesAsync(Chrome chrome) => new(await chrome.OpenAsync(360));

    public async Task ScansTheCodeAsync(string address, Candidate candidate, int stars)
    {
        await window.GoAsync(address);
        Assert.Equal("CÒN HIỆU LỰC đến 16/11/2029", await window.TextAsync("h1 + .state"));
        await window.ReadsAsync(candidate.Name);
        await window.ReadsAsync($"{stars} sao");
        await window.LookAsync($"shopper-certificate-{candidate.Set.Number}");
    }

    public async Task OpensTheProductAsync(Candidate candidate)
    {
        await window.FollowAsync(candidate.Name);
        Assert.StartsWith("CÒN HIỆU LỰC", await window.TextAsync("h1 + .state"));
        await window.LookAsync($"shopper-product-{candidate.Set.Number}");
    }

    public async Task FindsItInTheCatalogueAsync(Candidate candidate)
    {
        await window.GoAsync("/san-pham");
        await window.WriteAsync(
            "Tìm theo tên, chủ thể, xã, huyện hoặc số quyết định",
            candidate.Name.ToLowerInvariant()
        );
        await window.PressAsync("Tìm");
        await window.LookAsync("shopper-catalogue");
        await window.FollowAsync(candidate.Name);
    }
}
