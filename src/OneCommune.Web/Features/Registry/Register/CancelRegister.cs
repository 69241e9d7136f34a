using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Files;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// Takes an upload back: what was found in it goes, and some days later the file where nothing else names it. The caller keeps the change.
/// </summary>
internal sealed class CancelRegister(Database database, Person person)
{
    public async Task RunAsync(Guid id, CancellationToken stop)
    {
        var import = await database.RegisterImports.SingleAsync(i => i.Id == id, stop);
        import.Cancel(person.Now);
        await database.LeaveFilesAsync([(id, import.Sha256)], person.Now, stop);
        await database.RegisterFindings.Where(f => f.ImportId == id).ExecuteDeleteAsync(stop);
    }
}
