using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>A new name from a day on; the former one stays on the timeline and is still found.</summary>
[Allow(Role.Commune, Role.Province)]
internal sealed class RenameProducerPage(Database database, Person person, Texts.Texts text)
    : ProducerForm(database, person)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public DateOnly? On { get; set; }

    protected override Task<bool> MayUseAsync(Producer producer, CancellationToken stop) =>
        Scope.ManagesAsync(producer.UnitId, stop);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        if (ShowsRecord)
            (Name, On) = (Producer.Name, Person.Today);
        return true;
    }

    protected override string FieldOf(RefusalException refusal) => nameof(Name);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "producer.rename",
            async () =>
            {
                var on = Refusals.Read(nameof(On), () => HistoryEntry.ReadDay(On, Person.Today));
                var renamed = Refusals.Read(nameof(Name), () => Producer.Rename(Name ?? "", on));
                Refusals.RefuseIfAny();
                var entry = renamed ?? throw new RefusalException("form.same-name");
                var neighbours = await Database.NeighboursAsync(Producer, stop);
                if (neighbours.Find(p => VietnameseText.Match(p.Name) == Producer.MatchName) is { } twin)
                    throw new RefusalException("producer.twin", twin.Name);
                Database.HistoryEntries.Add(entry);
                return text["Đã đổi tên thành “{0}”.", Producer.Name];
            },
            stop
        );
}
