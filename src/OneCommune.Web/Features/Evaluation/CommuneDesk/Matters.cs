using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Evaluation.CommuneDesk;

/// <summary>Which of the four matters a criterion of a form speaks of, by its label: shown beside the commune's check of it.</summary>
internal static class Matters
{
    // "Nguồn gốc ý tưởng" is the idea's, not the product's: what is more particular is asked first.
    private static readonly (Matter Matter, string Words)[] Marks =
    [
        (Matter.Idea, "y tuong"),
        (Matter.Labour, "lao dong"),
        (Matter.Identity, "ban sac"),
        (Matter.Identity, "tri tue dia phuong"),
        (Matter.Identity, "di san"),
        (Matter.Identity, "cau chuyen"),
        (Matter.Origin, "nguon goc"),
        (Matter.Origin, "nguyen lieu"),
    ];

    /// <summary>Null for a criterion that touches none.</summary>
    public static Matter? Of(Criterion criterion)
    {
        var label = VietnameseText.Fold(criterion.Label.Vi);
        foreach (var (matter, words) in Marks)
            if (label.Contains(words, StringComparison.Ordinal))
                return matter;
        return null;
    }
}
