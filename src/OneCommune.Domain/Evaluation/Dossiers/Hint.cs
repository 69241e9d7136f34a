using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>Something the dossier or its producer's profile says elsewhere that bears on a criterion.</summary>
public enum Fact
{
    Woman,
    Minority,
    NoPriority,
    LegalForm,
    ProfitRose,
    ProfitFell,
    NoStory,
    PaperTicked,
    PaperNotTicked,
    ModernChannel,
    SoldInCommuneOnly,
}

/// <summary>
/// What is known and what is answered do not go together, or nothing is answered yet: told to the producer as an offer, to officers as a
/// note. It decides nothing: both may be right.
/// </summary>
/// <param name="Of">Which ethnicity, paper or legal form the fact speaks of.</param>
/// <param name="Chosen">The option answered; null for none.</param>
/// <param name="Offered">The option that goes with the fact, where there is one.</param>
public sealed record Hint(Criterion Criterion, Fact Fact, string? Of, Option? Chosen, Option? Offered);
