using System.Text.Json.Serialization;

namespace OneCommune.Domain.Reports.Statistics;

/// <summary>
/// The programme's figures as of a day, in a unit (its code; null for all that is kept): the document of "statistics --json",
/// in its order. Products, stars, sectors and online count products in force; producers, their types, womenLed and modernChannel
/// count producers with a product in force.
/// </summary>
public sealed record ProgrammeStatistics(
    DateOnly AsOf,
    string? Unit,
    long Products,
    StarCounts Stars,
    SectorCounts Sectors,
    long Producers,
    ProducerTypeCounts ProducerTypes,
    YearCounts Year,
    long WomenLed,
    long ModernChannel,
    long Online
)
{
    /// <summary>Says in words that the day has not come; absent where it has.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Projection { get; init; }
}

public sealed record StarCounts(
    [property: JsonPropertyName("3")] long Three,
    [property: JsonPropertyName("4")] long Four,
    [property: JsonPropertyName("5")] long Five
);

public sealed record SectorCounts(
    long Food,
    long Drinks,
    long Medicinal,
    long Handicraft,
    long Ornamental,
    long Tourism,
    long Unknown
);

/// <summary>Household: hộ and cơ sở alike. Other: associations too.</summary>
public sealed record ProducerTypeCounts(
    long Enterprise,
    long Cooperative,
    long CooperativeGroup,
    long Household,
    long Farm,
    long Other
);

/// <summary>
/// What happened from 1 January to the day. Products, stars and first, renewed, upgraded count recognitions issued; revoked counts
/// revocations; expired counts products whose latest recognition ran out before the day without being revoked first.
/// </summary>
public sealed record YearCounts(
    int Year,
    long Products,
    StarCounts Stars,
    long First,
    long Renewed,
    long Upgraded,
    long Revoked,
    long Expired
);
