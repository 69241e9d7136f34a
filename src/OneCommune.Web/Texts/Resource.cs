using System.Text.Json;

namespace OneCommune.Web.Texts;

internal static class Resource
{
    public static Stream Open(string name) =>
        typeof(Resource).Assembly.GetManifestResourceStream(name)
        ?? throw new FileNotFoundException("No such embedded resource", name);

    public static string Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    /// <summary>What features say beside themselves, Features/…/refusals.json, and Resources/refusals.json for all of them.</summary>
    public static IEnumerable<T> ReadAll<T>(string name) =>
        typeof(Resource)
            .Assembly.GetManifestResourceNames()
            .Where(one => one == $"{name}.json" || one.StartsWith($"{name}/", StringComparison.Ordinal))
            .Select(one => JsonSerializer.Deserialize<T>(Read(one))!);
}
