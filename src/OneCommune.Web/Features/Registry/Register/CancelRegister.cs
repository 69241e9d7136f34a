using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage;
using OneCommune.Storage.Files;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>Takes an upload back: what was found in it goes, and some days later the file where nothing else names it.</summary>
internal sealed class CancelRegister(Database database, RegisterQueue queue, Person person)
{
    public async Task RunAsync(Guid id, CancellationToken stop)
    {
        queue.TakeBack(id);
        await using var transaction = await database.BeginAsync(stop);
        var import =
            await database.RegisterImports.SingleOrDefaultAsync(i => i.Id == id, stop)
            ?? throw new RefusalException("record.gone");
        await database.Entry(import).ReloadAsync(stop);
        import.Cancel(person.Now);
        await database.LeaveFilesAsync([(id, import.Sha256)], person.Now, stop);
        await database.RegisterFindings.Where(f => f.ImportId == id).ExecuteDeleteAsync(stop);
        await database.SaveAsync(person.Does("register.cancel", "register-import", id), stop);
        await transaction.CommitAsync(stop);
    }
}
