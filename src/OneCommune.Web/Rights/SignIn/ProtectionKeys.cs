using System.Data.Common;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using OneCommune.Domain;
using OneCommune.Storage;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>
/// Keeps the keys that protect cookies in the database, so that every node can read every cookie; locked where a key file is named. They
/// are read before the server listens, so past the mapper.
/// </summary>
internal sealed class ProtectionKeys(StoreSettings store) : IXmlRepository
{
    /// <summary>
    /// Refuses "keys.locked" where a key file locked them and none is named, "keys.other-file", "keys.file". Those not locked yet are, once
    /// a file is named.
    /// </summary>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        var locking = KeyLock.Of(store);
        using var connection = Store.Connect(store);
        connection.Open();
        var keys = new List<XElement>();
        foreach (var (name, kept) in Read(connection))
        {
            if (!KeyLock.IsLocked(kept))
            {
                keys.Add(kept);
                if (locking is not null)
                    Write(
                        connection,
                        "update protection_keys set xml = @xml where name = @name",
                        name,
                        locking.Lock(kept)
                    );
            }
            else if (locking is not null)
                keys.Add(locking.Open(kept));
            else
                throw new RefusalException("keys.locked");
        }
        return keys;
    }

    // Not a change people make: it has no audit row.
    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = Store.Connect(store);
        connection.Open();
        var kept = KeyLock.Of(store)?.Lock(element) ?? element;
        Write(connection, "insert into protection_keys (name, xml) values (@name, @xml)", friendlyName, kept);
    }

    private static List<(string Name, XElement Kept)> Read(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "select name, xml from protection_keys";
        using var reader = command.ExecuteReader();
        var keys = new List<(string, XElement)>();
        while (reader.Read())
            keys.Add((reader.GetString(0), XElement.Parse(reader.GetString(1))));
        return keys;
    }

    private static void Write(DbConnection connection, string sql, string name, XElement xml)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        Give("@name", name);
        Give("@xml", xml.ToString());
        command.ExecuteNonQuery();

        void Give(string parameterName, string value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (parameterName, value);
            command.Parameters.Add(parameter);
        }
    }
}
