using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Playwright;

namespace OneCommune.Web.Tests;

/// <summary>One person's browser window; every page looked at is also checked: see <see cref="FaultsAsync"/>.</summary>
public sealed partial class Window(IPage page, ConcurrentDictionary<string, bool> seen)
{
    private static readonly string Axe = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js"));
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ONECOMMUNE_PICTURES");

    // What a thumb presses: 44 px each way, but for links in running text.
    private const string TooSmall = """
        () => [...document.querySelectorAll(
            'button, select, summary, .button, label:has(> [type=checkbox], > [type=radio]), nav a, '
            + 'input:not([type=hidden], [type=checkbox], [type=radio])')]
          .filter(e => e.checkVisibility({ visibilityProperty: true }))
          .filter(e => { const r = e.getBoundingClientRect(); return r.right > 0 && r.width > 0 && (r.height < 43.5 || r.width < 43.5); })
          .map(e => e.outerHTML.slice(0, 90) + ' ' + Math.round(e.getBoundingClientRect().height) + ' px')
        """;

    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public IPage Page => page;

    private int Width => page.ViewportSize!.Width;

    public async Task SignInAsync(string userName, string password)
    {
        await page.GotoAsync("/dang-nhap");
        await page.FillAsync("[name=UserName]", userName);
        await page.FillAsync("[name=Password]", password);
        await ClickAsync("button");
    }

    public Task<IResponse?> GoAsync(string address) => page.GotoAsync(address);

    /// <summary>Fails when the page has a fault.</summary>
    public async Task LookAsync(string name)
    {
        var faults = await FaultsAsync(name);
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    /// <summary>
    /// What is wrong with the page before us: something serious by axe-core, something wider than the window, something a thumb misses on a
    /// phone. Keeps a picture where ONECOMMUNE_PICTURES names a folder.
    /// </summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(string name)
    {
        if (Pictures is not null)
            await PictureAsync(Path.Combine(Pictures, $"{name}-{Width}.png"));
        // A stacked table has no reason to be wider than the phone it is stacked for.
        var wide = await page.EvaluateAsync<int>(
            "Math.max(...[document.documentElement, ...(innerWidth < 600 ? document.querySelectorAll('.scroll:has(> table.stack), .tasks') : [])]"
                + ".map(e => e.scrollWidth - e.clientWidth))"
        );
        string[] sideways = wide > 0 ? [$"scrolls sideways by {wide} px"] : [];
        var small = Width < 600 ? await page.EvaluateAsync<string[]>(TooSmall) : [];
        return
        [
            .. sideways
                .Concat(small.Select(s => "small to touch: " + s))
                .Concat(await UnreadableAsync())
                .Select(fault => $"{name} at {Width} px: {fault}"),
        ];
    }

    // The top of a long list says enough, and Chromium draws no picture higher than 16,384 px.
    private async Task PictureAsync(string path)
    {
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        await page.ScreenshotAsync(
            new()
            {
                Path = path,
                FullPage = true,
                Clip = new() { Width = Width, Height = Math.Min(height, 4000) },
            }
        );
    }

    // Several roles read the same list: one look at it is enough.
    private async Task<bool> IsNewAsync() =>
        seen.TryAdd(
            Width
                + await page.EvaluateAsync<string>(
                    "document.querySelector('main').innerHTML.replace(/RequestVerificationToken[^>]*/g, '')"
                ),
            true
        );

    private async Task<IEnumerable<string>> UnreadableAsync()
    {
        if (!await IsNewAsync())
            return [];
        await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<JsonElement>(
            "axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })"
        );
        return found
            .GetProperty("violations")
            .EnumerateArray()
            .Where(v => v.GetProperty("impact").GetString() is "serious" or "critical")
            .Select(v =>
                v.GetProperty("help").GetString() + ": " + v.GetProperty("nodes")[0].GetProperty("html").GetString()
            )
            .ToList();
    }
}
