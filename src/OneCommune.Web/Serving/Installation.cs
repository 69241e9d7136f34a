using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Serving;

/// <summary>What this installation is. Set once when the database is made, so a node may remember it.</summary>
internal sealed class Installation(IServiceScopeFactory scopes)
{
    private bool? demo;

    public async ValueTask<bool> IsDemoAsync()
    {
        if (demo is { } known)
            return known;
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        try
        {
            demo = await database.Settings.AnyAsync(s => s.Name == Setting.Demo && s.Value == "true");
        }
        catch (Exception fault) when (StoreFaults.Of(fault) is not null)
        {
            // Asked by the page that tells of the fault.
            return false;
        }
        return demo.Value;
    }
}
