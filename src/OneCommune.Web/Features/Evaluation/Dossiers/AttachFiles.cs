using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Files;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>Keeps a dossier's pending changes together with the files sent along; bytes and rows come or stay out together.</summary>
internal sealed class AttachFiles(Database database, FileStore store, TimeProvider time)
{
    /// <summary>
    /// Each file comes with the criterion it proves, null for the registration form. Files that cannot be taken are left out, and
    /// everything else is kept: the answer is a sentence for each reason, with their names.
    /// </summary>
    public async Task<IReadOnlyList<(Criterion? Criterion, string Sentence)>> RunAsync(
        Dossier dossier,
        IReadOnlyList<(Criterion? Criterion, IFormFile File)> files,
        Act act,
        CancellationToken stop
    )
    {
        var refused = new List<(Criterion?, RefusalException)>();
        var received = new List<ReceivedFile>();
        try
        {
            foreach (var (criterion, file) in files)
                await ReceiveAsync(dossier, criterion, file, received, refused, stop);
            if (database.ChangeTracker.HasChanges())
                await KeepAsync(dossier, received, act, stop);
        }
        finally
        {
            received.ForEach(file => file.Dispose());
        }
        return [.. RefusedFiles.Tell(refused)];
    }

    private async Task ReceiveAsync(
        Dossier dossier,
        Criterion? criterion,
        IFormFile file,
        List<ReceivedFile> received,
        List<(Criterion?, RefusalException)> refused,
        CancellationToken stop
    )
    {
        try
        {
            await using var content = file.OpenReadStream();
            var taken = await store.ReceiveAsync(SentName.Of(file), content, stop);
            received.Add(taken);
            dossier.Attach(criterion, taken.Content, taken.Name, time.GetUtcNow().UtcDateTime);
        }
        catch (RefusalException refusal)
        {
            refused.Add((criterion, refusal));
        }
    }

    private async Task KeepAsync(Dossier dossier, List<ReceivedFile> received, Act act, CancellationToken stop)
    {
        // The one writer's place is held meanwhile, so nobody else brings or removes the same content.
        await using var transaction = await database.BeginAsync(stop);
        await database.RefuseOvertakenAsync(dossier, stop);
        var moved = new List<string>();
        try
        {
            foreach (var file in received.DistinctBy(one => one.Content.Sha256))
            {
                if (store.Keep(file))
                    moved.Add(file.Content.Sha256);
                await NoteAsync(file.Content, act.At, stop);
            }
            await database.SaveAsync(act, stop);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch
        {
            moved.ForEach(store.Remove);
            throw;
        }
    }

    private Task NoteAsync(FileContent content, DateTime at, CancellationToken stop) =>
        database.UseFileAsync(
            new()
            {
                Sha256 = content.Sha256,
                MediaType = content.MediaType,
                Size = content.Size,
                StoredAt = at,
            },
            stop
        );
}
