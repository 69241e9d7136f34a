using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Storage;
using OneCommune.Storage.Files;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>
/// Takes files out of an open dossier, for the caller to keep; content nobody names any more is swept some days later.
/// </summary>
internal sealed class RemoveFiles(Database database, Person person)
{
    public async Task RunAsync(Dossier dossier, IEnumerable<Guid> ids, CancellationToken stop)
    {
        var removed = dossier
            .Evidence.Where(e => e.RemovedAt is null)
            .IntersectBy(ids.Take(Evidence.MostPerDossier), e => e.Id)
            .ToList();
        foreach (var file in removed)
            dossier.Detach(file.Id, person.Now);
        await database.LeaveFilesAsync(
            [.. removed.Where(file => !file.Lodged).Select(file => (file.Id, file.Sha256))],
            person.Now,
            stop
        );
    }
}
