using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations.Reading;

/// <summary>Reads a criterion and its options.</summary>
internal sealed class CriterionReader(Labels labels, Header? header, bool complete)
{
    public Criterion Read(Node unnamed)
    {
        var code = unnamed.Required("code").Text();
        var node = unnamed.Under(code);
        node.Only("code", "label", "max", "parent", "notes", "knockout", "implied", "options");
        var label = labels.Find("criteria", node.Required("label"));
        var max = node.Required("max").Whole(0);
        var items = node.Required("options").Items().ToArray();
        var options = items.Select((item, i) => Option(item, i + 1)).ToImmutableArray();
        CheckOptions(node, max, options);
        CheckMarks(items, options);
        return new Criterion(options)
        {
            Code = code,
            Label = label,
            Key = node.Required("label").Text(),
            Max = max,
            Parent = node.Optional("parent") is { } parent ? Parent(parent) : null,
            Notes = [.. node.Items("notes").Select(labels.Note)],
            Knockouts = [.. node.Items("knockout").Select(labels.Note)],
            Implied = node.Optional("implied")?.YesOrNo() ?? false,
        };
    }

    private Option Option(Node node, int number)
    {
        node.Only("points", "label", "minStars", "case");
        var minStars = node.Optional("minStars");
        var stars = minStars?.Whole(1, 99);
        if (header is { Bands.IsEmpty: false } && stars is not null)
        {
            var marked = header.Bands.Where(band => band.Stars > header.Bands[0].Stars).Select(band => band.Stars);
            if (!marked.Contains(stars.Value))
                minStars!.Fault(
                    $"không có hạng {stars} sao, hoặc đó là hạng thấp nhất",
                    $"there is no band of {stars} stars, or it is the lowest"
                );
        }
        return new Option(
            number,
            node.Required("points").Whole(0),
            labels.Find("options", node.Required("label")),
            stars,
            node.Optional("case") is { } key ? new Case(key.Text(), labels.Find("cases", key)) : null,
            node.Required("label").Text()
        );
    }

    private ParentHeading Parent(Node node)
    {
        node.Only("code", "label", "max");
        return new ParentHeading(
            node.Required("code").Text(),
            labels.Find("sections", node.Required("label")),
            node.Required("max").Whole(1)
        );
    }

    private void CheckOptions(Node node, int max, ImmutableArray<Option> options)
    {
        if (options.IsEmpty)
        {
            if (complete)
                node.Fault("phải có ít nhất một phương án", "at least one option is needed");
            return;
        }
        var top = options.Max(option => option.Points);
        if (complete && top != max)
            node.Fault(
                $"phương án cao nhất {top} điểm, tối đa ghi {max}",
                $"the top option has {top} points, the maximum says {max}"
            );
        if (options.Any(option => option.Case is null) && options.Any(option => option.Case is not null))
            node.Fault("phương án nào cũng phải thuộc một trường hợp", "either every option has a case or none has");
        foreach (var same in options.GroupBy(option => (option.Case, option.Label)).Where(same => same.Skip(1).Any()))
            node.Fault(
                $"hai phương án cùng nhãn “{same.Key.Label.Vi}”",
                $"two options share the label \"{same.Key.Label.En}\""
            );
    }

    // Within a case (or a criterion without) a mark stands once, and a higher rank never asks for less.
    private static void CheckMarks(Node[] items, ImmutableArray<Option> options)
    {
        foreach (var marked in options.Where(option => option.MinStars is not null).GroupBy(option => option.Case?.Key))
        {
            foreach (var (lower, higher) in marked.Zip(marked.Skip(1)))
            {
                if (higher.MinStars <= lower.MinStars || higher.Points < lower.Points)
                    items[higher.Number - 1]
                        .Fault(
                            $"mức {higher.MinStars} sao phải đứng sau và không thấp hơn mức {lower.MinStars} sao",
                            $"the {higher.MinStars}-star mark is out of order after the {lower.MinStars}-star mark"
                        );
            }
        }
    }
}
