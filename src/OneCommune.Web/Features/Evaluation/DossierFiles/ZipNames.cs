using System.Globalization;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Evaluation.DossierFiles;

/// <summary>
/// Names inside a zip that every system can unpack: no separators, no signs a system keeps for itself, nothing invisible, nothing that
/// leads upwards, not too long. The letters stay as they are, in NFC.
/// </summary>
internal static class ZipNames
{
    private const string NotInNames = "\\/:*?\"<>|";

    /// <summary>"A1.1 Nguồn gốc sản phẩm": one folder, never a path.</summary>
    public static string Folder(string name) => Clean(name, 70);

    /// <summary>"01 hợp đồng thu mua.pdf"; the number keeps two files of one name apart.</summary>
    public static string File(int number, string name)
    {
        var extension = Clean(Path.GetExtension(name), 10);
        var stem = Clean(Path.GetFileNameWithoutExtension(name), 90);
        return string.Create(CultureInfo.InvariantCulture, $"{number:00} {stem}")
            + (extension.Length > 0 ? "." + extension : "");
    }

    private static string Clean(string name, int longest)
    {
        var kept = string.Concat(
            name.Normalize().EnumerateRunes().Where(IsKept).Take(longest).Select(rune => rune.ToString())
        );
        return VietnameseText.Tidy(kept).Trim(' ', '.');
    }

    private static bool IsKept(System.Text.Rune rune) =>
        System.Text.Rune.GetUnicodeCategory(rune)
            is not (
                UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.Surrogate
                or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
            )
        && !(rune.IsAscii && NotInNames.Contains((char)rune.Value));
}
