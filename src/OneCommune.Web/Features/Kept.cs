namespace OneCommune.Web.Features;

/// <summary>What a change did: the audit row's words, and where its maker goes on.</summary>
/// <param name="Act">As the trail names it; null where nothing had to be changed, so nothing is kept.</param>
/// <param name="To">The address the answer leads to.</param>
/// <param name="Done">Said there in green, once; null for nothing.</param>
/// <param name="Partly">Said there in amber: kept, but not yet whole.</param>
internal sealed record Kept(
    string? Act,
    string SubjectType,
    object SubjectId,
    string To,
    string? Done = null,
    string? Partly = null
)
{
    /// <summary>
    /// What of the form could not be kept though the rest was, by its field ("" for none): told on the form drawn again.
    /// </summary>
    public IReadOnlyList<(string Field, string Sentence)> NotTaken { get; init; } = [];

    /// <summary>
    /// The answer is the page itself, with what it shows this once (a given password): that is kept nowhere. The same form sent again is
    /// led to <see cref="To"/>, where <see cref="Done"/> says so.
    /// </summary>
    public bool IsShownOnce { get; init; }

    /// <summary>What follows from the rows once they stand, in the same transaction.</summary>
    public Func<Task>? Derive { get; init; }

    /// <summary>Done outside the database once all is kept, before the answer.</summary>
    public Func<Task>? Then { get; init; }

    /// <summary>What was asked for stands already.</summary>
    public static Kept Already(string to, string? done = null) => new(null, "", "", to, done);
}
