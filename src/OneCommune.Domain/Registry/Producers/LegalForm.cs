namespace OneCommune.Domain.Registry.Producers;

/// <summary>
/// Who may hold a star (26/2026 art. 2.3). Association: tourism only (association, operating centre or equivalent).
/// Other: old records that do not say; never chosen for a new producer.
/// </summary>
public enum LegalForm
{
    Enterprise,
    Cooperative,
    CooperativeGroup,
    Household,
    Farm,
    Association,
    Other,
}
