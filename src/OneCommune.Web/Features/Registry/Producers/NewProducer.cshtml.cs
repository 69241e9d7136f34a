using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
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

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                Refusals.Check("Form.LegalForm", () => LegalForms.RefuseChoice(Form.LegalForm, null, []));
                var places = await gazetteer.ReadAsync(Database, stop);
                var unit = Refusals.Read("Place.Typed", () => Place.Read(places, Person.Today));
                var producer = Refusals.Read("Name", () => new Producer(Name ?? "", Form.LegalForm, unit?.Id));
                var profile = Form.ReadOffice(Form.ReadOwn(new Profile(Form.LegalForm), Refusals), Refusals);
                Refusals.RefuseIfAny();
                var scope = await RegisterScope.OfAsync(Person, Database, stop);
                await scope.RefuseUnmanagedAsync(unit!.Id, stop);
                producer.Describe(
                    profile with
                    {
                        Address = profile.Address ?? (Place.Detail.Length > 0 ? Place.Detail : null),
                    }
                );
                RefuseDuplicate(producer, await Database.NeighboursAsync(producer, stop));
                Database.Producers.Add(producer);
                return new Kept(
                    "producer.add",
                    "producer",
                    producer.Id,
                    $"/lam-viec/chu-the/{producer.Id}",
                    text["Đã thêm chủ thể “{0}”.", producer.Name]
                );
            },
            stop
        );

    private void RefuseDuplicate(Producer producer, List<Producer> neighbours)
    {
        if (neighbours.Find(p => VietnameseText.Match(p.Name) == producer.MatchName) is { } same)
        {
            Alike = [same];
            throw new RefusalException("producer.exists", same.Name);
        }
        Alike = [.. neighbours.Where(p => LikelyDuplicate.Reason(p.Name, producer.Name) is not null)];
        if (Alike.Count > 0 && !IsAnother)
            throw new RefusalException("producer.alike", producer.Name);
    }
}
