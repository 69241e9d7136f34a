using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OneCommune.Web.Serving;

/// <summary>
/// A request larger than its address takes is read to its end before it is answered: a connection cut in the middle shows people a broken
/// page instead of the sentence that tells them what to do. Where the address takes files, what was typed beside them is kept and goes on
/// without them; elsewhere the answer names the limit.
/// </summary>
internal static class OversizedRequests
{
    /// <summary>Bytes; whoever sends more is cut off after all.</summary>
    private const long Patience = 2L * 1024 * 1024 * 1024;

    /// <summary>Characters typed, all fields together.</summary>
    private const int MostTyped = 4 * 1024 * 1024;

    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var limit = context.Features.Get<IHttpMaxRequestBodySizeFeature>();
                return
                    limit is { IsReadOnly: false, MaxRequestBodySize: { } most } && context.Request.ContentLength > most
                    ? AnswerAsync(context, limit, next)
                    : next(context);
            }
        );

    /// <summary>Names of the files that were left out of this request because all of it was too large.</summary>
    public static IReadOnlyList<string> LeftOut(HttpContext context) =>
        context.Items[nameof(LeftOut)] as IReadOnlyList<string> ?? [];

    /// <summary>Bytes this request was allowed; null where it was not too large.</summary>
    public static long? Limit(HttpContext context) => context.Items[nameof(Limit)] as long?;

    private static async Task AnswerAsync(
        HttpContext context,
        IHttpMaxRequestBodySizeFeature limit,
        RequestDelegate next
    )
    {
        context.Items[nameof(Limit)] = limit.MaxRequestBodySize;
        if (context.Request.ContentLength <= Patience)
        {
            limit.MaxRequestBodySize = null;
            if (
                context.GetEndpoint()?.Metadata.GetMetadata<TakesFilesAttribute>() is not null
                && await TakeTypedAsync(context)
            )
            {
                await next(context);
                return;
            }
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        }
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task<bool> TakeTypedAsync(HttpContext context)
    {
        if (
            !MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary
        )
            return false;
        var fields = new Dictionary<string, StringValues>(StringComparer.OrdinalIgnoreCase);
        var files = new List<string>();
        var typed = 0;
        var parts = new MultipartReader(boundary.ToString(), context.Request.Body);
        while (await parts.ReadNextSectionAsync(context.RequestAborted) is { } part)
        {
            if (part.AsFileSection() is { } file)
            {
                if (file.FileName.Length > 0)
                    files.Add(file.FileName);
            }
            else if (part.AsFormDataSection() is { } field && typed < MostTyped)
            {
                var value = await ReadAsync(part.Body, MostTyped - typed, context.RequestAborted);
                typed += value.Length;
                fields[field.Name] = StringValues.Concat(fields.GetValueOrDefault(field.Name), value);
            }
        }
        context.Features.Set<IFormFeature>(new FormFeature(new FormCollection(fields)));
        context.Items[nameof(LeftOut)] = files;
        return true;
    }

    private static async Task<string> ReadAsync(Stream body, int most, CancellationToken stop)
    {
        using var reader = new StreamReader(body);
        var text = new char[Math.Min(most, 64 * 1024)];
        var read = await reader.ReadBlockAsync(text, stop);
        return new string(text, 0, read);
    }
}

/// <summary>An address that takes files, so many bytes at once; see <see cref="OversizedRequests"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesFilesAttribute(long bytes)
    : Attribute,
        Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => bytes;
}
