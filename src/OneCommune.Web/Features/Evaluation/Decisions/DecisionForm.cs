using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Decisions;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>The head of a decision as typed.</summary>
public sealed class DecisionForm
{
    public string? Number { get; set; }
    public DateOnly? Date { get; set; }
    public string? Authority { get; set; }
    public string? Signer { get; set; }
    public string? Submission { get; set; }

    public static DecisionForm Of(Decision decision) =>
        new()
        {
            Number = decision.Number,
            Date = decision.Date,
            Authority = decision.Authority,
            Signer = decision.Signer,
            Submission = decision.Submission,
        };

    /// <summary>Refuses "decision.date".</summary>
    public DecisionHead ToHead() =>
        new(
            Number,
            Date ?? throw new RefusalException("decision.date"),
            Authority ?? "",
            Signer ?? "",
            Submission ?? ""
        );
}
