using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using IDbContextTransaction = Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>A form about one producer, for those who may use it; to others it does not exist.</summary>
internal abstract class ProducerForm(Database database, Person person) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the record the form was drawn from.</summary>
    [BindProperty]
    public long Version { get; set; } = -1;

    public Producer Producer { get; private set; } = null!;
    protected RegisterScope Scope { get; private set; } = null!;

    /// <summary>An office that answers for the producer fills in the form, not the producer itself.</summary>
    public bool ByOffice { get; private set; }

    /// <summary>The form's fields show the record: at first, and again when somebody else has changed it meanwhile.</summary>
    protected bool IsFresh => Version != Producer.Version;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        Scope = await RegisterScope.OfAsync(Person, Database, stop);
        var producer = await Database.Producers.FirstOrDefaultAsync(p => p.Id == Id && p.MergedInto == null, stop);
        if (producer is null || !await MayUseAsync(producer, stop))
            return false;
        Producer = producer;
        ByOffice = await Scope.ManagesAsync(producer.UnitId, stop);
        return true;
    }

    protected abstract Task<bool> MayUseAsync(Producer producer, CancellationToken stop);

    /// <summary>Keeps what was changed in the transaction begun before and goes back to the producer, saying so.</summary>
    protected async Task<IActionResult> KeepAsync(
        IDbContextTransaction transaction,
        string act,
        string done,
        CancellationToken stop
    )
    {
        await Database.SaveAsync(Person.Does(act, "producer", Id), stop);
        await transaction.CommitAsync(stop);
        Done = done;
        return Redirect($"/lam-viec/chu-the/{Id}");
    }
}
