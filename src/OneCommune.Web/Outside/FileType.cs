using System.IO.Compression;
using System.Text;

namespace OneCommune.Web.Outside;

/// <summary>What a file is, told by its bytes: the name and the browser's word for it count for nothing.</summary>
internal sealed record FileType(string MediaType, string Extension)
{
    public static readonly FileType Pdf = new("application/pdf", ".pdf");
    public static readonly FileType Jpeg = new("image/jpeg", ".jpg");
    public static readonly FileType Png = new("image/png", ".png");
    public static readonly FileType Webp = new("image/webp", ".webp");
    public static readonly FileType Docx = new(
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".docx"
    );
    public static readonly FileType Xlsx = new(
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ".xlsx"
    );

    /// <summary>Bytes for their own reader; a browser only ever saves them.</summary>
    public static readonly FileType Any = new("application/octet-stream", "");

    /// <summary>Meant to be an Office file, but what lists its parts, at its end, is not there: never whole.</summary>
    private static readonly FileType Package = new("application/zip", ".zip");

    // What a browser's file chooser offers; a wish, not a check.
    public const string Accept = ".pdf,.jpg,.jpeg,.png,.webp,.docx,.xlsx";

    private const int MostParts = 5000;

    /// <summary>Null when it is none of the types taken: documents and pictures, Office files without macros.</summary>
    public static FileType? Of(Stream content)
    {
        Span<byte> head = stackalloc byte[16];
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        content.Position = 0;
        return head.StartsWith("%PDF-"u8) ? Pdf
            : head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg
            : head.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? Png
            : head.StartsWith("RIFF"u8) && head.Length >= 12 && head[8..12].SequenceEqual("WEBP"u8) ? Webp
            : head.StartsWith("PK\u0003\u0004"u8) ? OfOffice(content)
            : null;
    }

    /// <summary>A picture as an iPhone keeps it unless told otherwise; nothing here can show it.</summary>
    public static bool IsHeic(Stream content)
    {
        Span<byte> head = stackalloc byte[12];
        content.Position = 0;
        head = head[..content.ReadAtLeast(head, head.Length, throwOnEndOfStream: false)];
        if (head.Length < 12 || !head[4..8].SequenceEqual("ftyp"u8))
            return false;
        var brand = head[8..12];
        return brand.StartsWith("hei"u8)
            || brand.StartsWith("hev"u8)
            || brand.SequenceEqual("mif1"u8)
            || brand.SequenceEqual("msf1"u8);
    }

    /// <summary>The name with the extension of what the file is.</summary>
    public string Name(string given)
    {
        var extension = Path.GetExtension(given);
        var right =
            string.Equals(extension, Extension, StringComparison.OrdinalIgnoreCase)
            || (this == Jpeg && string.Equals(extension, ".jpeg", StringComparison.OrdinalIgnoreCase));
        return right ? given : given + Extension;
    }

    private static FileType? OfOffice(Stream content)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
            var names = zip.Entries.Select(entry => entry.FullName).Take(MostParts + 1).ToList();
            if (names.Count > MostParts || names.Exists(Runs) || DeclaresMacros(zip))
                return null;
            return names.Contains("word/document.xml") ? Docx
                : names.Contains("xl/workbook.xml") ? Xlsx
                : null;
        }
        catch (InvalidDataException)
        {
            return Package;
        }
    }

    private static bool Runs(string part) =>
        part.EndsWith(".bin", StringComparison.OrdinalIgnoreCase)
            && part.Contains("vba", StringComparison.OrdinalIgnoreCase)
        || part.Contains("/activeX/", StringComparison.OrdinalIgnoreCase)
        || part.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase);

    private static bool DeclaresMacros(ZipArchive zip)
    {
        if (zip.GetEntry("[Content_Types].xml") is not { } types)
            return true;
        using var reader = new StreamReader(types.Open(), Encoding.UTF8);
        var text = new char[256 * 1024];
        var read = reader.ReadBlock(text);
        return read == text.Length
            || new string(text, 0, read).Contains("macroEnabled", StringComparison.OrdinalIgnoreCase);
    }
}
