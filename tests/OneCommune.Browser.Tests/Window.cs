using System.Text.Json;
using Microsoft.Playwright;

namespace OneCommune.Web.Tests;

/// <summary>One person's browser window; every page looked at is also checked by axe-core and for sideways scrolling.</summary>
public sealed class Window(IPage page)
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ONECOMMUNE_PICTURES");

    public IPage Page => page;

    public async Task SignInAsync(string userName, string password)
    {
        await page.GotoAsync("/dang-nhap");
        await page.FillAsync("[name=UserName]", userName);
        await page.FillAsync("[name=Password]", password);
        await page.ClickAsync("main button");
    }

    public Task GoAsync(string address) => page.GotoAsync(address);

    public Task ClickAsync(string text) => page.ClickAsync($"main >> text={text}");

    public Task<string> TextAsync() => page.InnerTextAsync("main");

    /// <summary>
    /// Nothing serious by axe-core and nothing wider than the window. Keeps a picture where ONECOMMUNE_PICTURES names a folder.
    /// </summary>
    public async Task LookAsync(string name)
    {
        if (Pictures is not null)
            await page.ScreenshotAsync(
                new() { Path = Path.Combine(Pictures, $"{name}-{page.ViewportSize!.Width}.png"), FullPage = true }
            );
        var wide = await page.EvaluateAsync<int>(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth"
        );
        Assert.True(wide <= 0, $"{name} scrolls sideways by {wide} px at {page.ViewportSize!.Width} px");
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>("axe.run(document, { resultTypes: ['violations'] })");
        var serious = found
            .GetProperty("violations")
            .EnumerateArray()
            .Where(v => v.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(v =>
                v.GetProperty("help").GetString() + ": " + v.GetProperty("nodes")[0].GetProperty("html").GetString()
            )
            .ToList();
        Assert.True(serious.Count == 0, $"{name}: {string.Join("; ", serious)}");
    }
}
