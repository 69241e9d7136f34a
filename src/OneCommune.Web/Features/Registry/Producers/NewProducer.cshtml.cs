using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Producers;

/// <summary>A producer the register does not know yet. One that looks the same in the same commune is shown first.</summary>
[Allow(Role.Commune, Role.Province)]
internal sealed class NewProducerPage(Database database, KeptGazetteer gazetteer, Person person, Texts.Texts text)
    : LoadedPage(database, person)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public PlacePick Place { get; set; } = new();

    [BindProperty]
    public ProfileForm Form { get; set; } = new();

    /// <summary>The officer has looked at <see cref="Alike"/> and says that this is another one.</summary>
    [BindProperty]
    public bool IsAnother { get; set; }

    /// <summary>Producers already there that may be the same.</summary>
    public IReadOnlyList<Producer> Alike { get; private set; } = [];

    protected override Task<bool> LoadAsync(CancellationToken stop) => Task.FromResult(true);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        LegalForms.RefuseChoice(Form.LegalForm, null, []);
        var unit = Place.Read(await gazetteer.ReadAsync(Database, stop), Person.Today);
        var producer = new Producer(Name ?? "", Form.LegalForm, unit.Id);
        var profile = Form.Read(Form.ReadNote());
        producer.Describe(
            profile with
            {
                Address = profile.Address ?? (Place.Detail.Length > 0 ? Place.Detail : null),
            }
        );
        await using var transaction = await BeginAsync(stop);
        var scope = await RegisterScope.OfAsync(Person, Database, stop);
        await scope.RefuseUnmanagedAsync(unit.Id, stop);
        var neighbours = await Database.NeighboursAsync(producer, stop);
        var same = neighbours.Find(p => p.MatchName == producer.MatchName);
        if (same is null || !await IsSentAgainAsync(producer, same, stop))
        {
            RefuseDuplicate(producer, same, neighbours);
            Database.Producers.Add(producer);
            await Database.SaveAsync(Person.Does("producer.add", "producer", producer.Id), stop);
            await transaction.CommitAsync(stop);
            same = producer;
        }
        Done = text["Đã thêm chủ thể “{0}”.", same.Name];
        return Redirect($"/lam-viec/chu-the/{same.Id}");
    }

    private async Task<bool> IsSentAgainAsync(Producer asked, Producer known, CancellationToken stop) =>
        (known.Name, known.UnitId, known.AsProfile()) == (asked.Name, asked.UnitId, asked.AsProfile())
        && await DidAsync("producer.add", known.Id, stop);

    private void RefuseDuplicate(Producer producer, Producer? same, List<Producer> neighbours)
    {
        if (same is not null)
        {
            Alike = [same];
            throw new RefusalException("producer.exists", same.Name);
        }
        Alike = [.. neighbours.Where(p => LikelyDuplicate.Reason(p.Name, producer.Name) is not null)];
        if (Alike.Count > 0 && !IsAnother)
            throw new RefusalException("producer.alike", producer.Name);
    }
}
