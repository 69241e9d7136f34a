using System.Text;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;

namespace OneCommune.Web.Features.Registry.Register.Sheets;

/// <summary>
/// Text with separators, as spreadsheets save it: comma, semicolon, tab or bar, or what its first line names ("sep=;"). The encoding is
/// found out (<see cref="TextEncoding"/>).
/// </summary>
internal sealed class CsvFile : SheetFile
{
    private const int SampleSize = 1 << 16;
    private readonly string path;
    private readonly Encoding encoding;
    private readonly char? named;
    private readonly char separator;
    private readonly int width;
    private readonly bool isEven;

    public CsvFile(string path)
    {
        this.path = path;
        encoding = TextEncoding.Of(path);
        named = NamedSeparator();
        (separator, var split) = named is { } known ? (known, Split(known)) : BestSeparator();
        (width, isEven) = (split.Width, split.Alike * 2 > split.Rows);
    }

    public override IReadOnlyList<SheetTab> Sheets => [new(Path.GetFileNameWithoutExtension(path))];

    public override void Dispose() { }

    public override IEnumerable<SheetRow> Rows(int sheet)
    {
        using var text = OpenText();
        var count = 0;
        SheetRow? before = null;
        foreach (var row in new CsvRecords(text, separator, width).Read())
        {
            if (row.IsEmpty)
                continue;
            if (isEven && before is not null && IsBroken(before, row))
                throw new RefusalException("sheet.broken-line", before.Number, row.Number, width);
            before = row;
            if (++count > MostRows)
                throw new RefusalException("sheet.too-many-rows", MostRows);
            yield return row;
        }
    }

    /// <summary>Behind the line that names the separator, which no spreadsheet shows as a row.</summary>
    private StreamReader OpenText()
    {
        var text = new StreamReader(path, encoding, detectEncodingFromByteOrderMarks: true, SampleSize);
        if (named is not null)
            text.ReadLine();
        return text;
    }

    /// <summary>Of the line "sep=;".</summary>
    private char? NamedSeparator()
    {
        using var text = OpenText();
        var start = new char[16];
        var line = new string(start, 0, text.ReadBlock(start)).Split('\r', '\n')[0].Trim('"');
        return
            line.Length == 5
            && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && char.IsAscii(line[4])
            && !char.IsAsciiLetterOrDigit(line[4])
            ? line[4]
            : null;
    }

    /// <summary>The one that makes the most of the register's headings; where none makes any, the one that splits the lines most alike.</summary>
    private (char Separator, (int Width, int Headings, int Alike, int Rows) Split) BestSeparator()
    {
        var (best, found) = (',', Split(','));
        foreach (var other in ";\t|")
        {
            var split = Split(other);
            if ((split.Headings, split.Alike).CompareTo((found.Headings, found.Alike)) > 0)
                (best, found) = (other, split);
        }

        return (best, found);
    }

    /// <summary>
    /// What a separator makes of the file's first lines: how many fields a line of headings has, how many of those the register knows, and
    /// how many lines have as many fields.
    /// </summary>
    private (int Width, int Headings, int Alike, int Rows) Split(char by)
    {
        using var text = OpenText();
        var start = new char[SampleSize];
        var read = text.ReadBlock(start);
        var rows = new List<SheetRow>();
        try
        {
            using var sample = new StringReader(new string(start, 0, read));
            rows.AddRange(new CsvRecords(sample, by, width: 0).Read());
        }
        catch (RefusalException)
        {
            // The rows above are enough to tell; reading them all refuses again, in order.
        }

        var header = RegisterHeader.Find([.. rows.Where(row => !row.IsEmpty).Take(RegisterHeader.Deepest)]);
        var width = header is null
            ? rows.CountBy(row => row.Cells.Count).OrderByDescending(one => one.Value).FirstOrDefault().Key
            : rows.Find(row => row.Number == header.LastRow)!.Cells.Count;
        return (
            width,
            header?.Understood ?? 0,
            width > 1 ? rows.Count(row => row.Cells.Count == width) : 0,
            rows.Count(row => !row.IsEmpty)
        );
    }

    /// <summary>Where most lines are whole: a numbered line and the rest of it below, together as many fields as one.</summary>
    private bool IsBroken(SheetRow row, SheetRow next) =>
        next.Number == row.Number + 1
        && row.Fields < width
        && next.Fields is > 1 and var rest
        && row.Fields + rest == width + 1
        && int.TryParse(row[0].Text, out _)
        && !next[0].IsEmpty
        && !int.TryParse(next[0].Text, out _);
}
