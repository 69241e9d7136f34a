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

    /// <summary>Whatever is wrong with it is told at once, each at its field.</summary>
    internal DecisionHead ToHead(FieldRefusals refusals)
    {
        var head = new DecisionHead(
            refusals.Read("Form.Number", () => DecisionHead.ReadNumber(Number)),
            refusals.Read("Form.Date", () => Date ?? throw new RefusalException("decision.date")),
            refusals.Read("Form.Authority", () => DecisionHead.ReadAuthority(Authority)),
            refusals.Read("Form.Signer", () => DecisionHead.ReadSigner(Signer)),
            refusals.Read("Form.Submission", () => DecisionHead.ReadSubmission(Submission))
        );
        refusals.RefuseIfAny();
        return head;
    }

    /// <summary>Where a refusal of the decision as a whole is told.</summary>
    public static string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "decision.number-taken" => "Form.Number",
            "decision.exists" => "Form.Submission",
            _ => "",
        };
}
