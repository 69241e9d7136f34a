using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;
using Recognised = OneCommune.Domain.Registry.Recognitions.Recognition;

namespace OneCommune.Web.Features.Evaluation;

/// <summary>A page about one dossier, drawn for those who may read it; to anybody else the dossier does not exist.</summary>
internal abstract class DossierPage(Database database, Person person, LawBook laws)
    : RecordPage(database, person, "dossier", "/lam-viec/ho-so")
{
    public Dossier Dossier { get; private set; } = null!;
    public Product Product { get; private set; } = null!;
    public Producer Producer { get; private set; } = null!;
    public Regulation Regulation { get; private set; } = null!;
    public ProductSet Set { get; private set; } = null!;
    public WrittenPlace Place { get; private set; } = null!;

    /// <summary>Product and producer as the dossier says them: those of its last lodged copy; of a draft, today's.</summary>
    public Named Named { get; private set; } = null!;

    /// <summary>Today's name where it is another one.</summary>
    public string? ProductNow => Product.Name == Named.Product ? null : Product.Name;
    public string? ProducerNow => Producer.Name == Named.Producer ? null : Producer.Name;

    /// <summary>Whoever asks speaks for the producer; works in the commune it was lodged at; in the province.</summary>
    public bool Mine { get; private set; }
    public bool AtCommune { get; private set; }
    public bool AtProvince { get; private set; }

    protected RegulationCatalogue Catalogue { get; private set; } = null!;

    /// <summary>Who of those who may read the dossier may open this page.</summary>
    protected virtual bool Admits => true;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var found = await Person.Dossiers(Database).SingleOrDefaultAsync(d => d.Id == Id, stop);
        if (found is null)
            return false;
        Dossier = found;
        Mine = Person.ProducerIds.Contains(found.ProducerId);
        AtCommune = await WorksAsync(Role.Commune, stop);
        AtProvince = await WorksAsync(Role.Province, stop);
        if (!Admits)
            return false;
        Product = await Database.Products.SingleAsync(p => p.Id == found.ProductId, stop);
        Producer = await Database.Producers.SingleAsync(p => p.Id == found.ProducerId, stop);
        Named = await LodgedNamesAsync(stop) ?? Named.Of(Product, Producer);
        Catalogue = await laws.ReadAsync(Database, stop);
        Regulation = Catalogue.Get(found.RegulationId);
        Set = Regulation.Set(found.SetNumber);
        Place = (await Database.WrittenPlacesAsync([found.UnitId], Person.Today, stop))[found.UnitId];
        return true;
    }

    protected override long? Standing => Dossier.Version;

    protected Task<IActionResult> ChangeAsync(string act, Func<string> change, CancellationToken stop) =>
        ChangeAsync(act, () => Task.FromResult(change()), stop);

    /// <summary>What a lodging today is judged by. Its regulation's hash is read only when it is to be frozen.</summary>
    protected async Task<Lodging> LodgingAsync(bool frozen, CancellationToken stop) =>
        new(
            Regulation,
            frozen ? await laws.HashAsync(Database, Regulation.Id, stop) : "",
            Catalogue.InForceOn(Person.Today),
            Producer,
            Product,
            await LatestAsync(stop),
            new(Place.Code, Place.Address),
            await CalendarAsync(stop)
        );

    protected Task<Recognised?> LatestAsync(CancellationToken stop) =>
        Database
            .Recognitions.AsNoTracking()
            .Where(r => r.ProductId == Dossier.ProductId)
            .OrderByDescending(r => r.IssuedOn)
            .FirstOrDefaultAsync(stop);

    protected Task<WorkingCalendar> CalendarAsync(CancellationToken stop) => Database.CalendarAsync(stop);

    /// <summary>Of the province the commune lies in.</summary>
    protected Task<string> ProvinceCodeAsync(CancellationToken stop) =>
        (
            from unit in Database.Units
            where unit.Id == Dossier.UnitId
            join province in Database.Units on unit.ProvinceId equals province.Id
            select province.Code
        ).SingleAsync(stop);

    private async Task<Named?> LodgedNamesAsync(CancellationToken stop)
    {
        if (Dossier.Copies == 0)
            return null;
        var copy = await Database
            .LodgedCopies.AsNoTracking()
            .Where(one => one.DossierId == Id)
            .OrderByDescending(one => one.Number)
            .FirstOrDefaultAsync(stop);
        return copy?.Named;
    }

    private async Task<bool> WorksAsync(Role role, CancellationToken stop) =>
        Person.Is(role) && await Person.Reach(Database, role).ContainsAsync(Dossier.UnitId, stop);
}
