namespace OneCommune.Web.Features.Shared;

/// <summary>
/// One line of a timeline. <paramref name="Kind"/> colours its mark like a pill's: good, warn, bad, info or none;
/// <paramref name="Link"/> leads to what it is about.
/// </summary>
internal sealed record Moment(
    DateOnly On,
    string Title,
    string? Detail = null,
    string Kind = "",
    (string Href, string Text)? Link = null
);

/// <summary>A timeline, the newest first; <paramref name="Total"/> where not all of it is shown.</summary>
internal sealed record Timeline(IReadOnlyList<Moment> Moments, int Total)
{
    private const int Most = 200;

    /// <summary>Moments of one day come as they followed one another.</summary>
    public static Timeline Of(IReadOnlyList<Moment> moments)
    {
        // What is planned for a later day stands at the top too: it is why the state will change.
        var ordered = moments.Reverse().OrderByDescending(m => m.On).ToList();
        return new([.. ordered.Take(Most)], ordered.Count);
    }
}
