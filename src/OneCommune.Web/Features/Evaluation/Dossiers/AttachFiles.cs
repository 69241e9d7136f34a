using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>
/// Files sent along with a form: taken in beside the store first, which may take long, then put to the dossier inside the change that
/// keeps it. Bytes and rows come or stay out together.
/// </summary>
internal sealed class AttachFiles(FileStore store, KeepFiles keep, TimeProvider time)
{
    public async Task<SentFiles> ReceiveAsync(IEnumerable<SentFile> files, CancellationToken stop)
    {
        var sent = new SentFiles();
        try
        {
            foreach (var file in files)
                try
                {
                    sent.Received.Add((file.Criterion, await ReceiveAsync(file, stop)));
                }
                catch (RefusalException refusal)
                {
                    sent.Refused.Add((file.Criterion, refusal));
                }
            return sent;
        }
        catch
        {
            sent.Dispose();
            throw;
        }
    }

    private async Task<ReceivedFile> ReceiveAsync(SentFile file, CancellationToken stop)
    {
        await using var content = file.Open();
        var received = await store.ReceiveAsync(file.Name, content, stop);
        if (file.Sha256 is null || file.Sha256 == received.Content.Sha256)
            return received;
        received.Dispose();
        throw new RefusalException("file.damaged", file.Name);
    }

    /// <summary>
    /// Puts them to the dossier, for the caller to keep. Files that cannot be taken are left out: the answer is a sentence for each reason,
    /// with their names.
    /// </summary>
    public async Task<IReadOnlyList<(Criterion? Criterion, string Sentence)>> RunAsync(
        Dossier dossier,
        SentFiles sent,
        CancellationToken stop
    )
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var (criterion, file) in sent.Received)
            try
            {
                if (dossier.Attach(criterion, file.Content, file.Name, now) is not null)
                    await keep.KeepAsync(file, stop);
            }
            catch (RefusalException refusal)
            {
                sent.Refused.Add((criterion, refusal));
            }
        return [.. RefusedFiles.Tell(sent.Refused)];
    }

    public void Undo() => keep.Undo();
}

/// <summary>Files that came with one form, on their way in.</summary>
internal sealed class SentFiles : IDisposable
{
    public List<(Criterion? Criterion, ReceivedFile File)> Received { get; } = [];
    public List<(Criterion? Criterion, RefusalException Reason)> Refused { get; } = [];

    public void Dispose() => Received.ForEach(one => one.File.Dispose());
}
