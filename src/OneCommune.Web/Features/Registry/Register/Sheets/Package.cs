using System.IO.Compression;
using System.Xml;
using OneCommune.Domain;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>
/// The parts of a workbook of today, found through their relations. Programs write a part's name in capitals or not, with either slash,
/// from the root or from where they stand.
/// </summary>
internal sealed class Package : IDisposable
{
    private const int MostEntries = 5_000;
    private const long MostUnpacked = 320L << 20;
    private const long MostUnpackedInAll = 2 * MostUnpacked;
    private readonly ZipArchive zip;
    private readonly Dictionary<string, ZipArchiveEntry> parts = new(StringComparer.OrdinalIgnoreCase);

    public Package(string path)
    {
        zip = ZipFile.OpenRead(path);
        try
        {
            // What a part unpacks to is never more than its entry says.
            if (zip.Entries.Count > MostEntries || zip.Entries.Sum(entry => entry.Length) > MostUnpackedInAll)
                throw new RefusalException("sheet.too-much");
            foreach (var entry in zip.Entries)
                parts.TryAdd(Resolve("", entry.FullName), entry);
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    public bool Has(string part) => parts.ContainsKey(part);

    public IEnumerable<string> Parts => parts.Keys;

    public void Dispose() => zip.Dispose();

    public GuardedStream Unpack(string part) =>
        parts.TryGetValue(part, out var entry)
            ? new(entry.Open(), MostUnpacked)
            : throw new InvalidDataException("No such part.");

    public XmlReader Open(string part) => XmlReader.Create(Unpack(part), SafeXml.Settings);

    /// <summary>The parts that a part ("" for the whole package) points at, with the last word of the relation's type.</summary>
    public IReadOnlyList<Relation> Relations(string part)
    {
        var slash = part.LastIndexOf('/') + 1;
        var written = $"{part[..slash]}_rels/{part[slash..]}.rels";
        if (!Has(written))
            return [];
        var relations = new List<Relation>();
        using var xml = Open(written);
        while (xml.Next())
        {
            if (!xml.IsAt("Relationship") || xml.GetAttribute("TargetMode") == "External")
                continue;
            var type = xml.GetAttribute("Type") ?? "";
            relations.Add(
                new(
                    xml.GetAttribute("Id") ?? "",
                    type[(type.LastIndexOf('/') + 1)..],
                    Resolve(part[..slash], Uri.UnescapeDataString(xml.GetAttribute("Target") ?? ""))
                )
            );
        }

        return relations;
    }

    private static string Resolve(string folder, string target)
    {
        var path = target.Replace('\\', '/');
        var steps = new List<string>();
        foreach (var step in (path.StartsWith('/') ? path : folder + path).Split('/'))
        {
            if (step == ".." && steps.Count > 0)
                steps.RemoveAt(steps.Count - 1);
            else if (step is not ("" or "." or ".."))
                steps.Add(step);
        }

        return string.Join('/', steps);
    }
}

/// <param name="Type">"worksheet", "sharedStrings", …: the same word in both editions of the standard.</param>
internal sealed record Relation(string Id, string Type, string Part);
