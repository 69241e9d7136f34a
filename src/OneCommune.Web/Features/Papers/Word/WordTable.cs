using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OneCommune.Web.Features.Papers.Word;

using Grid = DocumentFormat.OpenXml.Wordprocessing.Table;

/// <summary>Tables: ruled ones of the body, and those without lines that set things side by side.</summary>
internal static class WordTable
{
    public static Grid Of(Table table, int width)
    {
        var whole = table.Columns.Sum(column => column.Share);
        var widths = table.Columns.Select(column => width * column.Share / whole).ToArray();
        var head = Row(widths, table.Columns.Select(column => WordText.Paragraph(WordStyles.CellHead, column.Name)));
        head.PrependChild(new TableRowProperties(new CantSplit(), new TableHeader()));
        var grid = Empty(widths, ruled: true);
        grid.Append(head);
        foreach (var line in table.Rows)
        {
            var row = Row(widths, line.Select(text => WordText.Paragraph(WordStyles.Cell, text)));
            row.PrependChild(new TableRowProperties(new CantSplit()));
            grid.Append(row);
        }
        return grid;
    }

    public static Grid Of(Particulars particulars, int width)
    {
        int[] widths = [width * 3 / 10, width - width * 3 / 10];
        var grid = Empty(widths, ruled: false);
        foreach (var fact in particulars.Rows)
        {
            var said = WordText.Paragraph(WordStyles.Cell, fact.Value);
            if (fact.Now is { } now)
                said.Append(WordText.Run($" ({now})", WordStyles.Quiet));
            grid.Append(Row(widths, [WordText.Paragraph(WordStyles.Cell, fact.Name), said]));
        }
        return grid;
    }

    /// <summary>Two columns without lines; the row is never parted.</summary>
    public static Grid SideBySide(int left, int right, IEnumerable<Paragraph> first, IEnumerable<Paragraph> second)
    {
        var grid = Empty([left, right], ruled: false);
        grid.Append(new TableRow(new TableRowProperties(new CantSplit()), Cell(left, first), Cell(right, second)));
        return grid;
    }

    private static Grid Empty(int[] widths, bool ruled) =>
        new(
            new TableProperties(
                new TableWidth { Type = TableWidthUnitValues.Dxa, Width = $"{widths.Sum()}" },
                ruled ? Lines() : new TableBorders(),
                new TableLayout { Type = TableLayoutValues.Fixed },
                new TableCellMarginDefault(
                    new TableCellLeftMargin { Type = TableWidthValues.Dxa, Width = ruled ? (short)85 : (short)0 },
                    new TableCellRightMargin { Type = TableWidthValues.Dxa, Width = 85 }
                )
            ),
            new TableGrid(widths.Select(width => new GridColumn { Width = $"{width}" }))
        );

    private static TableBorders Lines() =>
        new(
            Line<TopBorder>(),
            Line<LeftBorder>(),
            Line<BottomBorder>(),
            Line<RightBorder>(),
            Line<InsideHorizontalBorder>(),
            Line<InsideVerticalBorder>()
        );

    private static T Line<T>()
        where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4 };

    private static TableRow Row(int[] widths, IEnumerable<Paragraph> cells) =>
        new(cells.Zip(widths, (paragraph, width) => Cell(width, [paragraph])));

    private static TableCell Cell(int width, IEnumerable<Paragraph> content) =>
        new([
            new TableCellProperties(new TableCellWidth { Type = TableWidthUnitValues.Dxa, Width = $"{width}" }),
            .. content,
        ]);
}
