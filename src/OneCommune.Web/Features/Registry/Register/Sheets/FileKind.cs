using System.Text;
using System.Text.RegularExpressions;
using OneCommune.Domain;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>Files that are no table, known by how they begin, each with the sentence that helps its sender.</summary>
internal static partial class FileKind
{
    public static byte[] Start(string path)
    {
        using var stream = File.OpenRead(path);
        var start = new byte[4096];
        return start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
    }

    /// <summary>Null for what may be a table.</summary>
    public static RefusalException? Refusal(byte[] start) =>
        start switch
        {
            [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => new("sheet.document", "PDF"),
            [(byte)'{', (byte)'\\', (byte)'r', (byte)'t', (byte)'f', ..] => new("sheet.document", "Word (.rtf)"),
            [0xFF, 0xD8, 0xFF, ..]
            or [0x89, (byte)'P', (byte)'N', (byte)'G', ..]
            or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..]
            or [(byte)'I', (byte)'I', 0x2A, 0x00, ..]
            or [(byte)'M', (byte)'M', 0x00, 0x2A, ..]
            or [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..]
            or [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => new("sheet.picture"),
            [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..]
            or [(byte)'7', (byte)'z', 0xBC, 0xAF, ..]
            or [0x1F, 0x8B, ..]
            or [(byte)'P', (byte)'K', 5, 6, ..] => new("sheet.archive"),
            [(byte)'M', (byte)'Z', ..] or [0x7F, (byte)'E', (byte)'L', (byte)'F', ..] => new("sheet.not-a-table"),
            _ when IsMarkup(start) => new("sheet.html"),
            _ => null,
        };

    /// <summary>A web page, saved whole or not, or XML, that some programs name .xls.</summary>
    private static bool IsMarkup(byte[] start)
    {
        var encoding = start switch
        {
            [0xFF, 0xFE, ..] or [(byte)'<', 0, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] or [0, (byte)'<', ..] => Encoding.BigEndianUnicode,
            _ => Encoding.UTF8,
        };
        return Markup().IsMatch(encoding.GetString(start).TrimStart('\uFEFF'));
    }

    [GeneratedRegex(
        @"^\s*(<!--|<!doctype|<\?xml|<\?mso|<(html|head|meta|title|style|script|body|table|div|center|font|p|br|tr|td|b)[\s/>]|MIME-Version:)",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Markup();
}
