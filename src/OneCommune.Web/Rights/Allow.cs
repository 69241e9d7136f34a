using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Rights;

/// <summary>
/// Who may come to an address: every address carries one, or <see cref="RightsGate"/> refuses it. Reading is for all roles
/// named; changing (any method but GET and HEAD) for <see cref="Change"/>, by default the same roles without the auditor.
/// Which unit and which state is asked by the feature, through <see cref="Person"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AllowAttribute(params Role[] read) : Attribute
{
    public Role[] Read { get; } = read;
    public Role[] Change { get; init; } = [.. read.Where(r => r != Role.Auditor)];
}

/// <summary>Open to everybody, signed in or not.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AllowVisitorAttribute : Attribute;

/// <summary>Open to everybody who has signed in, whatever the role.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AllowSignedInAttribute : Attribute
{
    /// <summary>Also to those who still have to change a given password or to set up their second step.</summary>
    public bool BeforeSetUp { get; init; }

    /// <summary>Where everybody else is led; null: to signing in.</summary>
    public string? Otherwise { get; init; }
}

internal static class AllowEndpoints
{
    public static T Allow<T>(this T endpoint, params Role[] read)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AllowAttribute(read));

    public static T AllowVisitor<T>(this T endpoint)
        where T : IEndpointConventionBuilder => endpoint.WithMetadata(new AllowVisitorAttribute());

    public static T AllowSignedIn<T>(this T endpoint, bool beforeSetUp = false, string? otherwise = null)
        where T : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new AllowSignedInAttribute { BeforeSetUp = beforeSetUp, Otherwise = otherwise });
}
