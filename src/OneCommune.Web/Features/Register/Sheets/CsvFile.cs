using System.Text;
using OneCommune.Domain;
using OneCommune.Domain.Registers;

namespace OneCommune.Web.Features.Register.Sheets;

/// <summary>
/// Text with separators, as spreadsheets save it: comma, semicolon, tab or bar; quotes around fields that hold them; the encoding is
/// found out (<see cref="TextEncoding"/>).
/// </summary>
internal sealed class CsvFile : SheetFile
{
    private const int LongestField = 32_767;
    private readonly string path;
    private readonly Encoding encoding;
    private readonly char separator;

    public CsvFile(string path)
    {
        this.path = path;
        encoding = TextEncoding.Of(path);
        separator = Separator();
    }

    public override IReadOnlyList<string> Sheets => [Path.GetFileNameWithoutExtension(path)];

    public override void Dispose() { }

    public override IEnumerable<SheetRow> Rows(int sheet)
    {
        using var text = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, 1 << 16);
        var count = 0;
        foreach (var (line, fields) in Records(text, separator))
        {
            var row = new SheetRow(line, fields);
            if (row.IsEmpty)
                continue;
            if (++count > MostRows)
                throw new RefusalException("sheet.too-many-rows", MostRows);
            yield return row;
        }
    }

    /// <summary>The records with the number of each (a record may span lines: it counts once, as a spreadsheet shows it).</summary>
    private static IEnumerable<(int Number, List<Cell> Fields)> Records(TextReader text, char separator)
    {
        var fields = new List<Cell>();
        var field = new StringBuilder();
        var (number, quoted, wasQuoted) = (1, false, false);
        for (var next = text.Read(); next >= 0; next = text.Read())
        {
            var c = (char)next;
            if (quoted && c == '"' && text.Peek() == '"')
                Append(field, (char)text.Read());
            else if (c == '"' && (quoted || (field.Length == 0 && !wasQuoted)))
                (quoted, wasQuoted) = (!quoted, true);
            else if (quoted)
                Append(field, c);
            else if (c == separator)
            {
                Take(fields, field);
                wasQuoted = false;
            }
            else if (c is '\n' or '\r')
            {
                if (c == '\r' && text.Peek() == '\n')
                    _ = text.Read();
                Take(fields, field);
                yield return (number++, fields);
                (fields, wasQuoted) = ([], false);
            }
            else
                Append(field, c);
        }

        // A quote that never closes has swallowed the rest of the file.
        if (quoted)
            throw new RefusalException("sheet.open-quote", number);
        if (field.Length > 0 || fields.Count > 0)
        {
            Take(fields, field);
            yield return (number, fields);
        }
    }

    private static void Append(StringBuilder field, char c)
    {
        if (field.Length == LongestField)
            throw new RefusalException("sheet.too-long-field", LongestField);
        field.Append(c);
    }

    private static void Take(List<Cell> fields, StringBuilder field)
    {
        if (fields.Count == MostColumns)
            throw new RefusalException("sheet.too-many-columns", MostColumns);
        fields.Add(field.Length == 0 ? default : new(field.ToString()));
        field.Clear();
    }

    /// <summary>The one that stands most often in the first lines, outside quotes.</summary>
    private char Separator()
    {
        using var text = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true);
        var start = new char[1 << 15];
        var read = text.ReadBlock(start);
        var quoted = false;
        var counts = new Dictionary<char, int>
        {
            [','] = 0,
            [';'] = 0,
            ['\t'] = 0,
            ['|'] = 0,
        };
        foreach (var c in start.AsSpan(0, read))
        {
            if (c == '"')
                quoted = !quoted;
            else if (!quoted && counts.TryGetValue(c, out var count))
                counts[c] = count + 1;
        }

        return counts.MaxBy(pair => pair.Value).Key;
    }
}
