using Microsoft.AspNetCore.Builder;
using OneCommune.Storage;
using OneCommune.Web.Demo;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Tests.Demo;

/// <summary>The program as scripts/run starts it: the demo province on an empty store, on 16 November 2026.</summary>
public sealed class DemoApp : IAsyncLifetime
{
    private TestStore? store;
    private WebApplication? app;

    internal StoreSettings Store => store!.Settings;
    internal TestClock Clock { get; } = new();
    private TestLog Log { get; } = new();
    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Clock.Set(new DateOnly(2026, 11, 16));
        store = await TestStore.NewAsync();
        await Storage.Store.PrepareAsync(Store, default);
        await DemoProvince.FillAsync(Store, Clock, default);
        app = WebServer.Build(Store, "http://127.0.0.1:0", Clock, log: Log);
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    internal Database Open() => Storage.Store.Open(Store);

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        if (store is not null)
            await store.DisposeAsync();
        Log.RefuseUnexpected();
    }
}
