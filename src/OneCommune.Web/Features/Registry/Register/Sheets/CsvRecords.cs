using System.Text;
using System.Text.RegularExpressions;
using CsvHelper;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>
/// The records of a text with separators, each with its number as a spreadsheet shows it (a record may span lines and counts once). The
/// library reads on where a quotation mark opens and does not close where a field ends, and would swallow rows: here it is refused.
/// </summary>
/// <param name="width">How many fields a record has; 0 where that is still to be found out.</param>
internal sealed partial class CsvRecords(TextReader text, char separator, int width)
{
    private const int LongestField = 32_767;

    public IEnumerable<SheetRow> Read()
    {
        var options = new CsvReaderOptions
        {
            Separator = separator,
            HasHeader = false,
            SkipEmptyLines = false,
            TrimWhitespace = true,
            MaxRecordSize = SheetFile.MostColumns * LongestField,
        };
        using var csv = CsvReader.Create(text, options, leaveOpen: true);
        for (var number = 1; HasNext(csv, number); number++)
            yield return Row(csv, number);
    }

    private static bool HasNext(CsvReader csv, int number)
    {
        try
        {
            return csv.Read();
        }
        catch (CsvFormatException)
        {
            throw new RefusalException("sheet.open-quote", number);
        }
    }

    private SheetRow Row(CsvReader csv, int number)
    {
        var fields = new List<Cell>();
        var (count, holdsLines) = (0, false);
        int? loose = null;
        for (var i = 0; i < csv.FieldCount; i++)
        {
            var field = csv.GetString(i);
            if (count++ > 0 && field.Length > 0 && csv.GetRawSpan(i)[0] == ' ')
                loose ??= count - 1;
            if (csv.GetRawSpan(i).Contains((byte)'"'))
            {
                var written = Written(csv, i).Trim();
                if (written.StartsWith("=\"", StringComparison.Ordinal))
                    written = (field = KeptText(csv, ref i))[1..];
                if (IsStray(written))
                    throw new RefusalException("sheet.open-quote", number);
                holdsLines |= HoldsLines(field, number);
            }
            Take(fields, field);
        }

        if (holdsLines && width > 1 && fields.Count > width)
            throw new RefusalException("sheet.open-quote", number);
        return new(number, fields) { Fields = count, Loose = loose };
    }

    /// <summary>Programs keep a text a text by ="0123". Behind the sign the library sees no quotation: ="a;b" comes in pieces.</summary>
    private string KeptText(CsvReader csv, ref int i)
    {
        var text = Written(csv, i);
        while (text.Count(c => c == '"') % 2 != 0 && i + 1 < csv.FieldCount)
            text += separator + Written(csv, ++i);
        return text.Trim();
    }

    /// <summary>It opens with a mark and does not close at its end, or another within stands alone.</summary>
    private static bool IsStray(string written) =>
        written.StartsWith('"')
        && (written.Length == 1 || written[^1] != '"' || written[1..^1].Replace("\"\"", "").Contains('"'));

    private static string Written(CsvReader csv, int i) => Encoding.UTF8.GetString(csv.GetRawSpan(i));

    /// <summary>A field over several lines that holds as many separators as a record is rows and no text.</summary>
    private bool HoldsLines(string field, int number)
    {
        if (field.AsSpan().IndexOfAny('\n', '\r') < 0 || !field.Contains(separator))
            return false;
        return width > 1 && field.Count(c => c == separator) >= Math.Max(width - 1, 2)
            ? throw new RefusalException("sheet.open-quote", number)
            : true;
    }

    /// <summary>Separators without end behind the last column are no columns.</summary>
    private static void Take(List<Cell> fields, string field)
    {
        if (field.Length > LongestField)
            throw new RefusalException("sheet.too-long-field", LongestField);
        if (fields.Count < SheetFile.MostColumns)
            fields.Add(field.Length == 0 ? default : CellOf(field));
        else if (field.Length > 0)
            throw new RefusalException("sheet.too-many-columns", SheetFile.MostColumns);
    }

    private static Cell CellOf(string text) =>
        text[0] != '=' ? new(text)
        : Kept().Match(text) is { Success: true } kept
            ? new(kept.Groups[1].Value.Replace("\"\"", "\"", StringComparison.Ordinal))
        : new(text) { IsUncalculated = Formula().IsMatch(text) };

    [GeneratedRegex("^=\"(.*)\"$", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Kept();

    [GeneratedRegex("^=[A-Z][A-Z0-9.]*\\(", RegexOptions.CultureInvariant)]
    private static partial Regex Formula();
}
