using Microsoft.Extensions.Primitives;

namespace OneCommune.Web.Serving;

/// <summary>A page as it was sent, with all it said of itself, and the tag it was drawn under.</summary>
internal sealed record KeptPage(
    PublicTag Tag,
    IReadOnlyList<KeyValuePair<string, StringValues>> Headers,
    string ETag,
    byte[] Body
)
{
    // What the server says of a connection or a moment; the next visitor has their own.
    private static readonly HashSet<string> Passing = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection",
        "Content-Length",
        "Date",
        "Keep-Alive",
        "Transfer-Encoding",
    };

    public static KeptPage Of(PublicTag tag, IHeaderDictionary headers, byte[] body) =>
        new(tag, [.. headers.Where(h => !Passing.Contains(h.Key))], headers.ETag.ToString(), body);

    public Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        if (context.Request.Headers.IfNoneMatch.Contains(ETag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body).AsTask();
    }
}
