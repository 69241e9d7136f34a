using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Text;
using OneCommune.Storage.Evaluation;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>
/// Files by slices over tus 1.0 (tus.io): a file is announced, says how much of it has come, and takes the next slice. Whose it is and
/// whether the dossier is still open is asked at every request; to anybody else it does not exist.
/// </summary>
internal static partial class TusEndpoints
{
    private const string Version = "1.0.0";
    private const int LongestName = 200;
    private const int LongestCriterion = 20;

    public static void Map(WebApplication app)
    {
        var files = app.MapGroup("/lam-viec/ho-so/{id:guid}/tep-dang-gui").Allow(Role.Producer);
        files.MapPost("", BeginAsync);
        // HEAD is asked as GET everywhere in this house.
        files.MapGet("/{upload:guid}", TellAsync);
        // POST for ways that know no PATCH.
        files.MapMethods("/{upload:guid}", ["PATCH", "POST"], AddAsync);
    }

    private static async Task<IResult> BeginAsync(
        Guid id,
        Uploads uploads,
        Slices slices,
        Person person,
        HttpContext context,
        CancellationToken stop
    )
    {
        var told = Metadata(context.Request.Headers["Upload-Metadata"].ToString());
        var sha256 = told.GetValueOrDefault("sha256", "");
        var criterion = told.GetValueOrDefault("criterion");
        if (Number(context, "Upload-Length") is not ({ } size and > 0) || !Hash().IsMatch(sha256))
            return Results.BadRequest();
        if (size > FileStore.Largest)
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        if (criterion is { Length: > LongestCriterion })
            return Results.BadRequest();
        if (!await uploads.MayAsync(id, stop))
            return Results.NotFound();
        var upload = await uploads.BeginAsync(
            new()
            {
                AccountId = person.AccountId!.Value,
                DossierId = id,
                Criterion = criterion,
                FileName = Shortened.To(LongestName, told.GetValueOrDefault("filename", "")),
                Sha256 = sha256,
                Size = size,
                BegunAt = person.Now,
            },
            stop
        );
        context.Response.Headers.Location = $"{context.Request.Path}/{upload.Id}";
        return Told(context, slices.Come(upload.Id), StatusCodes.Status201Created);
    }

    private static async Task<IResult> TellAsync(
        Guid id,
        Guid upload,
        Uploads uploads,
        Slices slices,
        HttpContext context,
        CancellationToken stop
    )
    {
        if (await uploads.FindAsync(id, upload, stop) is not { } known)
            return Results.NotFound();
        context.Response.Headers["Upload-Length"] = known.Size.ToString(CultureInfo.InvariantCulture);
        return Told(context, slices.Come(upload), StatusCodes.Status200OK);
    }

    private static async Task<IResult> AddAsync(
        Guid id,
        Guid upload,
        Uploads uploads,
        Slices slices,
        HttpContext context,
        CancellationToken stop
    )
    {
        if (context.Request.ContentType != "application/offset+octet-stream")
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (Number(context, "Upload-Offset") is not { } offset)
            return Results.BadRequest();
        if (await uploads.FindAsync(id, upload, stop) is not { } known)
            return Results.NotFound();
        if (await slices.AddAsync(upload, offset, context.Request.Body, known.Size, stop) is not { } come)
            return Results.Conflict();
        // Its line was cut: nobody hears an answer, and the server need not wait for the rest.
        if (come < Math.Min(known.Size, offset + (context.Request.ContentLength ?? 0)))
            context.Abort();
        return Told(context, come, StatusCodes.Status204NoContent);
    }

    private static IResult Told(HttpContext context, long come, int status)
    {
        context.Response.Headers["Tus-Resumable"] = Version;
        context.Response.Headers["Upload-Offset"] = come.ToString(CultureInfo.InvariantCulture);
        return Results.StatusCode(status);
    }

    private static long? Number(HttpContext context, string header) =>
        long.TryParse(context.Request.Headers[header], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>Names with values in Base64, "filename Z2nhuqV5,sha256 …"; what cannot be read is left out.</summary>
    private static Dictionary<string, string> Metadata(string header)
    {
        var told = new Dictionary<string, string>();
        foreach (var pair in header.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            if (pair.Split(' ') is [var name, var value] && Text(value) is { } text)
                told[name] = text;
        return told;
    }

    private static string? Text(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var length)
            ? Encoding.UTF8.GetString(bytes, 0, length)
            : null;
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Hash();
}
