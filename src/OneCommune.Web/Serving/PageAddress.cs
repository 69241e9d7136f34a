using OneCommune.Web.Texts;

namespace OneCommune.Web.Serving;

/// <summary>What the bytes of a public page differ by, for whoever brings nothing of their own.</summary>
internal readonly record struct PageAddress(string Scheme, string Host, string Path, bool English, bool Gzip)
{
    private const string Vietnamese = $"{Language.Cookie}=vi";
    private const string InEnglish = $"{Language.Cookie}=en";

    /// <summary>Null for a request with a question or any cookie but the language's: its answer is nobody else's.</summary>
    public static PageAddress? Of(HttpRequest request)
    {
        var cookie = request.Headers.Cookie.ToString();
        if (!HttpMethods.IsGet(request.Method) || request.QueryString.HasValue)
            return null;
        if (cookie is not ("" or Vietnamese or InEnglish))
            return null;
        return new(
            request.Scheme,
            request.Host.Value ?? "",
            request.Path.Value ?? "",
            cookie == InEnglish,
            AcceptsGzip(request.Headers.AcceptEncoding.ToString())
        );
    }

    // Whoever weighs encodings gets the page drawn, or plain.
    private static bool AcceptsGzip(string encodings) =>
        encodings.Contains("gzip", StringComparison.Ordinal) && !encodings.Contains("q=", StringComparison.Ordinal);
}
