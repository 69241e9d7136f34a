using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Reading;

namespace OneCommune.Domain.Tests.Regulations;

/// <summary>The packs of the repository, read once.</summary>
internal static class Packs
{
    private static readonly Lazy<Dictionary<string, PackReading>> All = new(() =>
        Directory
            .GetDirectories(Path.Combine(Root, "regulations"))
            .ToDictionary(folder => Path.GetFileName(folder), folder => RegulationReader.Read(Files(folder)))
    );

    /// <summary>The folder of OneCommune.slnx.</summary>
    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "OneCommune.slnx")))
                folder = folder.Parent ?? throw new DirectoryNotFoundException("OneCommune.slnx");
            return folder.FullName;
        }
    }

    public static IEnumerable<PackReading> Readings => All.Value.Values;

    public static Regulation Regulation(string id) => All.Value[id].Sound();

    public static ProductSet Set(string id, int number) => Regulation(id).Set(number);

    /// <summary>A pack whose regulation.json says one thing otherwise.</summary>
    public static Regulation Otherwise(string id, string said, string instead)
    {
        var files = Files(Path.Combine(Root, "regulations", id));
        Assert.Contains(said, files["regulation.json"]);
        files["regulation.json"] = files["regulation.json"].Replace(said, instead);
        return RegulationReader.Read(files).Sound();
    }

    public static Dictionary<string, string> Files(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText);
}
