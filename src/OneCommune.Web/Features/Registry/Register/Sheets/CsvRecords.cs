using System.Text;
using System.Text.RegularExpressions;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Registers;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>
/// The records of a text with separators, each with its number as a spreadsheet shows it (a record may span lines and counts once). A
/// quotation mark that opens and does not close where a field ends is refused: read on, it would swallow rows.
/// </summary>
/// <param name="width">How many fields a record has; 0 where that is still to be found out.</param>
internal sealed partial class CsvRecords(TextReader text, char separator, int width)
{
    private const int LongestField = 32_767;
    private readonly StringBuilder field = new();
    private List<Cell> fields = [];
    private bool holdsLines;
    private int number = 1;

    public IEnumerable<(int Number, List<Cell> Fields)> Read()
    {
        var isOpen = false;
        for (var next = text.Read(); next >= 0; next = text.Read())
        {
            var c = (char)next;
            isOpen = c is not ('\n' or '\r');
            if (c == separator)
                Take();
            else if (!isOpen)
            {
                if (c == '\r' && text.Peek() == '\n')
                    _ = text.Read();
                yield return End();
            }
            else if (c == '"' && MayOpen())
                ReadQuoted();
            else
                Append(c);
        }

        if (isOpen)
            yield return End();
    }

    private (int Number, List<Cell> Fields) End()
    {
        Take();
        if (holdsLines && width > 1 && fields.Count > width)
            throw new RefusalException("sheet.open-quote", number);
        var record = (number++, fields);
        (fields, holdsLines) = ([], false);
        return record;
    }

    /// <summary>Before the mark stands nothing, or the sign by which programs keep a text a text: ="0123".</summary>
    private bool MayOpen() => field.Length < 16 && field.ToString().Trim() is "" or "=";

    /// <summary>From behind the opening mark to the field's end, which is left to be read.</summary>
    private void ReadQuoted()
    {
        field.Clear();
        var (separators, breaks) = (0, 0);
        while (true)
        {
            var next = text.Read();
            if (next < 0)
                throw new RefusalException("sheet.open-quote", number);
            var c = (char)next;
            if (c == '"' && text.Peek() == '"')
                _ = text.Read();
            else if (c == '"')
                break;
            separators += c == separator ? 1 : 0;
            breaks += c is '\n' or '\r' ? 1 : 0;
            Append(c);
        }

        while (text.Peek() is ' ' or '\u00a0')
            _ = text.Read();
        var behind = text.Peek();
        if (behind is not (< 0 or '\n' or '\r') && behind != separator)
            throw new RefusalException("sheet.open-quote", number);
        // A field over several lines that holds as many separators as a record is rows and no text.
        if (breaks > 0 && width > 1 && separators >= Math.Max(width - 1, 2))
            throw new RefusalException("sheet.open-quote", number);
        holdsLines |= breaks > 0 && separators > 0;
    }

    private void Append(char c)
    {
        if (field.Length == LongestField)
            throw new RefusalException("sheet.too-long-field", LongestField);
        field.Append(c);
    }

    /// <summary>Separators without end behind the last column are no columns.</summary>
    private void Take()
    {
        if (fields.Count < SheetFile.MostColumns)
            fields.Add(field.Length == 0 ? default : CellOf(field.ToString()));
        else if (field.Length > 0)
            throw new RefusalException("sheet.too-many-columns", SheetFile.MostColumns);
        field.Clear();
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
