using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>A form about one producer.</summary>
internal abstract class ProducerForm(Database database, Person person) : RecordForm(database, person)
{
    public Producer Producer { get; private set; } = null!;

    protected override long? Standing => Producer.Version;

    protected override (string Type, string Address) Record => ("producer", $"/lam-viec/chu-the/{Id}");

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var producer = await Database.Producers.FirstOrDefaultAsync(p => p.Id == Id && p.MergedInto == null, stop);
        if (producer is null)
            return false;
        Producer = producer;
        return await AdmitAsync(producer, stop);
    }
}
