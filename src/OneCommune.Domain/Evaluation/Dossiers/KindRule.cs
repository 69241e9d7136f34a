using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>Which kind of dossier a product may lodge on a day, by the certificate it holds (26/2026 art. 6 and 7.6).</summary>
public static class KindRule
{
    /// <summary>Null when it may; else what stands against it.</summary>
    public static Lack? Against(DossierKind kind, Recognition? latest, Regulation regulation, DateOnly day) =>
        kind switch
        {
            DossierKind.First => AgainstFirst(latest, regulation, day),
            DossierKind.Upgrade => AgainstUpgrade(latest, day),
            _ => AgainstRerank(latest, regulation, day),
        };

    /// <summary>
    /// First and last day a re-ranking dossier is taken. A certificate that ran out too soon after the regulation came into
    /// force for its window to be kept may come later, while it is extended (26/2026 art. 12.3).
    /// </summary>
    public static (DateOnly From, DateOnly To)? RerankDays(Recognition latest, Regulation regulation)
    {
        if (regulation.Procedure.Rerank is not { } window)
            return null;

        var last = latest.ExpiresOn.AddDays(-window.LatestDaysBefore);
        if (last < regulation.EffectiveFrom && regulation.Procedure.ExtensionDays is { } extension)
            last = latest.ExpiresOn.AddDays(extension);
        return (latest.ExpiresOn.AddDays(-window.EarliestDaysBefore), last);
    }

    private static Lack? AgainstFirst(Recognition? latest, Regulation regulation, DateOnly day) =>
        latest is not null && latest.InForceOn(day)
            ? new("dossier.first-has-star", Args: [latest.Stars, latest.LastDay])
        : latest is not null
        && latest.LastDay == latest.ExpiresOn
        && RerankDays(latest, regulation) is { } days
        && day <= days.To
            ? new("dossier.first-may-rerank", Args: [latest.ExpiresOn, days.To])
        : null;

    private static Lack? AgainstUpgrade(Recognition? latest, DateOnly day) =>
        latest is null || !latest.InForceOn(day) ? new("dossier.upgrade-without-star")
        : latest.Stars >= 5 ? new("dossier.upgrade-from-top")
        : null;

    private static Lack? AgainstRerank(Recognition? latest, Regulation regulation, DateOnly day)
    {
        // Revoked or replaced before its time: nothing is left to rank again.
        if (latest is null || latest.LastDay != latest.ExpiresOn)
            return new("dossier.rerank-without-star");
        if (RerankDays(latest, regulation) is not { } days)
            return null;
        return day < days.From ? new("dossier.rerank-too-early", Args: [days.From, days.To, latest.ExpiresOn])
            : day > days.To ? new("dossier.rerank-too-late", Args: [days.To, latest.ExpiresOn])
            : null;
    }
}
