using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Playwright;
using OneCommune.Storage;
using OneCommune.Web.Demo;
using OneCommune.Web.Serving;

[assembly: AssemblyFixture(typeof(OneCommune.Web.Tests.Chrome))]

namespace OneCommune.Web.Tests;

/// <summary>The demo province, served from a database of its own, and a real Chromium before it. One for the whole suite.</summary>
public sealed class Chrome : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("onecommune-journey-").FullName;
    private WebApplication? app;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private readonly ConcurrentDictionary<string, bool> seen = new();

    internal TestClock Clock { get; } = new();
    public string Address { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Clock.Set(new DateOnly(2026, 11, 16));
        var store = new StoreSettings(folder);
        await Store.PrepareAsync(store, default);
        await DemoProvince.FillAsync(store, Clock, default);
        app = WebServer.Build(store, "http://127.0.0.1:0", Clock);
        await app.StartAsync();
        Address = app.Urls.First();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--no-first-run",
                    "--disable-quic",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
        if (app is not null)
        {
            // Its jobs end too: one at work would write into the folder while it goes.
            await app.StopAsync();
            await app.DisposeAsync();
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A window of a person's own: cookies, width, Vietnamese.</summary>
    /// <param name="address">Another way to the same server.</param>
    public async Task<Window> OpenAsync(int width, string? address = null, bool script = true)
    {
        var context = await browser!.NewContextAsync(
            new()
            {
                BaseURL = address ?? Address,
                JavaScriptEnabled = script,
                Locale = "vi-VN",
                ViewportSize = new() { Width = width, Height = width < 600 ? 780 : 800 },
            }
        );
        context.SetDefaultTimeout((float)Window.Patience.TotalMilliseconds);
        return new Window(await context.NewPageAsync(), seen);
    }

    /// <summary>The window of somebody of the demo, signed in.</summary>
    public async Task<Window> SignInAsync(string userName, int width)
    {
        var window = await OpenAsync(width);
        await window.SignInAsync(userName, DemoCast.Password);
        return window;
    }
}
