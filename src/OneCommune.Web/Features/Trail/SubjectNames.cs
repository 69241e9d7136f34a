using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Trail;

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
            var ids = kind.Select(id => Guid.TryParse(id, out var guid) ? guid : Guid.Empty).ToList();
            if (!Kinds.TryGetValue(kind.Key, out var of))
                continue;
            foreach (var name in await of(database).Where(one => ids.Contains(one.Id)).ToListAsync(stop))
                if (name.Shown(words) is { Length: > 0 } text)
                    names[name.Id.ToString()] = text;
        }
        return names;
    }
}
