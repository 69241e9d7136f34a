using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>A page about one decision of the province.</summary>
internal abstract class DecisionPage(Database database, Person person)
    : RecordPage(database, person, "decision", "/lam-viec/quyet-dinh")
{
    public Decision Decision { get; private set; } = null!;

    protected override long? Standing => Decision.Version;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var found = await Person.Decisions(Database).SingleOrDefaultAsync(one => one.Id == Id, stop);
        if (found is null)
            return false;
        Decision = found;
        return true;
    }

    /// <summary>Those it lists.</summary>
    protected Task<List<Dossier>> DossiersAsync(CancellationToken stop)
    {
        var ids = Decision.Items.Select(item => item.DossierId).ToList();
        return Database.Dossiers.IgnoreAutoIncludes().Where(one => ids.Contains(one.Id)).ToListAsync(stop);
    }
}
