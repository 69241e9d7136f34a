namespace OneCommune.Web.Serving;

/// <summary>No script, no frame, nothing from elsewhere, on every page but what a page says of itself.</summary>
internal static class SecurityHeaders
{
    private const string Policy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>A page that shows a file of ours in a frame.</summary>
    public static void FrameOwn(HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = Policy + "; frame-src 'self'";

    /// <summary>A page that runs a script of ours, which asks our own addresses.</summary>
    public static void RunOwn(HttpResponse response) =>
        response.Headers.ContentSecurityPolicy = Policy + "; script-src 'self'; connect-src 'self'";

    /// <summary>
    /// A file from outside shown in a frame of ours: it runs nothing and reaches nothing. Browsers draw no PDF in a sandbox; their
    /// reader is one already, and what came as a PDF can be nothing else (nosniff).
    /// </summary>
    public static void ForShownFile(HttpResponse response, bool sandboxed) =>
        response.Headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'none'; style-src 'unsafe-inline'; img-src 'self'; object-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'"
            + (sandboxed ? "; sandbox" : "");

    public static void Use(WebApplication app) =>
        app.Use(
            (context, next) =>
            {
                var headers = context.Response.Headers;
                headers.ContentSecurityPolicy = Policy;
                headers.XContentTypeOptions = "nosniff";
                headers["Referrer-Policy"] = "same-origin";
                headers["Cross-Origin-Opener-Policy"] = "same-origin";
                if (context.Request.IsHttps)
                    headers.StrictTransportSecurity = "max-age=31536000";
                headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
                return next(context);
            }
        );
}
