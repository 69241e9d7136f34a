using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Dossiers;
using OneCommune.Storage;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Dossiers;

/// <summary>Takes a file out of an open dossier; content nobody names any more leaves the disk too.</summary>
internal sealed class RemoveFile(Database database, FileStore store, Person person)
{
    public async Task RunAsync(Dossier dossier, Guid id, CancellationToken stop)
    {
        await using var transaction = await database.BeginAsync(stop);
        await database.RefuseOvertakenAsync(dossier, stop);
        var file = dossier.Evidence.FirstOrDefault(e => e.Id == id && e.RemovedAt is null);
        if (!dossier.Detach(id, person.Now))
            return;
        var orphan = !file!.Lodged && !await database.IsFileUsedAsync(file.Sha256, but: id, stop);
        if (orphan)
            database.Files.Remove(await database.Files.SingleAsync(f => f.Sha256 == file.Sha256, stop));
        await database.SaveAsync(person.Does("dossier.remove-file", "dossier", dossier.Id), stop);
        await transaction.CommitAsync(stop);
        if (orphan)
            store.Remove(file.Sha256);
    }
}
