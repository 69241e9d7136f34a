using System.Globalization;

namespace OneCommune.Domain.Evaluation.Decisions;

/// <summary>
/// "OCOP-80-2026-00012": code of the province, year of issue, number in the province's book of that year. Unique for ever; numbers may be
/// left out.
/// </summary>
public readonly record struct CertificateNumber(string Province, int Year, int Sequence)
{
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"OCOP-{Province}-{Year}-{Sequence:00000}");
}
