using System.Collections.Immutable;
using System.Text.RegularExpressions;
using OneCommune.Domain.Registry;

namespace OneCommune.Domain.Regulations.Reading;

/// <summary>What regulation.json says, before the forms are known.</summary>
internal sealed record Header
{
    public required Node Node { get; init; }
    public required string Id { get; init; }
    public required ImmutableArray<Part> Parts { get; init; }
    public required ImmutableArray<Band> Bands { get; init; }
    public required ImmutableDictionary<string, Label> Ministries { get; init; }
    public required ImmutableArray<(Node Node, ListedSector Sector)> Sectors { get; init; }
    public required Func<ImmutableArray<ProductSet>, Regulation> Build { get; init; }
}

/// <summary>Reads regulation.json.</summary>
internal static partial class HeaderReader
{
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
            "sectors",
            "receivedBy",
            "amendments",
            "ministries",
            "doubts"
        );
        var id = file.Required("id").Matching(IdPattern, "26-2026");
        var title = file.Required("title").Label();
        var legalBasis = file.Required("legalBasis").Label();
        var from = file.Required("effectiveFrom").Date();
        var to = file.Optional("effectiveTo")?.Date();
        if (to < from)
            file.Fault("effectiveTo trước effectiveFrom", "effectiveTo lies before effectiveFrom");

        var parts = Parts(file.Required("parts"));
        var bands = RanksReader.Bands(file.Required("bands"), parts.Sum(part => part.Max));
        var months = file.Required("certificateMonths").Whole(1);
        var levels = RanksReader.Levels(file.Required("levels"), bands);
        var procedure = ProcedureReader.Read(file.Required("procedure"));
        var council = Council(file.Required("council"));
        var sectors = file.Required("sectors").Items().Select(node => (node, Sector(node))).ToImmutableArray();
        var ministries = Ministries(file.Optional("ministries"));
        var receivedBy = file.Optional("receivedBy")?.OneOf(RanksReader.Authorities) ?? Authority.Commune;
        var amendments = RanksReader.Amendments(file.Items("amendments"), bands);
        var doubts = file.Items("doubts").Select(item => item.Label()).ToImmutableArray();
        return new Header
        {
            Node = file,
            Id = id,
            Parts = parts,
            Bands = bands,
            Ministries = ministries,
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
                FirstReceiver = receivedBy,
                Amendments = amendments,
                Ministries = ministries,
                Doubts = doubts,
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

    private static ImmutableDictionary<string, Label> Ministries(Node? node)
    {
        node?.Only([.. node.Fields().Select(field => field.Name)]);
        return (node?.Fields() ?? [])
            .DistinctBy(field => field.Name)
            .ToImmutableDictionary(field => field.Name, field => field.Value.Label());
    }

    private static ListedSector Sector(Node node)
    {
        node.Only("code", "countsAs", "number", "label", "groups");
        return new ListedSector(
            node.Required("code").Text(),
            (node.Optional("countsAs") ?? node.Required("code")).OneOf([
                .. Regulations.ListedSector.Codes.Select(code => (code, code)),
            ]),
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
