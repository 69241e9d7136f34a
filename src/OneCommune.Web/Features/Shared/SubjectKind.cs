using OneCommune.Storage;

namespace OneCommune.Web.Features.Shared;

/// <summary>Something that rows of the trail are about.</summary>
/// <param name="Type">As <see cref="Storage.Audit.Act"/> says it: "product".</param>
/// <param name="Names">What each is called today.</param>
internal sealed record SubjectKind(string Type, Func<Database, IQueryable<SubjectName>> Names)
{
    /// <summary>Where one can be looked at, without its id; null for what has no page of its own.</summary>
    public string? Page { get; init; }

    /// <summary>What one without a name is called, by <see cref="SubjectName.Instead"/>.</summary>
    public Func<string, Texts.Texts, string>? Unnamed { get; init; }

    public string? Shown(SubjectName name, Texts.Texts text) =>
        name.Text ?? (name.Instead is { } instead ? Unnamed?.Invoke(instead, text) : null);
}

internal sealed class SubjectName
{
    public required Guid Id { get; init; }
    public required string? Text { get; init; }
    public string? Instead { get; init; }
}
