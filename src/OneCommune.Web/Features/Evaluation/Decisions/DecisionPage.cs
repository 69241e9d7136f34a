using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
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

    protected override object? Subject => Id;

    protected override long? Standing => Decision.Version;

    protected string Address => $"/lam-viec/quyet-dinh/{Id}";

    protected override string Home => Address;

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

    /// <summary>Changes the decision, unless somebody did so since the form was drawn, and goes back to it.</summary>
    protected Task<IActionResult> ChangeAsync(string act, Func<Task> change, string done, CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                RefuseStale(Version, Decision.Version);
                await change();
                return new Kept(act, "decision", Id, Address, done);
            },
            stop
        );
}
