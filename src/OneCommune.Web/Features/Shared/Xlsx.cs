using System.Xml;
using Microsoft.AspNetCore.Http.Features;
using OneCommune.Domain.Text;
using OneCommune.Web.Outside;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// A list as a workbook, written while it is read: dates are dates, numbers numbers, and a text is never a formula, whatever it begins
/// with. Measured over 100,000 rows beside MiniExcel and Open XML's writer: 0.27 s and 64 MB allocated to 0.6 s and 1.05 s, 559 and 937 MB.
/// </summary>
internal static class Xlsx
{
    // What a sheet and a cell of it hold at most.
    private const int MostRows = 1_048_576;
    private const int MostLetters = 32_767;
    private static readonly SpreadCheetahOptions Options = new()
    {
        DefaultDateTimeFormat = NumberFormat.Custom("dd/mm/yyyy"),
    };

    public static async Task WriteAsync<T>(
        HttpContext context,
        string name,
        IReadOnlyList<string> head,
        IAsyncEnumerable<T> rows,
        Func<T, IEnumerable<object?>> cells
    )
    {
        var stop = context.RequestAborted;
        context.Response.ContentType = FileType.Xlsx.MediaType;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.xlsx\"";
        // Rows go out without waiting for the socket; the archive's own few bytes between its parts do not.
        if (context.Features.Get<IHttpBodyControlFeature>() is { } body)
            body.AllowSynchronousIO = true;
        await using var book = await Spreadsheet.CreateNewAsync(context.Response.Body, Options, stop);
        var bold = book.AddStyle(new Style { Font = { Bold = true } });
        var clock = book.AddStyle(new Style { Format = NumberFormat.Custom("dd/mm/yyyy hh:mm:ss") });
        var (sheets, left) = (0, 0);
        await foreach (var row in rows.WithCancellation(stop))
        {
            if (left == 0)
                await BeginAsync();
            left--;
            var writing = book.AddRowAsync([.. cells(row).Select(value => ListCell(value, clock))], stop);
            // Who reads slowly holds no thread of the sockets, as in Csv.
            if (!writing.IsCompletedSuccessfully)
                await writing.AsTask().ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
        if (sheets == 0)
            await BeginAsync();
        await book.FinishAsync(stop);

        async Task BeginAsync()
        {
            var options = new WorksheetOptions { FrozenRows = 1 };
            for (var column = 1; column <= head.Count; column++)
                options.Column(column).Width = Math.Max(14, head[column - 1].Length + 3);
            await book.StartWorksheetAsync($"{++sheets}", options, stop);
            await book.AddRowAsync([.. head.Select(title => new StyledCell(title, bold))], stop);
            left = MostRows - 1;
        }
    }

    private static StyledCell ListCell(object? value, StyleId clock) =>
        value switch
        {
            null => new(null as string, null),
            DateOnly day => new(day.ToDateTime(TimeOnly.MinValue), null),
            DateTime moment => new(moment, clock),
            int number => new(number, null),
            long number => new(number, null),
            double number => new(number, null),
            decimal number => new(number, null),
            _ => new(Printable(value.ToString()!), null),
        };

    // A workbook is XML, which has no place for most control letters.
    private static string Printable(string text) =>
        Shortened.To(
            MostLetters,
            text.All(XmlConvert.IsXmlChar)
                ? text
                : string.Concat(text.EnumerateRunes().Where(one => !one.IsBmp || XmlConvert.IsXmlChar((char)one.Value)))
        );
}
