using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Texts;

internal static class Means
{
    /// <summary>Two digits of the exact mean, with the decimal mark of the language it is read in.</summary>
    public static string Shown(this ExactMean mean) => mean.In(Language.Of(Language.Current));

    public static string In(this ExactMean mean, Language language) =>
        mean.ToString().Replace('.', language.DecimalMark);
}
