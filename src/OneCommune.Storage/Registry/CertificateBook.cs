using OneCommune.Domain.Evaluation.Decisions;

namespace OneCommune.Storage.Registry;

/// <summary>A province's book of certificates of one year: numbers follow one another, and one once given never comes again.</summary>
public sealed class CertificateBook
{
    public required string Province { get; init; }
    public int Year { get; init; }
    public int Last { get; private set; }

    public CertificateNumber Next() => new(Province, Year, ++Last);
}
