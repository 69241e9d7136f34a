using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>
/// A producer's own score as drawn beside the forms. <paramref name="Edit"/>: the address of a criterion's page without its code,
/// null where nobody may write.
/// </summary>
internal sealed record ScoreView(Assessment Score, Advice Advice, int Answered, string? Edit)
{
    public static ScoreView Of(Domain.Evaluation.Dossiers.Dossier dossier, ProductSet set, bool editable)
    {
        var score = dossier.Assess(set);
        return new(
            score,
            Advice.For(score),
            dossier.Answers.Count(a => a.Option is not null),
            editable ? $"/lam-viec/ho-so/{dossier.Id}/tieu-chi/" : null
        );
    }
}
