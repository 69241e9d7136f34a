using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace OneCommune.Domain.Regulations.Reading;

/// <summary>What regulation.json says, before the forms are known.</summary>
internal sealed record Header
{
    public required Node Node { get; init; }
    public required string Id { get; init; }
    public required ImmutableArray<Part> Parts { get; init; }
    public required ImmutableArray<Band> Bands { get; init; }
    public required ImmutableArray<(Node Node, Sector Sector)> Sectors { get; init; }
    public required Func<ImmutableArray<ProductSet>, Regulation> Build { get; init; }
}

/// <summary>Reads regulation.json.</summary>
internal static partial class HeaderReader
{
    private static readonly (string, Authority)[] Authorities =
    [
        ("province", Authority.Province),
        ("ministry", Authority.Ministry),
        ("district", Authority.District),
        ("commune", Authority.Commune),
    ];

    public static Header Read(Node file)
    {
        file.Only(
            "id",
            "title",
            "legalBasis",
            "effectiveFrom",
            "effectiveTo",
            "parts",
            "bands",
            "certificateMonths",
            "levels",
            "procedure",
            "council",
            "sectors"
        );
        var id = file.Required("id").Matching(IdPattern, "26-2026");
        var title = file.Required("title").Label();
        var legalBasis = file.Required("legalBasis").Label();
        var from = file.Required("effectiveFrom").Date();
        var to = file.Optional("effectiveTo")?.Date();
        if (to < from)
            file.Fault("effectiveTo trước effectiveFrom", "effectiveTo lies before effectiveFrom");

        var parts = Parts(file.Required("parts"));
        var bands = Bands(file.Required("bands"), parts.Sum(part => part.Max));
        var months = file.Required("certificateMonths").Whole(1);
        var levels = Levels(file.Required("levels"), bands);
        var procedure = Procedure(file.Required("procedure"));
        var council = Council(file.Required("council"));
        var sectors = file.Required("sectors").Items().Select(node => (node, Sector(node))).ToImmutableArray();
        return new Header
        {
            Node = file,
            Id = id,
            Parts = parts,
            Bands = bands,
            Sectors = sectors,
            Build = sets => new Regulation
            {
                Id = id,
                Title = title,
                LegalBasis = legalBasis,
                EffectiveFrom = from,
                EffectiveTo = to,
                Parts = parts,
                Bands = new StarBands(bands),
                CertificateMonths = months,
                Levels = levels,
                Procedure = procedure,
                Council = council,
                Sectors = [.. sectors.Select(sector => sector.Item2)],
                Sets = sets,
            },
        };
    }

    private static ImmutableArray<Part> Parts(Node node)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var parts = new List<Part>();
        foreach (var item in node.Items())
        {
            item.Only("code", "label", "max");
            var part = new Part(
                item.Required("code").Text(),
                item.Required("label").Label(),
                item.Required("max").Whole(1)
            );
            if (!codes.Add(part.Code))
                item.Fault($"mã phần “{part.Code}” trùng", $"part code \"{part.Code}\" is used twice");
            parts.Add(part);
        }
        if (parts.Count == 0)
            node.Fault("phải có ít nhất một phần", "at least one part is needed");
        return [.. parts];
    }

    private static ImmutableArray<Band> Bands(Node node, int total)
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

    private static ImmutableArray<Level> Levels(Node node, ImmutableArray<Band> bands)
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

    private static Procedure Procedure(Node node)
    {
        node.Only("communeWorkingDays", "revocationDays", "rerank", "extensionDays", "rounds");
        return new Procedure(
            node.Optional("communeWorkingDays")?.Whole(0),
            node.Optional("revocationDays")?.Whole(0),
            node.Optional("rerank") is { } rerank ? Rerank(rerank) : null,
            node.Optional("extensionDays")?.Whole(0),
            [.. node.Items("rounds").Select(Round)]
        );
    }

    private static RerankWindow Rerank(Node node)
    {
        node.Only("earliestDaysBefore", "latestDaysBefore", "days");
        var window = new RerankWindow(
            node.Required("earliestDaysBefore").Whole(0),
            node.Required("latestDaysBefore").Whole(0),
            node.Required("days").Whole(0)
        );
        if (window.EarliestDaysBefore < window.LatestDaysBefore)
            node.Fault("mở sau khi đóng", "the window opens after it closes");
        return window;
    }

    private static Round Round(Node node)
    {
        node.Only("proposedBefore", "rankedBefore", "level");
        return new Round(
            node.Required("proposedBefore").MonthDay(),
            node.Required("rankedBefore").MonthDay(),
            node.Required("level").OneOf(Authorities)
        );
    }

    private static CouncilRules Council(Node node)
    {
        node.Only("quorum", "spread", "minimums");
        return new CouncilRules(
            node.Required("quorum").Share(),
            node.Required("spread").Whole(0),
            node.Required("minimums")
                .OneOf(("majority", MinimumsRule.Majority), ("all", MinimumsRule.All), ("mean", MinimumsRule.Mean))
        );
    }

    private static Sector Sector(Node node)
    {
        node.Only("code", "number", "label", "groups");
        return new Sector(
            node.Required("code").OneOf([.. Regulations.Sector.Codes.Select(code => (code, code))]),
            node.Required("number").Text(),
            node.Required("label").Label(),
            [.. node.Required("groups").Items().Select(Group)]
        );
    }

    private static SetGroup Group(Node node)
    {
        node.Only("code", "label", "sets");
        return new SetGroup(
            node.Required("code").Text(),
            node.Required("label").Label(),
            [.. node.Required("sets").Items().Select(set => set.Whole(1))]
        );
    }

    [GeneratedRegex("^[0-9a-z]+(-[0-9a-z]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex IdPattern { get; }
}
