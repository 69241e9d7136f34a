using OneCommune.Domain;
using OneCommune.Domain.Registry;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// Which records a list's query asks: those that say today what they said on the list's day, or those that changed since and are asked
/// about their names, legal form and place in memory.
/// </summary>
/// <param name="Without">Ids of products and producers; null for none.</param>
/// <param name="Only">The same; null for all.</param>
internal sealed record RecordsPart(List<Guid>? Without, List<Guid>? Only)
{
    /// <param name="changes">Null where nothing changed since: then all do.</param>
    public static RecordsPart AsToday(PastRecords? changes) => new(changes?.Subjects, null);

    public static RecordsPart Changed(PastRecords changes) => new(null, changes.Subjects);
}
