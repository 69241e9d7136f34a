using OneCommune.Web.Commands;

namespace OneCommune.Bench;

/// <summary>Every unit of the country before and after 1 July 2025, kept beside the repository where it is kept at all.</summary>
internal static class WholeCatalogue
{
    public static string? Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "OneCommune.slnx")))
            root = root.Parent;
        var folder = Path.Combine(root?.Parent?.FullName ?? "/", "shared", "data", "admin-units");
        return Directory.Exists(folder) ? folder : null;
    }

    public static async Task ImportAsync(string catalogue, string data)
    {
        string File(string name) => Path.Combine(catalogue, name);
        var exit = await CommandLine.RunAsync([
            "places",
            "import",
            "--before",
            File("units-until-2025-06-30.csv"),
            "--after",
            File("units-from-2025-07-01.csv"),
            "--succession",
            File("succession-2025-07-01.csv"),
            "--data",
            data,
        ]);
        if (exit != 0)
            throw new InvalidOperationException("places import refused the catalogue.");
    }
}
