using System.Globalization;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

internal static class FileWords
{
    /// <summary>"820 kB", "3,4 MB".</summary>
    public static string Size(long bytes) =>
        bytes < 1024 * 1024
            ? string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"{Math.Max(1, bytes / 1024)}\u00a0kB")
            : string.Create(CultureInfo.GetCultureInfo("vi-VN"), $"{bytes / 1048576.0:0.#}\u00a0MB");
}
