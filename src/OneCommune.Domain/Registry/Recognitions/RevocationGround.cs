namespace OneCommune.Domain.Registry.Recognitions;

/// <summary>Why a certificate is revoked: 26/2026 art. 8, points a, b, c, d, đ and e.</summary>
public enum RevocationGround
{
    /// <summary>a) The dossier was dishonest or forged.</summary>
    ForgedDossier,

    /// <summary>b) An inspection found that it no longer meets the criteria.</summary>
    CriteriaNotKept,

    /// <summary>c) Law on quality, food safety, environment, intellectual property, labels or other was broken.</summary>
    LawBroken,

    /// <summary>d) The OCOP mark was misused.</summary>
    MarkMisused,

    /// <summary>đ) Production has stopped.</summary>
    ProductionStopped,

    /// <summary>e) Other, on the conclusion of a competent authority.</summary>
    Other,
}
