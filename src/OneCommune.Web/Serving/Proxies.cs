using Microsoft.AspNetCore.HttpOverrides;

namespace OneCommune.Web.Serving;

/// <summary>
/// A proxy on the same machine (nginx, Caddy) says who asked and whether the way there was https. Nobody else is believed:
/// the framework's list of known proxies holds loopback alone.
/// </summary>
internal static class Proxies
{
    public static void Use(WebApplication app) =>
        app.UseForwardedHeaders(
            new ForwardedHeadersOptions
            {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
                ForwardLimit = 1,
            }
        );
}
