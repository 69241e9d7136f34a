using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry;

/// <summary>A form about one record of the register, for those who may use it; to others the record does not exist.</summary>
internal abstract class RecordForm(Database database, Person person) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>Of the record the form was drawn from.</summary>
    [BindProperty]
    public long Version { get; set; } = -1;

    /// <summary>An office that answers for the producer fills in the form, not the producer itself.</summary>
    public bool ByOffice { get; private set; }

    protected RegisterScope Scope { get; private set; } = null!;

    protected override object? Subject => Id;

    /// <summary>As the trail calls the record, and where its page is.</summary>
    protected abstract (string Type, string Address) Record { get; }

    protected abstract Task<bool> MayUseAsync(Producer producer, CancellationToken stop);

    /// <summary>Whether this person may use the form of a record of that producer.</summary>
    protected async Task<bool> AdmitAsync(Producer producer, CancellationToken stop)
    {
        Scope = await RegisterScope.OfAsync(Person, Database, stop);
        if (!await MayUseAsync(producer, stop))
            return false;
        ByOffice = await Scope.ManagesAsync(producer.UnitId, stop);
        return true;
    }

    /// <summary>
    /// Changes the record and goes back to it, saying what <paramref name="change"/> gives. Where somebody changed it since the form was
    /// drawn that is refused, unless what is asked for stands already.
    /// </summary>
    protected Task<IActionResult> ChangeAsync(string act, Func<Task<string>> change, CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var (type, to) = Record;
                var isStale = Version != Standing;
                try
                {
                    var done = await change();
                    if (isStale)
                        RefuseOtherChange();
                    return isStale ? Kept.Already(to, done) : new Kept(act, type, Id, to, done);
                }
                catch (RefusalException same) when (isStale && same.Code is "form.same-name" or "producer.same-place")
                {
                    return Kept.Already(to);
                }
            },
            stop
        );
}
