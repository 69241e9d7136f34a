namespace OneCommune.Domain.Registry.Duplicates;

/// <summary>What of a producer tells whether it was entered twice.</summary>
/// <param name="Unit">Id of the unit its place is written as.</param>
/// <param name="Ground">Ids of today's communes that this place lies in: several when it was divided, none when unknown.</param>
public sealed record ProducerTrace(
    Guid Id,
    string Name,
    long? Unit,
    IReadOnlyList<long> Ground,
    string? Phone,
    string? Representative
);

/// <summary>What of a product tells whether it was entered twice.</summary>
public sealed record ProductTrace(Guid Id, string Name, Guid Producer, string? Code, string? Gtin);

/// <summary>One thing that speaks for two records being one.</summary>
public enum DuplicateSign
{
    /// <summary>The place is written as the same commune.</summary>
    SameCommune,

    /// <summary>Written as two communes of before that are one commune, or parts of one, today.</summary>
    SameCommuneToday,
    SamePhone,
    SameRepresentative,
    SameProducer,

    /// <summary>The two producers are likely one themselves.</summary>
    LikeProducer,
    SameCode,
    SameGtin,
}
