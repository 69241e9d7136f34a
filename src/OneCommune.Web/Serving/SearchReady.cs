using OneCommune.Storage;
using OneCommune.Storage.Registry.Searching;

namespace OneCommune.Web.Serving;

/// <summary>
/// Reads the words a search looks through before somebody searches, and keeps up with changes while nobody does. After the first pages:
/// whoever comes first after a start does not wait for it.
/// </summary>
internal sealed class SearchReady(IServiceScopeFactory scopes, KeptSearch search, ILogger<SearchReady> log)
    : BackgroundWork(log)
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(5);

    protected override async Task RunAsync(CancellationToken stop)
    {
        await Task.Delay(AfterStart, stop);
        while (true)
        {
            await using (var scope = scopes.CreateAsyncScope())
                await search.RenewAsync(scope.ServiceProvider.GetRequiredService<Database>(), stop);
            await Task.Delay(Often, stop);
        }
    }
}
