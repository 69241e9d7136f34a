using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>What the subjects of rows are called today, by id; asked once for each kind there is on the page. What is gone has no name.</summary>
internal static class SubjectNames
{
    private sealed class Name
    {
        public required Guid Id { get; init; }
        public required string? Text { get; init; }

        /// <summary>Of a decision, which has no number before it is signed.</summary>
        public string? Submission { get; init; }

        public string? Shown(Texts.Texts text) =>
            Submission is null ? Text : DecisionWords.Name(Text, Submission, text);
    }

    private static readonly Dictionary<string, Func<Database, IQueryable<Name>>> Kinds = new(StringComparer.Ordinal)
    {
        ["account"] = database => database.Users.Select(a => new Name { Id = a.Id, Text = a.FullName }),
        ["account-request"] = database =>
            database.AccountRequests.Select(r => new Name { Id = r.Id, Text = r.FullName }),
        ["producer"] = database => database.Producers.Select(p => new Name { Id = p.Id, Text = p.Name }),
        ["product"] = database => database.Products.Select(p => new Name { Id = p.Id, Text = p.Name }),
        ["recognition"] = database =>
            database.Recognitions.Select(r => new Name { Id = r.Id, Text = r.CertificateNumber }),
        ["dossier"] = database =>
            from dossier in database.Dossiers.IgnoreAutoIncludes()
            join product in database.Products on dossier.ProductId equals product.Id
            select new Name { Id = dossier.Id, Text = product.Name },
        ["session"] = database => database.CouncilSessions.Select(s => new Name { Id = s.Id, Text = s.Title }),
        ["member"] = database =>
            database.CouncilSessions.SelectMany(s => s.Members).Select(m => new Name { Id = m.Id, Text = m.Name }),
        ["hearing"] = database => database.Hearings.Select(h => new Name { Id = h.Id, Text = h.ProductName }),
        ["decision"] = database =>
            database.Decisions.Select(d => new Name
            {
                Id = d.Id,
                Text = d.Number,
                Submission = d.Submission,
            }),
        ["register-import"] = database =>
            database.RegisterImports.Select(i => new Name { Id = i.Id, Text = i.FileName }),
    };

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
                await AddAsync(names, of(database), Ids(kind), words, stop);
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
                await AddAsync(names, of(database), ids, words, stop);
        return names;
    }

    private static async Task AddAsync(
        Dictionary<string, string> names,
        IQueryable<Name> kind,
        List<Guid> ids,
        Texts.Texts words,
        CancellationToken stop
    )
    {
        foreach (var name in await kind.Where(one => ids.Contains(one.Id)).ToListAsync(stop))
            if (name.Shown(words) is { Length: > 0 } text)
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
