using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>Where a stored file stands: its name there, the dossier's product or the import, and its page.</summary>
internal sealed record FileUse(string Name, string? Of, string Href)
{
    public static async Task<ILookup<string, FileUse>> OfAsync(
        Database database,
        IReadOnlyCollection<string> hashes,
        Texts.Texts text,
        CancellationToken stop
    )
    {
        if (hashes.Count == 0)
            return Array.Empty<(string, FileUse)>().ToLookup(one => one.Item1, one => one.Item2);
        var evidence = await (
            from file in database.Evidence
            join dossier in database.Dossiers.IgnoreAutoIncludes() on file.DossierId equals dossier.Id
            join product in database.Products on dossier.ProductId equals product.Id
            where hashes.Contains(file.Sha256)
            orderby file.AddedAt
            select new
            {
                file.Sha256,
                file.FileName,
                dossier.Id,
                product.Name,
            }
        ).ToListAsync(stop);
        var registers = await database
            .RegisterImports.Where(i => hashes.Contains(i.Sha256))
            .Select(i => new
            {
                i.Sha256,
                i.FileName,
                i.Id,
            })
            .ToListAsync(stop);
        return evidence
            .Select(one =>
                (one.Sha256, Use: new FileUse(one.FileName, text["hồ sơ {0}", one.Name], $"/lam-viec/ho-so/{one.Id}"))
            )
            .Concat(
                registers.Select(one => (one.Sha256, Use: new FileUse(one.FileName, null, $"/lam-viec/so/{one.Id}")))
            )
            .Distinct()
            .ToLookup(one => one.Sha256, one => one.Use);
    }
}
