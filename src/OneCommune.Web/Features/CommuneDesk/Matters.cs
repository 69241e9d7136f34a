using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.CommuneDesk;

/// <summary>Which criteria of a form speak of one of the four matters, by their labels: shown beside the commune's check.</summary>
internal static class Matters
{
    private static readonly string[] Words =
    [
        "nguon goc",
        "nguyen lieu",
        "lao dong",
        "y tuong",
        "ban sac",
        "tri tue dia phuong",
        "di san",
        "cau chuyen",
    ];

    public static bool IsAbout(Criterion criterion)
    {
        var label = VietnameseText.Fold(criterion.Label.Vi);
        return Array.Exists(Words, word => label.Contains(word, StringComparison.Ordinal));
    }
}
