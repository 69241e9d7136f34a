using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Texts;

internal static class Means
{
    /// <summary>Two digits of the exact mean, with the comma of Vietnamese or the point of English.</summary>
    public static string Shown(this ExactMean mean) =>
        Language.Current == "en" ? mean.ToString() : mean.ToString().Replace('.', ',');
}
