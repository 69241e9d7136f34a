using System.Text.Json;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Tests.Regulations;

/// <summary>The pack of 26/2026 against the transcript it was written from, kept beside the repository.</summary>
public class ThePackAgainstItsSource
{
    [Fact]
    public void Codes_maxima_points_order_marks_cases_parents_and_knock_outs_are_those_of_the_source()
    {
        var source = Path.Combine(Packs.Root, "..", "shared", "domain", "criteria", "26-2026");
        if (!Directory.Exists(source))
            Assert.Skip("../shared with the source forms is not on this machine");

        var files = Directory.GetFiles(source, "*.json");
        Assert.Equal(26, files.Length);
        foreach (var file in files)
        {
            using var form = JsonDocument.Parse(File.ReadAllText(file));
            var root = form.RootElement;
            var set = Packs.Set("26-2026", root.GetProperty("set_no").GetInt32());

            Assert.Equal(Source(root), Pack(set));
            Assert.Equal(root.GetProperty("slug").GetString(), set.Slug);
            Assert.Equal(root.GetProperty("sample_units_required").GetInt32(), set.Samples);
            Assert.Equal(
                root.GetProperty("disqualification_vi").ValueKind == JsonValueKind.Null,
                set.Disqualification.IsEmpty
            );
        }
    }

    // Both sides as lines of text, so that a difference shows where it is.
    private static string Source(JsonElement form)
    {
        var lines = new List<string>();
        foreach (var part in form.GetProperty("parts").EnumerateArray())
        {
            lines.Add($"part {part.GetProperty("code")} {part.GetProperty("max")}");
            foreach (var section in part.GetProperty("sections").EnumerateArray())
            {
                lines.Add($"section {section.GetProperty("code")} {section.GetProperty("max")}");
                foreach (var criterion in part.GetProperty("criteria").EnumerateArray())
                {
                    if (criterion.GetProperty("section").GetString() == section.GetProperty("code").GetString())
                        lines.AddRange(Source(criterion, set: form.GetProperty("set_no").GetInt32()));
                }
            }
        }
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Source(JsonElement criterion, int set)
    {
        var knockout = criterion.TryGetProperty("knockout", out var flag) && flag.GetBoolean();
        var implied = criterion.TryGetProperty("options_implied", out _);
        var parent = criterion.TryGetProperty("parent", out var above)
            ? $" under {above.GetProperty("law_code")} {above.GetProperty("max")}"
            : "";
        yield return $"{set} {criterion.GetProperty("code")} {criterion.GetProperty("max")}{parent} {knockout} {implied}";

        var cases = new List<string>();
        foreach (var option in criterion.GetProperty("options").EnumerateArray())
        {
            var name = option.TryGetProperty("case_vi", out var text) ? text.GetString()! : "";
            if (!cases.Contains(name))
                cases.Add(name);
            var mark = option.TryGetProperty("min_for_star", out var stars) ? $"@{stars}" : "";
            yield return $"  {option.GetProperty("points")}{mark}{(name.Length > 0 ? $" case {cases.IndexOf(name)}" : "")}";
        }
    }

    private static string Pack(ProductSet set)
    {
        var lines = new List<string>();
        foreach (var part in set.Parts)
        {
            lines.Add($"part {part.Part.Code} {part.Part.Max}");
            foreach (var section in part.Sections)
            {
                lines.Add($"section {section.Code} {section.Max}");
                lines.AddRange(section.Criteria.SelectMany(criterion => Pack(criterion, set.Number)));
            }
        }
        return string.Join('\n', lines);
    }

    private static IEnumerable<string> Pack(Criterion criterion, int set)
    {
        var parent = criterion.Parent is { } above ? $" under {above.Code} {above.Max}" : "";
        yield return $"{set} {criterion.Code} {criterion.Max}{parent} {!criterion.Knockouts.IsEmpty} {criterion.Implied}";

        var cases = criterion.Options.Select(option => option.Case?.Key).Distinct().ToList();
        foreach (var option in criterion.Options)
        {
            var mark = option.MinStars is { } stars ? $"@{stars}" : "";
            yield return $"  {option.Points}{mark}{(option.Case is { } one ? $" case {cases.IndexOf(one.Key)}" : "")}";
        }
    }
}
