using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Texts;

internal static class Means
{
    /// <summary>Two digits of the exact mean, with the decimal mark of the language it is read in.</summary>
    public static string Shown(this ExactMean mean) => mean.In(Language.Current);

    public static string In(this ExactMean mean, string language) =>
        mean.ToString().Replace('.', Language.Of(language).DecimalMark);

    /// <summary>On paper, which is Vietnamese whoever reads.</summary>
    public static string Written(this ExactMean mean) => mean.In("vi");
}
