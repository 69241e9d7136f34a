using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Storage;
using OneCommune.Storage.Files;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>Takes a file out of an open dossier; content nobody names any more is swept some days later.</summary>
internal sealed class RemoveFile(Database database, Person person)
{
    public async Task RunAsync(Dossier dossier, Guid id, CancellationToken stop)
    {
        await using var transaction = await database.BeginAsync(stop);
        await database.RefuseOvertakenAsync(dossier, stop);
        var file = dossier.Evidence.FirstOrDefault(e => e.Id == id && e.RemovedAt is null);
        if (!dossier.Detach(id, person.Now))
            return;
        if (!file!.Lodged)
            await database.LeaveFileAsync(file.Sha256, of: id, person.Now, stop);
        await database.SaveAsync(person.Does("dossier.remove-file", "dossier", dossier.Id), stop);
        await transaction.CommitAsync(stop);
    }
}
