using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using OneCommune.Storage;

namespace OneCommune.Web.Features.SignIn;

/// <summary>
/// Keeps the keys that protect cookies in the database, so that every node can read every cookie. They are read before the server
/// listens, so past the mapper.
/// </summary>
internal sealed class ProtectionKeys(StoreSettings store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var connection = Store.Connect(store);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "select xml from protection_keys";
        using var reader = command.ExecuteReader();
        var keys = new List<XElement>();
        while (reader.Read())
            keys.Add(XElement.Parse(reader.GetString(0)));
        return keys;
    }

    // Not a change people make: it has no audit row.
    public void StoreElement(XElement element, string friendlyName)
    {
        using var connection = Store.Connect(store);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "insert into protection_keys (name, xml) values (@name, @xml)";
        Give("@name", friendlyName);
        Give("@xml", element.ToString());
        command.ExecuteNonQuery();

        void Give(string name, string value)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }
    }
}
