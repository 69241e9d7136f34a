using Microsoft.Extensions.Primitives;

namespace OneCommune.Web.Serving;

/// <summary>A page as it was sent, with all its headers, and the tag it was drawn under.</summary>
internal sealed record KeptPage(
    PublicTag Tag,
    IReadOnlyList<KeyValuePair<string, StringValues>> Headers,
    string ETag,
    byte[] Body
)
{
    public static KeptPage Of(PublicTag tag, IHeaderDictionary headers, byte[] body) =>
        new(tag, [.. headers.Where(h => h.Key != "Content-Length")], headers.ETag.ToString(), body);

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
