using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing.Patterns;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Rights;

/// <summary>Every address with who may read and change there, from what the addresses themselves say to the gate.</summary>
internal static class PermissionTable
{
    private static readonly Role[] Roles = Enum.GetValues<Role>();

    /// <summary>In order of address. An address that does not say who may come is a bug, and throws.</summary>
    public static IReadOnlyList<Permission> Of(WebApplication app) =>
        [
            .. ((IEndpointRouteBuilder)app)
                .DataSources.SelectMany(s => s.Endpoints)
                .OfType<RouteEndpoint>()
                .Select(Of)
                // GET and POST of one address may be two endpoints.
                .GroupBy(p => p.Address, StringComparer.Ordinal)
                .Select(same =>
                    same.Aggregate((a, b) => a with { Read = a.Read.Or(b.Read), Change = a.Change.Or(b.Change) })
                )
                .OrderBy(p => p.Address, StringComparer.Ordinal),
        ];

    public static string Markdown(IEnumerable<Permission> permissions)
    {
        var text = new StringBuilder();
        text.Append(
            """
            # Who may go where

            Made by `scripts/permissions` from what each address says to the gate; a test walks all of them as everybody. The gate knows address ×
            role × reading or changing. Which unit and which state of the thing is asked afterwards (`Person.Reach`, the domain's verbs): an
            officer reads `read` below and still sees the own commune alone.


            """
        );
        text.Append("| Address | visitor |").AppendJoin("|", Roles.Select(r => $" {Word(r)} ")).Append("|\n");
        text.Append("|---|---|").AppendJoin("|", Roles.Select(_ => "---")).Append("|\n");
        foreach (var permission in permissions)
            text.Append($"| `{permission.Address}` | {permission.Cell(null)} |")
                .AppendJoin("|", Roles.Select(r => $" {permission.Cell(r)} "))
                .Append("|\n");
        return text.ToString();
    }

    private static Permission Of(RouteEndpoint endpoint)
    {
        var metadata = endpoint.Metadata;
        bool reads = true,
            changes = false;
        if (metadata.GetMetadata<CompiledPageActionDescriptor>() is { } page)
            changes = page.HandlerMethods.Any(h => !HttpMethods.IsGet(h.HttpMethod));
        else if (metadata.GetMetadata<IHttpMethodMetadata>() is { HttpMethods.Count: > 0 } methods)
        {
            reads = methods.HttpMethods.Any(m => HttpMethods.IsGet(m) || HttpMethods.IsHead(m));
            changes = methods.HttpMethods.Any(m => !HttpMethods.IsGet(m) && !HttpMethods.IsHead(m));
        }
        var address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/');
        var (visitor, read, change) = Who(address, metadata);
        return new(
            address,
            endpoint.RoutePattern,
            new(reads && visitor, reads ? read : []),
            new(changes && visitor, changes ? change : [])
        );
    }

    private static (bool Visitor, Role[] Read, Role[] Change) Who(string address, EndpointMetadataCollection metadata)
    {
        if (metadata.GetMetadata<AllowVisitorAttribute>() is not null)
            return (true, Roles, Roles);
        if (metadata.GetMetadata<AllowSignedInAttribute>() is not null)
            return (false, Roles, Roles);
        var allow =
            metadata.GetMetadata<AllowAttribute>()
            ?? throw new InvalidOperationException($"{address} does not say who may come.");
        return (false, allow.Read, allow.Change);
    }

    private static string Word(Role role) => role.ToString().ToLowerInvariant();
}

/// <summary>One address: who may read (GET, HEAD) and who may change (any other method).</summary>
internal sealed record Permission(string Address, RoutePattern Pattern, Who Read, Who Change)
{
    /// <summary>What a role, or a visitor, may do: "read", "change", both or nothing.</summary>
    public string Cell(Role? role) =>
        (Read.Includes(role), Change.Includes(role)) switch
        {
            (true, true) => "read, change",
            (true, false) => "read",
            (false, true) => "change",
            _ => "",
        };
}

/// <summary>Visitors, or some roles, or nobody where there is nothing of the kind.</summary>
internal sealed record Who(bool Visitor, IReadOnlyCollection<Role> Roles)
{
    public bool Anybody => Visitor || Roles.Count > 0;

    public bool Includes(Role? role) => role is { } r ? Roles.Contains(r) : Visitor;

    public Who Or(Who other) => new(Visitor || other.Visitor, [.. Roles.Union(other.Roles)]);
}
