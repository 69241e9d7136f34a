using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>What the subjects of rows are called today, by id; asked once for each kind there is on the page. What is gone has no name.</summary>
internal static class SubjectNames
{
    private static readonly Dictionary<string, SubjectKind> Kinds = Rooms
        .All.SelectMany(room => room.Subjects)
        .ToDictionary(kind => kind.Type, StringComparer.Ordinal);

    /// <summary>Where a subject can be looked at; null where it has no page.</summary>
    public static string? Page(string type, string id) =>
        Kinds.TryGetValue(type, out var kind) && kind.Page is { } page && Guid.TryParse(id, out _) ? page + id : null;

    public static async Task<IReadOnlyDictionary<string, string>> OfAsync(
        Database database,
        IEnumerable<(string Type, string Id)> subjects,
        Texts.Texts words,
        CancellationToken stop
    )
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var kind in subjects.Distinct().ToLookup(subject => subject.Type, subject => subject.Id))
        {
            if (kind.Key == "setting")
                foreach (var setting in kind)
                    if (TrailWords.Code(nameof(Setting), nameof(Setting.Name), setting) is { } name)
                        names[setting] = words[name];
            if (Kinds.TryGetValue(kind.Key, out var of))
                await AddAsync(names, database, of, Ids(kind), words, stop);
        }
        return names;
    }

    /// <summary>Of ids whose kind nobody told; what is no id has no name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> OfAnyAsync(
        Database database,
        IEnumerable<string> values,
        Texts.Texts words,
        CancellationToken stop
    )
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var ids = Ids(values);
        foreach (var of in Kinds.Values)
            if (ids.Count > names.Count)
                await AddAsync(names, database, of, ids, words, stop);
        return names;
    }

    private static async Task AddAsync(
        Dictionary<string, string> names,
        Database database,
        SubjectKind kind,
        List<Guid> ids,
        Texts.Texts words,
        CancellationToken stop
    )
    {
        foreach (var name in await kind.Names(database).Where(one => ids.Contains(one.Id)).ToListAsync(stop))
            if (kind.Shown(name, words) is { Length: > 0 } text)
                names[name.Id.ToString()] = text;
    }

    private static List<Guid> Ids(IEnumerable<string> values) =>
        [
            .. values
                .Select(id => Guid.TryParseExact(id, "D", out var guid) ? guid : Guid.Empty)
                .Where(id => id != Guid.Empty)
                .Distinct(),
        ];
}
