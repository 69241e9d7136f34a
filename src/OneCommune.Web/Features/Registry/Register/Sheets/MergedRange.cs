using System.Text;
using System.Text.RegularExpressions;
using OneCommune.Domain;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>Cells drawn as one; rows from 1, columns from 0.</summary>
internal readonly partial record struct MergedRange(int Row, int Column, int LastRow, int LastColumn)
{
    private const int MostText = 8 << 20;

    /// <summary>
    /// The ranges of a sheet, which stand behind all its rows: found by looking for their element in the bytes, many times faster than
    /// reading the rows twice. Refuses "sheet.too-much".
    /// </summary>
    public static List<MergedRange> In(Stream sheet)
    {
        var ranges = new List<MergedRange>();
        var tail = Tail(sheet);
        foreach (var match in Reference().EnumerateMatches(tail))
        {
            var range = tail.AsSpan(match.Index, match.Length)["ref=\"".Length..^1];
            var colon = range.IndexOf(':');
            ranges.Add(
                new(
                    CellReference.Row(range[..colon]),
                    CellReference.Column(range[..colon]),
                    CellReference.Row(range[(colon + 1)..]),
                    CellReference.Column(range[(colon + 1)..])
                )
            );
        }

        return ranges;
    }

    /// <summary>From the element's opening to its close.</summary>
    private static string Tail(Stream sheet)
    {
        var opening = "mergeCells"u8;
        var tail = new StringBuilder();
        var buffer = new byte[1 << 16];
        var (kept, read) = (0, 0);
        while ((read = sheet.Read(buffer, kept, buffer.Length - kept)) > 0)
        {
            var bytes = buffer.AsSpan(0, kept + read);
            var found = tail.Length > 0 ? 0 : bytes.IndexOf(opening);
            if (found >= 0)
            {
                tail.Append(Encoding.Latin1.GetString(bytes[found..]));
                if (tail.Length > MostText)
                    throw new RefusalException("sheet.too-much");
                kept = 0;
                continue;
            }

            kept = Math.Min(opening.Length - 1, bytes.Length);
            bytes[^kept..].CopyTo(buffer);
        }

        var text = tail.ToString();
        // Not the opening, which may have no attributes.
        var close = text.IndexOf("mergeCells>", Math.Min(1, text.Length), StringComparison.Ordinal);
        return close < 0 ? text : text[..close];
    }

    [GeneratedRegex("ref=[\"'][A-Za-z]{1,4}[0-9]{1,8}:[A-Za-z]{1,4}[0-9]{1,8}[\"']")]
    private static partial Regex Reference();
}
