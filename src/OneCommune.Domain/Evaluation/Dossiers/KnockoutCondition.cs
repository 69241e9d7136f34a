using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>
/// A condition for which the regulation has the dossier rejected or not scored on. <paramref name="Paper"/>: the paper of Form 02 whose lack
/// it is, null where it is no lack of a paper; <paramref name="Ticked"/>: the producer says it has that paper.
/// </summary>
public sealed record KnockoutCondition(KnockoutReason Reason, string? Paper, bool Ticked)
{
    /// <summary>A paper is asked for, and the dossier says nowhere that there is one.</summary>
    public bool Unseen => Paper is not null && !Ticked;

    public static IEnumerable<KnockoutCondition> Of(Dossier dossier, ProductSet set) =>
        from reason in KnockoutReasons.Of(set)
        let paper = PaperOf(reason.Key)
        select new KnockoutCondition(reason, paper, paper is not null && dossier.HasPaper(paper));

    // By the names the packs give them.
    private static string? PaperOf(string reason) =>
        reason[(reason.IndexOf('/', StringComparison.Ordinal) + 1)..] switch
        {
            "food-safety-certificate-missing"
            or "production-licence-missing"
            or "gmp-certificate-missing"
            or "health-production-conditions-missing"
            or "sector-production-conditions-missing" => "eligibility",
            "declaration-paper-missing" or "product-declaration-missing" or "cosmetic-declaration-missing" =>
                "declaration",
            _ => null,
        };
}
