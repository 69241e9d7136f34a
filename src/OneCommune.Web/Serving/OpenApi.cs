using Microsoft.AspNetCore.OpenApi;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Serving;

/// <summary>GET /openapi/v1.json: the JSON API under /api/v1, described from the endpoints themselves.</summary>
internal static class OpenApi
{
    public static void Add(IServiceCollection services) =>
        services.AddOpenApi(
            "v1",
            options =>
            {
                options.ShouldInclude = endpoint =>
                    endpoint.RelativePath?.StartsWith("api/v1/", StringComparison.Ordinal) == true;
                options.AddDocumentTransformer(
                    (document, _, _) =>
                    {
                        document.Info = new()
                        {
                            Title = "OneCommune",
                            Version = "v1",
                            Description =
                                "OCOP products, certificates and figures of a province, open to everybody. "
                                + "What is refused answers 422 with a problem (RFC 9457) whose detail says what to do; "
                                + "?lang=en chooses its language.",
                        };
                        // The host is the reader's own: addresses are relative to it.
                        document.Servers = [];
                        return Task.CompletedTask;
                    }
                );
            }
        );

    public static void Map(WebApplication app) => app.MapOpenApi().AllowVisitor();
}
