using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Storage.Audit;

namespace OneCommune.Web.Outside;

/// <summary>
/// Gives a stored file out while it is what it was; where it is gone or altered the asker gets a sentence, and the office of the province finds it
/// among what waits for it until it is sound again.
/// </summary>
internal sealed class SoundFiles(Database database, FileStore files)
{
    /// <summary>Refuses "file.gone", "file.altered".</summary>
    /// <param name="act">What tells in the trail that it was found so, or is sound again.</param>
    public async Task<Stream> OpenAsync(string sha256, string name, Act act, CancellationToken stop)
    {
        try
        {
            var content = await files.OpenAsync(sha256, name, stop);
            await NoteAsync(sha256, null, act, stop);
            return content;
        }
        catch (RefusalException refusal) when (refusal.Code is "file.gone" or "file.altered")
        {
            await NoteAsync(sha256, refusal.Code["file.".Length..], act, stop);
            throw;
        }
    }

    private async Task NoteAsync(string sha256, string? fault, Act act, CancellationToken stop)
    {
        var file = await database.Files.SingleOrDefaultAsync(f => f.Sha256 == sha256, stop);
        if (file is null || file.Fault == fault)
            return;
        file.Fault = fault;
        await database.SaveAsync(act, stop);
    }
}
