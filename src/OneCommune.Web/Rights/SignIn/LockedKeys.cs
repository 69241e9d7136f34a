using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>The framework's store of <see cref="ProtectionKeys"/>, locked where a key file is named.</summary>
internal sealed class LockedKeys(IXmlRepository keys, StoreSettings store) : IXmlRepository
{
    /// <summary>After all that needs keys, which each would bring back the reading at the start.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddDbContext<ProtectionKeys>((all, o) => Store.Configure(o, all.GetRequiredService<StoreSettings>()));
        services.AddDataProtection().SetApplicationName("onecommune").PersistKeysToDbContext<ProtectionKeys>();
        services
            .AddOptions<KeyManagementOptions>()
            .PostConfigure<StoreSettings>((o, store) => o.XmlRepository = new LockedKeys(o.XmlRepository!, store));
        // It reads the keys through the mapper before the server listens (docs/adr/0019); who signs in first has them read.
        services.Remove(services.Single(s => s.ImplementationType?.Name == "DataProtectionHostedService"));
    }

    /// <summary>
    /// Before the server listens: locks the keys kept before a file was named. Refuses "keys.locked" where a key file locked them and none
    /// is named, "keys.other-file", "keys.file".
    /// </summary>
    public static async Task CheckAsync(IServiceProvider services, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var store = scope.ServiceProvider.GetRequiredService<StoreSettings>();
        if (KeyLock.Of(store) is not { } locking)
        {
            await RefuseLockedAsync(store, stop);
            return;
        }
        var keys = scope.ServiceProvider.GetRequiredService<ProtectionKeys>();
        foreach (var key in await keys.DataProtectionKeys.ToListAsync(stop))
        {
            var kept = XElement.Parse(key.Xml!);
            key.Xml = KeyLock.IsLocked(kept) ? key.Xml : locking.Lock(kept).ToString();
            Open(kept, locking);
        }
        await keys.SaveChangesAsync(stop);
    }

    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var locking = KeyLock.Of(store);
        return [.. keys.GetAllElements().Select(kept => Open(kept, locking))];
    }

    public void StoreElement(XElement element, string friendlyName) =>
        keys.StoreElement(KeyLock.Of(store)?.Lock(element) ?? element, friendlyName);

    /// <summary>Past the mapper, which would keep every start waiting.</summary>
    private static async Task RefuseLockedAsync(StoreSettings store, CancellationToken stop)
    {
        await using var connection = Store.Connect(store);
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = $"select count(*) from protection_keys where xml like '<{KeyLock.Name}>%'";
        if ((long)(await command.ExecuteScalarAsync(stop))! > 0)
            throw new RefusalException("keys.locked");
    }

    private static XElement Open(XElement kept, KeyLock? locking) =>
        !KeyLock.IsLocked(kept) ? kept
        : locking is null ? throw new RefusalException("keys.locked")
        : locking.Open(kept);
}
