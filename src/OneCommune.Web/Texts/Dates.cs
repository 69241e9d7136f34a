using System.Globalization;

namespace OneCommune.Web.Texts;

/// <summary>Days as people here write them.</summary>
internal static class Dates
{
    public static string Shown(this DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>For an input of type date and for addresses.</summary>
    public static string Iso(this DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
