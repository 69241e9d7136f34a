using OneCommune.Domain.Registry.Places;

namespace OneCommune.Domain.Tests.Registry.Places;

/// <summary>The whole country before and after 1 July 2025, from the files beside the repository.</summary>
internal static class SharedCountry
{
    public static readonly DateOnly Codes = new(2004, 7, 8);
    public static readonly DateOnly Mergers = new(2025, 7, 1);
    public static readonly DateOnly Then = new(2025, 6, 30);

    private static readonly Lazy<Gazetteer?> gazetteer = new(Read);

    public static Gazetteer Gazetteer
    {
        get
        {
            Assert.SkipWhen(gazetteer.Value is null, "no folder ../shared/data/admin-units beside this repository");
            return gazetteer.Value!;
        }
    }

    private static Gazetteer? Read()
    {
        if (Folder() is not { } folder)
            return null;

        var before = Units(Path.Combine(folder, "units-until-2025-06-30.csv"), 0, Codes, Then);
        var after = Units(Path.Combine(folder, "units-from-2025-07-01.csv"), before.Count, Mergers, null);
        var successions = Rows(Path.Combine(folder, "succession-2025-07-01.csv"))
            .Select(row => new Succession(
                before[row[0]].Id,
                after[row[1]].Id,
                Mergers,
                Enum.Parse<SuccessionPart>(row[2], ignoreCase: true)
            ));
        return new Gazetteer([.. before.Values, .. after.Values], successions);
    }

    private static Dictionary<string, AdminUnit> Units(string file, long lastId, DateOnly from, DateOnly? to)
    {
        var units = new Dictionary<string, AdminUnit>();
        foreach (var row in Rows(file).OrderBy(row => Enum.Parse<AdminLevel>(row[2], ignoreCase: true)))
        {
            var level = Enum.Parse<AdminLevel>(row[2], ignoreCase: true);
            var parent = level == AdminLevel.Province ? null : units[row[3]];
            units.Add(row[0], new AdminUnit(++lastId, row[0], row[1], level, parent, from, to));
        }

        return units;
    }

    private static IEnumerable<string[]> Rows(string file) =>
        File.ReadLines(file).Skip(1).Select(line => line.Split(','));

    private static string? Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "OneCommune.slnx")))
            root = root.Parent;

        var folder = root is null ? null : Path.Combine(root.FullName, "..", "shared", "data", "admin-units");
        return Directory.Exists(folder) ? folder : null;
    }
}
