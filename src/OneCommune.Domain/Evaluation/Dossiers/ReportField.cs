using System.Collections.Immutable;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>The parts of Form 02 that are written as text; part III is one answer per criterion.</summary>
public enum ReportPart
{
    General,
    Results,
    Plan,
}

/// <summary>
/// One field of Form 02: its key in records, its part, the most characters it takes, whether a dossier may be lodged
/// without it. <paramref name="Money"/>: whole đồng, typed as <see cref="Domain.Money.MoneyText"/> reads it, kept as digits; less than nothing only
/// where it may be a <paramref name="Loss"/>.
/// </summary>
public sealed record ReportField(
    string Key,
    ReportPart Part,
    int Longest,
    bool Required = false,
    bool Money = false,
    bool Loss = false
)
{
    public const string Changes = "changes";
    public const string Registration = "registration";
    public const string Papers = "papers";

    /// <summary>In the order of the form.</summary>
    public static readonly ImmutableArray<ReportField> All =
    [
        new(Registration, ReportPart.General, 300),
        new("gender", ReportPart.General, 10),
        new("ethnicity", ReportPart.General, 100),
        new("residence", ReportPart.General, 500),
        new("specification", ReportPart.General, 2000, Required: true),
        new(Papers, ReportPart.General, 300),
        new("intellectualProperty", ReportPart.General, 2000),
        new("history", ReportPart.General, 4000),
        new("organisation", ReportPart.General, 4000),
        new(Changes, ReportPart.General, 4000),
        new("materialZone", ReportPart.Results, 4000),
        new("technology", ReportPart.Results, 4000),
        new("quality", ReportPart.Results, 4000),
        new("markets", ReportPart.Results, 4000, Required: true),
        new("revenue", ReportPart.Results, 50, Money: true),
        new("revenueBefore", ReportPart.Results, 50, Money: true),
        new("profit", ReportPart.Results, 50, Money: true, Loss: true),
        new("profitBefore", ReportPart.Results, 50, Money: true, Loss: true),
        new("planProduction", ReportPart.Plan, 4000, Required: true),
        new("planMarket", ReportPart.Plan, 4000),
        new("planQuality", ReportPart.Plan, 4000),
    ];

    public static ReportField Of(string key) =>
        All.FirstOrDefault(field => field.Key == key) ?? throw new ArgumentException("unknown field", nameof(key));
}
