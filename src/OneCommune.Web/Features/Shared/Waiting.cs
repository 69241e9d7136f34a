namespace OneCommune.Web.Features.Shared;

/// <summary>Something that waits for this person: how many, what, where to do it. Kind: bad is late, warn is theirs now, info is to know.</summary>
/// <param name="Mark">What stands beside it, where it is not what its kind is called: late, waiting, to know.</param>
/// <param name="Day">The {1} of the text, where it names a day.</param>
internal sealed record Waiting(
    int Count,
    string Text,
    string Href,
    string Kind = "warn",
    DateOnly? Day = null,
    string? Mark = null
);
