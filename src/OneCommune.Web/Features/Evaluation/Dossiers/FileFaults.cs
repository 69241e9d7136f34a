using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Storage;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>
/// What is known to be wrong with stored files of a dossier, for its lists: told without reading the files, which may be many and large. All
/// of one is read where it is looked at or taken down.
/// </summary>
internal sealed class FileFaults(Database database, FileStore store)
{
    private readonly Dictionary<Guid, HashSet<string>> noted = [];

    /// <summary>In words; null where nothing is known to be wrong.</summary>
    public async Task<string?> OfAsync(Evidence file) =>
        store.Glance(file.Sha256, file.Size) switch
        {
            FileState.Missing => "tệp không còn trên máy chủ",
            FileState.Sound when !(await NotedAsync(file.DossierId)).Contains(file.Sha256) => null,
            _ => "tệp không còn đúng nội dung đã nộp",
        };

    private async Task<HashSet<string>> NotedAsync(Guid dossier)
    {
        if (!noted.TryGetValue(dossier, out var faults))
            noted[dossier] = faults = await database
                .Files.Where(f => f.Fault == "altered")
                .Where(f => database.Evidence.Any(e => e.DossierId == dossier && e.Sha256 == f.Sha256))
                .Select(f => f.Sha256)
                .ToHashSetAsync();
        return faults;
    }
}
