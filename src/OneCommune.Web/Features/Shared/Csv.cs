using System.Globalization;
using System.Text;

namespace OneCommune.Web.Features.Shared;

/// <summary>A list as a CSV file that spreadsheets open rightly: UTF-8 with its mark, and no cell they would run as a formula.</summary>
internal static class Csv
{
    public static async Task WriteAsync<T>(
        HttpContext context,
        string name,
        IReadOnlyList<string> head,
        IAsyncEnumerable<T> rows,
        Func<T, IEnumerable<object?>> cells
    )
    {
        var stop = context.RequestAborted;
        context.Response.ContentType = "text/csv; charset=utf-8";
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{name}.csv\"";
        await using var writer = new StreamWriter(context.Response.Body, new UTF8Encoding(true), 32 * 1024);
        await writer.WriteAsync(Line(head).AsMemory(), stop);
        await foreach (var row in rows.WithCancellation(stop))
        {
            var writing = writer.WriteAsync(Line(cells(row)).AsMemory(), stop);
            // Who reads slowly lets the socket's thread go on here; the next rows are the pool's (Serving/SocketThreads).
            if (!writing.IsCompletedSuccessfully)
                await writing.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        }
    }

    private static string Line(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime moment => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => Neutral(value.ToString()!),
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : "\"" + text.Replace("\"", "\"\"") + "\"";
    }

    // A sheet runs what begins so and goes on (a number is none, also below nought); East Asian ones also where the sign is a full-width one.
    private static string Neutral(string text) =>
        text.Length > 1 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
            ? "'" + text
            : text;
}
