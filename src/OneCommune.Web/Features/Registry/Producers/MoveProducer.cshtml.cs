using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>
/// Another commune from a day on, by an office that answers for both. Certificates keep the place they name. It is also how the
/// office settles where a producer is whose commune was divided.
/// </summary>
[Allow(Role.Commune, Role.Province)]
internal sealed class MoveProducerPage(Database database, KeptGazetteer gazetteer, Person person, Texts.Texts text)
    : ProducerForm(database, person)
{
    [BindProperty]
    public PlacePick Place { get; set; } = new();

    [BindProperty]
    public DateOnly? On { get; set; }

    /// <summary>House, street, hamlet there.</summary>
    [BindProperty]
    public string? Address { get; set; }
    public WrittenPlace? Current { get; private set; }

    protected override Task<bool> MayUseAsync(Producer producer, CancellationToken stop) =>
        Scope.ManagesAsync(producer.UnitId, stop);

    private const string PlaceField = $"{nameof(Place)}.{nameof(PlacePick.Typed)}";

    protected override string FieldOf(RefusalException refusal) => PlaceField;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        if (Producer.UnitId is { } unit)
            Current = (await Database.WrittenPlacesAsync([unit], Person.Today, stop)).GetValueOrDefault(unit);
        if (ShowsRecord)
            (On, Address) = (Person.Today, Producer.Address);
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "producer.move",
            async () =>
            {
                var on = Refusals.Read(nameof(On), () => HistoryEntry.ReadDay(On, Person.Today));
                var places = await gazetteer.ReadAsync(Database, stop);
                // A day that cannot be read is no reason to say nothing of the place.
                var unit = Refusals.Read(PlaceField, () => Place.Read(places, on == default ? Person.Today : on));
                var typed = Refusals.Read(nameof(Address), () => Entry.Line(Address, "Địa chỉ", 300));
                Refusals.RefuseIfAny();
                await Scope.RefuseUnmanagedAsync(unit.Id, stop);
                var to = (await Database.WrittenPlacesAsync([unit.Id], Person.Today, stop))[unit.Id];
                var address = Place.Detail.Length > 0 && typed == Producer.Address ? Place.Detail : typed;
                var entry =
                    Producer.Move(unit.Id, address, on, Current?.Address, to.Address)
                    ?? throw new RefusalException("producer.same-place", to.Inside);
                Database.HistoryEntries.Add(entry);
                return text["Đã chuyển đến {0}.", to.Inside];
            },
            stop
        );
}
