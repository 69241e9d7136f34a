namespace OneCommune.Domain.Registry.Producers;

/// <summary>Which legal form may hold a star for what (26/2026 art. 2.3).</summary>
public static class LegalForms
{
    /// <summary>
    /// The form may be chosen for a producer of these sectors. "Other" is what old records say and may only stay; an association,
    /// operating centre or the like holds stars of tourism services alone.
    /// </summary>
    /// <param name="before">The form the record has; null for a new producer.</param>
    /// <exception cref="RefusalException">producer.legal-form-unknown, producer.association-tourism</exception>
    public static void RefuseChoice(LegalForm chosen, LegalForm? before, IEnumerable<Sector> sectors)
    {
        if (chosen == before)
            return;
        if (chosen == LegalForm.Other || !Enum.IsDefined(chosen))
            throw new RefusalException("producer.legal-form-unknown");
        if (chosen == LegalForm.Association && sectors.Any(s => s is not (Sector.Tourism or Sector.Unknown)))
            throw new RefusalException("producer.association-tourism");
    }

    /// <summary>A producer of that form may make a product of that sector.</summary>
    /// <exception cref="RefusalException">producer.association-tourism</exception>
    public static void RefuseSector(LegalForm form, Sector sector)
    {
        if (form == LegalForm.Association && sector != Sector.Tourism)
            throw new RefusalException("producer.association-tourism");
    }
}
