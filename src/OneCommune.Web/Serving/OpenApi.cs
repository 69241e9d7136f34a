using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
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
                options.AddOperationTransformer(
                    (operation, _, _) =>
                    {
                        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
                            parameter.Schema = Schema(parameter.Name!) ?? parameter.Schema;
                        return Task.CompletedTask;
                    }
                );
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

    /// <summary>Questions are read as text, to be refused in words; this is what they have to be.</summary>
    private static OpenApiSchema? Schema(string parameter) =>
        parameter switch
        {
            "page" => new() { Type = JsonSchemaType.Integer, Minimum = "1" },
            "stars" => new()
            {
                Type = JsonSchemaType.Integer,
                Minimum = "3",
                Maximum = "5",
            },
            "asOf" or "boundaries" => new() { Type = JsonSchemaType.String, Format = "date" },
            "sector" => Words(Enum.GetNames<Sector>()),
            "state" => Words("InForce", "Expired", "Revoked"),
            _ => null,
        };

    private static OpenApiSchema Words(params string[] names) =>
        new()
        {
            Type = JsonSchemaType.String,
            Enum = [.. names.Select(name => JsonNode.Parse($"\"{JsonNamingPolicy.CamelCase.ConvertName(name)}\"")!)],
        };

    public static void Map(WebApplication app) => app.MapOpenApi().AllowVisitor();
}
