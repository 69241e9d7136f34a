using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Files;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>Where a stored file stands: its name there, what it belongs to where that is called otherwise, and the page of that.</summary>
internal sealed record NamedFile(string Name, string? Of, string? Href)
{
    public static async Task<ILookup<string, NamedFile>> OfAsync(
        Database database,
        IReadOnlyCollection<string> hashes,
        Texts.Texts text,
        CancellationToken stop
    )
    {
        var uses = new List<FileUse>();
        if (hashes.Count > 0)
            foreach (var kind in database.FileUsesOf())
                uses.AddRange(await kind.Where(use => hashes.Contains(use.Sha256)).ToListAsync(stop));
        var subjects = uses.Select(use => (use.SubjectType, use.SubjectId.ToString()));
        var names = await SubjectNames.OfAsync(database, subjects, text, stop);
        return uses.Select(use =>
                (use.Sha256, File: Named(use, names.GetValueOrDefault(use.SubjectId.ToString()), text))
            )
            .Distinct()
            .ToLookup(one => one.Sha256, one => one.File);
    }

    private static NamedFile Named(FileUse use, string? subject, Texts.Texts text) =>
        new(
            use.Name,
            subject == use.Name ? null
                : use.SubjectType == "dossier" ? text["hồ sơ {0}", subject ?? ""]
                : subject,
            SubjectNames.Page(use.SubjectType, use.SubjectId.ToString())
        );
}
