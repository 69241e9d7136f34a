using System.Collections.Immutable;

namespace OneCommune.Domain.Regulations.Reading;

/// <summary>Reads the bands, who recognises them, and what later decisions changed in that.</summary>
internal static class RanksReader
{
    public static readonly (string, Authority)[] Authorities =
    [
        ("province", Authority.Province),
        ("ministry", Authority.Ministry),
        ("district", Authority.District),
        ("commune", Authority.Commune),
    ];

    public static ImmutableArray<Band> Bands(Node node, int total)
    {
        var bands = new List<Band>();
        foreach (var item in node.Items())
        {
            item.Only("stars", "from");
            var band = new Band(item.Required("stars").Whole(1, 99), item.Required("from").Whole(0));
            if (bands.Count == 0 && band.From != 0)
                item.Fault("hạng thấp nhất phải bắt đầu từ 0 điểm", "the lowest band must start at 0 points");
            if (bands.Count > 0 && (band.Stars != bands[^1].Stars + 1 || band.From <= bands[^1].From))
                item.Fault(
                    "hạng phải tăng từng sao một và mức điểm phải tăng dần",
                    "bands must rise star by star, each from more points than the one before"
                );
            if (band.From > total)
                item.Fault(
                    $"mức {band.From} vượt tổng {total} điểm",
                    $"{band.From} is more than the total of {total} points"
                );
            bands.Add(band);
        }
        if (bands.Count == 0)
            node.Fault("phải có ít nhất một hạng", "at least one band is needed");
        return [.. bands];
    }

    public static ImmutableArray<Level> Levels(Node node, ImmutableArray<Band> bands)
    {
        var levels = new List<Level>();
        foreach (var item in node.Items())
        {
            item.Only("stars", "recognisedBy");
            var level = new Level(
                item.Required("stars").Whole(1, 99),
                item.Required("recognisedBy").OneOf(Authorities)
            );
            if (!bands.Any(band => band.Stars == level.Stars))
                item.Fault($"không có hạng {level.Stars} sao", $"there is no band of {level.Stars} stars");
            if (levels.Any(other => other.Stars == level.Stars))
                item.Fault($"hạng {level.Stars} sao ghi hai lần", $"{level.Stars} stars are given twice");
            levels.Add(level);
        }
        return [.. levels];
    }

    public static ImmutableArray<Amendment> Amendments(IEnumerable<Node> items, ImmutableArray<Band> bands)
    {
        var amendments = new List<Amendment>();
        foreach (var item in items)
        {
            item.Only("by", "on", "receivedBy", "levels", "note");
            var amendment = new Amendment(
                item.Required("by").Text(),
                item.Required("on").Date(),
                item.Optional("receivedBy")?.OneOf(Authorities),
                item.Optional("levels") is { } levels ? Levels(levels, bands) : null,
                item.Required("note").Label()
            );
            if (amendments.Count > 0 && amendment.On < amendments[^1].On)
                item.Fault("sửa đổi phải xếp theo ngày", "amendments must be in order of their dates");
            amendments.Add(amendment);
        }
        return [.. amendments];
    }
}
