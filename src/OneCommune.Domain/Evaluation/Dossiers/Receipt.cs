namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>
/// The next number of an office's series of the year, and the codes of the province and commune as valid today
/// (19/2025/QĐ-TTg).
/// </summary>
public sealed record Receipt(int Sequence, string ProvinceCode, string CommuneCode)
{
    /// <summary>Form 01, office part: "007-03/PĐK-80-28040-2026": sequence and set, then province, commune, year.</summary>
    public string Number(int set, int year) => $"{Sequence:000}-{set:00}/PĐK-{ProvinceCode}-{CommuneCode}-{year}";

    /// <summary>(T)-(X)-(STT)-20YY: "80-28040-7-2026".</summary>
    public string ProductCode(int year) => $"{ProvinceCode}-{CommuneCode}-{Sequence}-{year}";
}
