using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OneCommune.Domain.Regulations.Reading;

/// <summary>What a file of sets/ says.</summary>
internal sealed record ReadSet(
    Node Node,
    int Number,
    string Slug,
    bool Complete,
    ImmutableArray<Criterion> Criteria,
    Func<ProductSet> Build
);

/// <summary>Reads sets/NN-slug.json: the heading, then part by part; sums are checked where the form is complete.</summary>
internal sealed partial class SetReader(Node file, Labels labels, Header? header)
{
    private readonly HashSet<string> codes = new(StringComparer.Ordinal);
    private bool complete;

    public ReadSet Read()
    {
        file.Only(
            "number",
            "slug",
            "label",
            "leadMinistries",
            "samples",
            "status",
            "why",
            "disqualification",
            "parts",
            "doubts"
        );
        var number = file.Required("number").Whole(1);
        var slug = file.Required("slug").Matching(SlugPattern, "gao-ngu-coc");
        var label = file.Required("label").Label();
        var ministries = file.Required("leadMinistries").Items().Select(Ministry).ToImmutableArray();
        var samples = file.Optional("samples")?.Whole(0);
        complete = file.Required("status").OneOf(("complete", true), ("incomplete", false));
        var why = file.Optional("why")?.Label();
        var disqualification = file.Items("disqualification").Select(labels.Note).ToImmutableArray();
        var doubts = file.Items("doubts").Select(item => item.Label()).ToImmutableArray();
        var parts = complete ? Parts(file.Required("parts")) : Parts(file.Optional("parts"));

        if (file.File != $"sets/{number:00}-{slug}.json")
            file.Fault($"tên tệp phải là {number:00}-{slug}.json", $"the file should be named {number:00}-{slug}.json");
        if (complete && why is not null)
            file.Fault("bộ đầy đủ thì không có “why”", "a complete set has no \"why\"");
        if (!complete && why is null)
            file.Fault("bộ chưa đầy đủ phải nói “why”", "an incomplete set must say \"why\"");

        return new ReadSet(
            file,
            number,
            slug,
            complete,
            [.. parts.SelectMany(part => part.Sections).SelectMany(section => section.Criteria)],
            () =>
                new ProductSet(header!.Id, new StarBands(header.Bands), parts)
                {
                    Number = number,
                    Slug = slug,
                    Label = label,
                    LeadMinistries = ministries,
                    Samples = samples,
                    WhyIncomplete = why,
                    Disqualification = disqualification,
                    Doubts = doubts,
                }
        );
    }

    private string Ministry(Node node)
    {
        var code = node.Text();
        if (code.Length > 0 && header?.Ministries.ContainsKey(code) == false)
            node.Fault($"regulation.json không có bộ, ngành “{code}”", $"regulation.json has no ministry \"{code}\"");
        return code;
    }

    private ImmutableArray<FormPart> Parts(Node? node)
    {
        var parts = new List<FormPart>();
        foreach (var item in node?.Items() ?? [])
        {
            item.Only("code", "sections");
            var code = item.Required("code").Text();
            var part = header?.Parts.FirstOrDefault(part => part.Code == code);
            if (header is not null && part is null)
                item.Fault($"regulation.json không có phần “{code}”", $"regulation.json has no part \"{code}\"");

            var sections = item.Required("sections").Items().Select(Section).ToImmutableArray();
            foreach (var same in sections.GroupBy(section => section.Code).Where(same => same.Skip(1).Any()))
                item.Fault($"mục “{same.Key}” trùng", $"section \"{same.Key}\" is used twice");
            if (part is not null)
                MustAddUp(item, part.Max, sections.Sum(section => section.Max));
            parts.Add(new FormPart(part ?? new Part(code, new Label(code, code), 0), sections));
        }

        if (node is not null && header is not null && complete)
            MustFollow(node, header, parts);

        // A form with gaps still has the regulation's parts: their totals are what is recorded.
        return header is null || complete
            ? [.. parts]
            : [.. header.Parts.Select(own => parts.Find(part => part.Part == own) ?? new FormPart(own, []))];
    }

    private static void MustFollow(Node node, Header header, List<FormPart> parts)
    {
        var expected = string.Join(", ", header.Parts.Select(part => part.Code));
        if (string.Join(", ", parts.Select(part => part.Part.Code)) != expected)
            node.Fault($"phải có đủ các phần theo thứ tự {expected}", $"must have the parts {expected}, in this order");
    }

    private Section Section(Node node)
    {
        node.Only("code", "label", "max", "criteria");
        var code = node.Required("code").Text();
        var label = labels.Find("sections", node.Required("label"));
        var max = node.Required("max").Whole(1);
        var criteria = node.Required("criteria").Items().Select(Criterion).ToImmutableArray();
        MustAddUp(node, max, criteria.Sum(criterion => criterion.Max));
        ParentsMustAddUp(node, criteria);
        return new Section(code, label, max, criteria);
    }

    private Criterion Criterion(Node node)
    {
        var criterion = new CriterionReader(labels, header, complete).Read(node);
        if (!codes.Add(criterion.Code))
            node.Under(criterion.Code)
                .Fault($"mã “{criterion.Code}” trùng", $"code \"{criterion.Code}\" is used twice");
        return criterion;
    }

    private void ParentsMustAddUp(Node node, ImmutableArray<Criterion> criteria)
    {
        foreach (var children in criteria.Where(child => child.Parent is not null).GroupBy(child => child.Parent!.Code))
        {
            var parent = children.First().Parent!;
            var place = node.Under(parent.Code);
            if (children.Any(child => child.Parent != parent))
                place.Fault($"mục cha “{parent.Code}” ghi khác nhau", $"parent \"{parent.Code}\" is given in two ways");
            MustAddUp(place, parent.Max, children.Sum(child => child.Max));
        }
    }

    private void MustAddUp(Node node, int max, int sum)
    {
        if (complete && sum != max)
            node.Fault($"các điểm tối đa cộng lại {sum}, không phải {max}", $"the maxima add up to {sum}, not {max}");
    }

    [GeneratedRegex("^[0-9a-z]+(-[0-9a-z]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex SlugPattern { get; }
}
