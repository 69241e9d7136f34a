using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Searching;

/// <summary>What of a product or producer a search looks at.</summary>
public sealed record SearchEntry(Guid Id, string Name, string NameOrder)
{
    public IReadOnlyList<string> FormerNames { get; init; } = [];

    /// <summary>Names of a product's producer, the former ones too.</summary>
    public IReadOnlyList<string> Makers { get; init; } = [];

    /// <summary>Of decisions, certificates, the product itself; of a producer's registration.</summary>
    public IReadOnlyList<string> Numbers { get; init; } = [];

    /// <summary>Units of any time: where it is now and what its certificates name.</summary>
    public IReadOnlyList<long> Units { get; init; } = [];

    /// <summary>The first day the public may know of it; none before it is recognised.</summary>
    public DateOnly? PublicFrom { get; init; }

    /// <summary>The last day of its latest star.</summary>
    public DateOnly? LastDay { get; init; }
}

/// <summary>Where a word was found, from the best place to the least.</summary>
[Flags]
internal enum SearchField
{
    Name = 1,
    FormerName = 2,
    Maker = 4,
}
