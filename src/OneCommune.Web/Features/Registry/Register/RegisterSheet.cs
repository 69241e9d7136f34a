using OneCommune.Domain;
using OneCommune.Domain.Registry.Register;
using OneCommune.Domain.Text;
using OneCommune.Web.Features.Registry.Register.Sheets;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>A sheet that is read as a register, or a part of one: its headings, and its rows one by one as often as asked.</summary>
internal sealed class RegisterSheet(SheetFile file, int index, RegisterTable table)
{
    // Days between the two ways spreadsheets count.
    private const int From1904 = 1462;
    private const int FirstRows = 30;
    private const int LongestShown = 60;

    public int Index => index;
    public string Name => file.Sheets[index].Name;
    public RegisterHeader Header => table.Header;

    /// <summary>What a walk through the whole sheet shows of it; walks once.</summary>
    public TableSurvey Survey => field ??= TableSurvey.Of(table);

    /// <summary>Columns with something in them that whoever opens the file does not see, by their headings and letters; walks once.</summary>
    public IReadOnlyList<string> HiddenColumns()
    {
        var hidden = file.HiddenColumns(index);
        return
        [
            .. Survey
                .Headers.SelectMany(header => header.All)
                .Where(one => hidden.Contains(one.Index))
                .OrderBy(one => one.Index)
                .DistinctBy(one => one.Index)
                .Select(one => $"“{one.Heading}” ({CellReference.Letters(one.Index)})"),
        ];
    }

    /// <summary>As it is called where the file has several.</summary>
    public string? Called => file.Sheets.Count > 1 ? Name : null;

    public static RegisterSheet? Find(SheetFile file, int index, BareUnits? units = null) =>
        RegisterTable.Find(() => file.Rows(index), units, file.Sheets[index].Name) is { } table
            ? new(file, index, table)
            : null;

    /// <summary>Every row that holds anything, the headings too.</summary>
    public IEnumerable<SheetRow> AllRows() => file.Rows(index);

    /// <summary>The rows that are products.</summary>
    public IEnumerable<TableRow> Rows() => file.CountsFrom1904 ? table.Rows().Select(CountedFrom1900) : table.Rows();

    /// <summary>Shows how a list is to be filled in, by its name or by its first product: it is not the list.</summary>
    public bool IsSample()
    {
        var name = $" {VietnameseText.Fold(Name)} ";
        string[] words = ["mau", "vi du", "huong dan", "sample", "example", "template"];
        return Array.Exists(words, word => name.Contains($" {word} ", StringComparison.Ordinal))
            || Rows().FirstOrDefault() is { } first
                && VietnameseText
                    .Fold(first.Header.Read(first.Row, RegisterColumn.Product).ToString())
                    .StartsWith("vi du", StringComparison.Ordinal);
    }

    /// <summary>Why the whole sheet is to be written anew: half of its first rows are in an encoding of before Unicode.</summary>
    public RefusalException? OldWriting()
    {
        var first = Rows().Take(FirstRows).Select(row => OldWriting(row.Row)).ToList();
        var old = first.OfType<RefusalException>().ToList();
        return old.Count > 0 && old.Count * 2 >= first.Count ? old[0] : null;
    }

    public static RefusalException? OldWriting(SheetRow row)
    {
        foreach (var cell in row.Cells)
        {
            if (cell.Text is not { } text)
                continue;
            var shown = Shortened.Told(LongestShown, text);
            if (OldEncoding.Of(text) is { } encoding)
                return new(
                    encoding == OldEncoding.BrokenUtf8 ? "sheet.broken-letters" : "sheet.old-encoding",
                    row.Number,
                    shown,
                    encoding
                );
            if (LostLetters.In(text))
                return new("sheet.lost-letters", row.Number, shown);
        }

        return null;
    }

    /// <summary>A plain number in a column of days is a day as this workbook counts them.</summary>
    private static TableRow CountedFrom1900(TableRow row)
    {
        var cells = row.Row.Cells.ToList();
        foreach (var column in Days.Select(row.Header.Index).OfType<int>().Where(column => column < cells.Count))
        {
            if (cells[column] is { IsDate: false, Number: >= 15_000 and < 80_000 } day)
                cells[column] = Cell.OfDay(day.Number!.Value + From1904);
        }

        return row with
        {
            Row = row.Row with { Cells = cells },
        };
    }

    public static readonly IReadOnlyList<RegisterColumn> Days =
    [
        RegisterColumn.ExpiresOn,
        RegisterColumn.FirstDate,
        RegisterColumn.AgainDate,
        RegisterColumn.RevokedOn,
        RegisterColumn.PlacesOn,
    ];
}
