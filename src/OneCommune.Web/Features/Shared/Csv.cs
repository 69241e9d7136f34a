using CsvHelper;

namespace OneCommune.Web.Features.Shared;

/// <summary>A list as a CSV file that spreadsheets open rightly: UTF-8 with its mark, and no cell they would run as a formula.</summary>
internal static class Csv
{
    private static readonly CsvWriterOptions options = new() { WriteByteOrderMark = true };

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
        await using var csv = CsvWriter.Create(context.Response.Body, options, leaveOpen: true);
        foreach (var title in head)
            csv.WriteField(title);
        await csv.EndRecordAsync(stop);
        await foreach (var row in rows.WithCancellation(stop))
        {
            foreach (var value in cells(row))
                Write(csv, value);
            await csv.EndRecordAsync(stop);
        }
    }

    private static void Write(CsvWriter csv, object? value)
    {
        switch (value)
        {
            case DateTime moment:
                csv.WriteField(moment, "yyyy-MM-dd HH:mm:ss");
                break;
            case null or IFormattable:
                csv.WriteField(value);
                break;
            default:
                csv.WriteField(Neutral(value.ToString()!));
                break;
        }
    }

    // A sheet runs what begins so and goes on (a number is none, also below nought); East Asian ones also where the sign is a full-width
    // one, which the library does not know.
    private static string Neutral(string text) =>
        text.Length > 1 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '＝' or '＋' or '－' or '＠'
            ? "'" + text
            : text;
}
