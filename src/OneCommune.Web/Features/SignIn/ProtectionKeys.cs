using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;

namespace OneCommune.Web.Features.SignIn;

/// <summary>Keeps the keys that protect cookies in the database, so that every node can read every cookie.</summary>
internal sealed class ProtectionKeys(IServiceScopeFactory scopes) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        return
        [
            .. database
                .Database.SqlQuery<string>($"select xml as \"Value\" from protection_keys")
                .ToList()
                .Select(XElement.Parse),
        ];
    }

    // Not a change people make: it has no audit row.
    public void StoreElement(XElement element, string friendlyName)
    {
        using var scope = scopes.CreateScope();
        var database = scope.ServiceProvider.GetRequiredService<Database>();
        database.Database.ExecuteSql(
            $"insert into protection_keys (name, xml) values ({friendlyName}, {element.ToString()})"
        );
    }
}
