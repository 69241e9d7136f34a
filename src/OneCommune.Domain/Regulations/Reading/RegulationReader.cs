using System.Collections.Immutable;
using System.Text.Json;

namespace OneCommune.Domain.Regulations.Reading;

/// <summary>
/// Reads a regulation pack, strictly: whatever is unknown, missing, of the wrong type or does not add up is named, all of
/// it at once, and then there is no regulation. Parts, bands, months and levels are the pack's own.
/// </summary>
public static class RegulationReader
{
    private const string Header = "regulation.json";
    private const string Texts = "labels.json";

    /// <param name="files">The pack's JSON by path from its folder, with "/" ("sets/03-gao.json").</param>
    public static PackReading Read(IReadOnlyDictionary<string, string> files)
    {
        var faults = new PackFaults();
        var opened = files
            .Keys.Where(path => IsPartOfAPack(path, faults))
            .Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Node: Open(path, files[path], faults)))
            .Where(file => file.Node is not null)
            .ToDictionary(file => file.Path, file => file.Node!, StringComparer.Ordinal);

        foreach (var missing in new[] { Header, Texts }.Where(path => !files.ContainsKey(path)))
            faults.Add(missing, null, "thiếu tệp này", "this file is missing");

        var labels = Labels.Read(opened.GetValueOrDefault(Texts));
        var header = opened.TryGetValue(Header, out var head) ? HeaderReader.Read(head) : null;
        var sets = opened
            .Where(file => file.Key is not (Header or Texts))
            .Select(file => new SetReader(file.Value, labels, header).Read())
            .ToArray();
        if (header is not null)
            Classification.Check(header, sets, faults);

        var problems = faults.All;
        var counts = new PackCounts(
            sets.Length,
            sets.Count(set => set.Complete),
            sets.Sum(set => set.Criteria.Length),
            sets.Sum(set => set.Criteria.Sum(criterion => criterion.Options.Length)),
            sets.Sum(set =>
                set.Criteria.Sum(criterion => criterion.Options.Count(option => option.MinStars is not null))
            )
        );
        return new PackReading(
            header?.Id ?? "?",
            problems.IsEmpty ? header!.Build([.. sets.Select(set => set.Build()).OrderBy(set => set.Number)]) : null,
            counts,
            problems
        );
    }

    private static bool IsPartOfAPack(string path, PackFaults faults)
    {
        if (
            path is Header or Texts
            || (path.StartsWith("sets/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal))
        )
            return true;

        faults.Add(
            path,
            null,
            "tệp lạ: chỉ có regulation.json, labels.json và sets/*.json",
            "unexpected file: a pack has regulation.json, labels.json and sets/*.json"
        );
        return false;
    }

    private static Node? Open(string path, string text, PackFaults faults)
    {
        try
        {
            return new Node(JsonElement.Parse(text.TrimStart('\uFEFF')), path, "", faults);
        }
        catch (JsonException fault)
        {
            var line = (fault.LineNumber ?? 0) + 1;
            faults.Add(path, null, $"không phải JSON, dòng {line}", $"not JSON, line {line}");
            return null;
        }
    }
}
