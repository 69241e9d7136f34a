using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;

namespace OneCommune.Storage;

public static class OvertakenQuery
{
    /// <summary>
    /// Throws <see cref="DbUpdateConcurrencyException"/> when somebody changed the dossier since it was read. Asked once the writer's
    /// place is held: rows under a dossier are inserted before its version is compared, and would collide as keys.
    /// </summary>
    public static async Task RefuseOvertakenAsync(this Database database, Dossier dossier, CancellationToken stop)
    {
        var read = database.Entry(dossier).Property(d => d.Version).OriginalValue;
        var now = await database
            .Dossiers.Where(d => d.Id == dossier.Id)
            .Select(d => d.Version)
            .SingleOrDefaultAsync(stop);
        if (now != read)
            throw new DbUpdateConcurrencyException();
    }
}
