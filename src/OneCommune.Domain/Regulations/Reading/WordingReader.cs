using System.Text.Json;

namespace OneCommune.Domain.Regulations.Reading;

/// <summary>The decision's own sentence of one option.</summary>
public sealed record Wording(string Criterion, int Option, string Text);

/// <summary>The wording of one form, fit for that form.</summary>
public sealed record FormWording(ProductSet Set, IReadOnlyList<Wording> Options);

/// <summary>
/// Reads a file of official texts: id ("qd26-2026/03"), set_no, parts → criteria (code) → options (points, text_vi). Every
/// criterion and option must be the form's own, with the same points in the same order, so that no sentence comes to stand
/// under another answer. Other fields are left aside.
/// </summary>
public static class WordingReader
{
    /// <summary>
    /// Refuses "wording.not-json", "wording.shape" (file, what), "wording.criterion" (file, code) and "wording.options" (file,
    /// code, count in the file, count in the form), "regulation.unknown", "regulation.unknown-set".
    /// </summary>
    public static FormWording Read(string file, string json, RegulationCatalogue catalogue)
    {
        var root = Parse(file, json);
        var id = Text(file, root, "id").Split('/')[0];
        var regulation = catalogue.Get(id.StartsWith("qd", StringComparison.Ordinal) ? id[2..] : id);
        var set = regulation.Set(Number(file, root, "set_no"));
        var wordings = new List<Wording>();
        var seen = new HashSet<Criterion>();
        foreach (var part in List(file, root, "parts"))
        {
            foreach (var item in List(file, part, "criteria"))
            {
                var code = Text(file, item, "code");
                if (!set.TryCriterion(code, out var criterion) || !seen.Add(criterion))
                    throw new RefusalException("wording.criterion", file, code, set.Number, set.Regulation);
                wordings.AddRange(Options(file, item, criterion));
            }
        }
        if (set.Criteria.FirstOrDefault(criterion => !seen.Contains(criterion)) is { } missing)
            throw new RefusalException("wording.criterion", file, missing.Code, set.Number, set.Regulation);
        return new FormWording(set, wordings);
    }

    private static IEnumerable<Wording> Options(string file, JsonElement item, Criterion criterion)
    {
        var options = List(file, item, "options").ToArray();
        if (
            !options
                .Select(one => Number(file, one, "points"))
                .SequenceEqual(criterion.Options.Select(own => own.Points))
        )
            throw new RefusalException("wording.options", file, criterion.Code);

        return options.Select((one, i) => new Wording(criterion.Code, i + 1, Text(file, one, "text_vi").Trim()));
    }

    private static JsonElement Parse(string file, string json)
    {
        try
        {
            return JsonElement.Parse(json.TrimStart('\uFEFF'));
        }
        catch (JsonException fault)
        {
            throw new RefusalException("wording.not-json", file, (fault.LineNumber ?? 0) + 1);
        }
    }

    private static string Text(string file, JsonElement node, string name) =>
        Field(node, name) is { ValueKind: JsonValueKind.String } text
            ? text.GetString()!
            : throw new RefusalException("wording.shape", file, name);

    private static int Number(string file, JsonElement node, string name) =>
        Field(node, name) is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var whole)
            ? whole
            : throw new RefusalException("wording.shape", file, name);

    private static IEnumerable<JsonElement> List(string file, JsonElement node, string name) =>
        Field(node, name) is { ValueKind: JsonValueKind.Array } list
            ? list.EnumerateArray()
            : throw new RefusalException("wording.shape", file, name);

    private static JsonElement? Field(JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) ? value : null;
}
