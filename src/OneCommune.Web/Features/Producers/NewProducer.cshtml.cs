using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Producers;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Producers;

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
        var scope = await RegisterScope.OfAsync(Person, Database, stop);
        LegalForms.RefuseChoice(Form.LegalForm, null, []);
        var unit = Place.Read(await gazetteer.ReadAsync(Database, stop), Person.Today);
        await scope.RefuseUnmanagedAsync(unit.Id, stop);
        var producer = new Producer(Name ?? "", Form.LegalForm, unit.Id);
        var profile = Form.Read(Form.ReadNote());
        producer.Describe(
            profile with
            {
                Address = profile.Address ?? (Place.Detail.Length > 0 ? Place.Detail : null),
            }
        );
        await RefuseDuplicateAsync(producer, unit.Id, stop);
        Database.Producers.Add(producer);
        await Database.SaveAsync(Person.Does("producer.add", "producer", producer.Id), stop);
        Done = text["Đã thêm chủ thể “{0}”.", producer.Name];
        return Redirect($"/lam-viec/chu-the/{producer.Id}");
    }

    private async Task RefuseDuplicateAsync(Producer producer, long unit, CancellationToken stop)
    {
        // The same ground under any name of any time.
        var ground = Database.UnitEquivalents.Where(e => e.EquivalentId == unit).Select(e => e.UnitId);
        var neighbours = await Database
            .Producers.AsNoTracking()
            .Where(p => p.MergedInto == null && (p.UnitId == unit || ground.Contains(p.UnitId!.Value)))
            .ToListAsync(stop);
        if (neighbours.Find(p => p.MatchName == producer.MatchName) is { } same)
        {
            Alike = [same];
            throw new RefusalException("producer.exists", same.Name);
        }
        Alike = [.. neighbours.Where(p => LikelyDuplicate.Reason(p.Name, producer.Name) is not null)];
        if (Alike.Count > 0 && !IsAnother)
            throw new RefusalException("producer.alike", producer.Name);
    }
}
