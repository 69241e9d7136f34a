using OneCommune.Storage;
using OneCommune.Storage.Files;

namespace OneCommune.Web.Outside;

/// <summary>
/// Keeps the bytes of received files and the rows that name them together: called inside a change, while it holds the writer's place, so that
/// nobody else brings or removes the same content; where the change is not kept, <see cref="Undo"/> takes the bytes out again
/// (LoadedPage.UndoUnlessKept).
/// </summary>
internal sealed class KeepFiles(Database database, FileStore store, TimeProvider time)
{
    private readonly List<string> moved = [];

    /// <summary>With the next SaveAsync.</summary>
    public Task KeepAsync(ReceivedFile file, CancellationToken stop)
    {
        var content = file.Content;
        if (store.Keep(file))
            moved.Add(content.Sha256);
        return database.UseFileAsync(
            new()
            {
                Sha256 = content.Sha256,
                MediaType = content.MediaType,
                Size = content.Size,
                StoredAt = time.GetUtcNow().UtcDateTime,
            },
            stop
        );
    }

    public void Undo() => moved.ForEach(store.Remove);
}
