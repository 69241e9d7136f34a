using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>A page about one decision of the province.</summary>
internal abstract class DecisionPage(Database database, Person person) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public Decision Decision { get; private set; } = null!;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var found = await Person.Decisions(Database).SingleOrDefaultAsync(one => one.Id == Id, stop);
        if (found is null)
            return false;
        Decision = found;
        return true;
    }

    protected void RefuseStale() => RefuseStale(Version, Decision.Version);
}
