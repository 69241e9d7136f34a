using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

// What the page shows of each question.
internal sealed partial class QuestionsPage
{
    /// <summary>One criterion as drawn: the kept answer, or what was typed and could not be kept.</summary>
    public sealed record Question(
        QuestionsPage Page,
        Criterion Criterion,
        TypedAnswer Answer,
        string Mark,
        bool Unproved,
        Hint? Hint,
        IReadOnlyDictionary<(string Criterion, int Option), string> Wording
    )
    {
        public string Field(string name) => Page.Field(Criterion, name);

        public string Removed => Field(TypedAnswer.Removed);

        /// <summary>Files of the same dossier that could prove this one too.</summary>
        public IReadOnlyList<Evidence> Elsewhere { get; } = [.. Page.Dossier.EvidenceElsewhere(Criterion)];
    }

    private string Field(Criterion criterion, string name) => TypedAnswer.Field(criterion, name, Group.Alone);

    private bool IsSent(Criterion criterion) =>
        Request.HasFormContentType && (Group.Alone || Request.Form.ContainsKey(Field(criterion, TypedAnswer.Shown)));

    private Question QuestionOf(
        Criterion criterion,
        IReadOnlyDictionary<(string Criterion, int Option), string> wordings,
        IReadOnlyList<Hint> hints
    )
    {
        var kept = TypedAnswer.Kept(Dossier, criterion);
        return new(
            this,
            criterion,
            IsSent(criterion) && !overtaken.Contains(criterion.Code) ? Typed(criterion, kept) : kept,
            kept.Mark,
            Dossier.LackOf(criterion)?.Code == "dossier.criterion-unproved",
            Editable ? hints.FirstOrDefault(h => h.Criterion == criterion) : null,
            wordings
        );
    }

    private TypedAnswer Typed(Criterion criterion, TypedAnswer kept)
    {
        try
        {
            return TypedAnswer.Of(Request.Form, criterion, Group.Alone);
        }
        catch (Domain.RefusalException)
        {
            return kept;
        }
    }

    private (QuestionGroup? Previous, QuestionGroup? Next) Neighbours()
    {
        var all = Group.Alone
            ? [.. Set.Criteria.Select(c => QuestionGroup.Find(Set, c.Code)!)]
            : QuestionGroup.Of(Set).ToList();
        var here = all.FindIndex(group => group.Address == Group.Address);
        return (here > 0 ? all[here - 1] : null, here + 1 < all.Count ? all[here + 1] : null);
    }
}
