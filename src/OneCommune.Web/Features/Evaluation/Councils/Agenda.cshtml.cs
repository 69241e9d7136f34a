using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>Which dossiers a session hears: those the province has received and no other session has.</summary>
[Allow(Role.Province, Role.Secretary)]
internal sealed class AgendaPage(Database database, Person person, LawBook laws) : SessionPage(database, person)
{
    private const int MostWaiting = 500;

    /// <param name="Id">Of the hearing once it is listed, until then of the dossier.</param>
    /// <param name="Number">The province's.</param>
    public sealed record Item(
        Guid Id,
        Guid DossierId,
        string Product,
        string Producer,
        string? Number,
        string RegulationId,
        int SetNumber,
        DateOnly? ProposedOn,
        string ProductToday,
        string ProducerToday
    )
    {
        public (string? Product, string? Producer) Now =>
            (ProductToday == Product ? null : ProductToday, ProducerToday == Producer ? null : ProducerToday);
    }

    [BindProperty]
    public List<Guid> Add { get; set; } = [];

    [BindProperty]
    public Guid? Remove { get; set; }

    public IReadOnlyList<Item> Listed { get; private set; } = [];

    /// <summary>The first received come first; at most <see cref="MostWaiting"/>.</summary>
    public IReadOnlyList<Item> Waiting { get; private set; } = [];

    private RegulationCatalogue regulations = null!;

    public ProductSet Set(Item item) => regulations.Get(item.RegulationId).Set(item.SetNumber);

    public EvaluationRound? Round(Item item) =>
        item.ProposedOn is { } on ? EvaluationRound.Of(regulations.Get(item.RegulationId), on) : null;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        regulations = await laws.ReadAsync(Database, stop);
        Listed = await (
            from hearing in Database.Hearings
            where hearing.SessionId == Id
            join dossier in Database.Dossiers.IgnoreAutoIncludes() on hearing.DossierId equals dossier.Id
            join product in Database.Products on hearing.ProductId equals product.Id
            join producer in Database.Producers on hearing.ProducerId equals producer.Id
            orderby hearing.Position
            select new Item(
                hearing.Id,
                dossier.Id,
                hearing.ProductName,
                hearing.ProducerName,
                dossier.ProvinceNumber,
                hearing.RegulationId,
                hearing.SetNumber,
                dossier.ProposedOn,
                product.Name,
                producer.Name
            )
        ).ToListAsync(stop);
        if (Session.State == SessionState.Draft)
            Waiting = await (
                from dossier in Free()
                join product in Database.Products on dossier.ProductId equals product.Id
                join producer in Database.Producers on dossier.ProducerId equals producer.Id
                orderby dossier.ProvinceReceivedOn, dossier.Id
                select new Item(
                    dossier.Id,
                    dossier.Id,
                    dossier.LodgedProduct!,
                    dossier.LodgedProducer!,
                    dossier.ProvinceNumber,
                    dossier.RegulationId,
                    dossier.SetNumber,
                    dossier.ProposedOn,
                    product.Name,
                    producer.Name
                )
            )
                .Take(MostWaiting)
                .ToListAsync(stop);
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        Remove is { } hearing
            ? ChangeAsync("session.remove-dossier", () => RemoveAsync(hearing, stop), null, stop, $"{Address}/ho-so")
            : ChangeAsync("session.add-dossiers", () => AddAsync(stop), null, stop, $"{Address}/ho-so");

    private async Task AddAsync(CancellationToken stop)
    {
        if (Add.Count == 0)
            throw new RefusalException("council.nothing-chosen");
        var position =
            await Database.Hearings.Where(one => one.SessionId == Id).MaxAsync(one => (int?)one.Position, stop) ?? 0;
        var chosen = Add.Distinct().Take(MostWaiting).ToList();
        var heard = await HeardAsync(chosen, stop);
        foreach (var id in chosen)
            Database.Hearings.Add(
                Session.Hear(
                    heard.GetValueOrDefault(id) ?? throw new RefusalException("council.dossier-elsewhere"),
                    ++position
                )
            );
    }

    private Task<Dictionary<Guid, Heard>> HeardAsync(List<Guid> dossiers, CancellationToken stop) =>
        (
            from one in Free()
            where dossiers.Contains(one.Id)
            select new Heard(
                one.Id,
                one.ProductId,
                one.ProducerId,
                one.LodgedProduct!,
                one.LodgedProducer!,
                one.RegulationId,
                one.SetNumber
            )
        ).ToDictionaryAsync(heard => heard.DossierId, stop);

    private async Task RemoveAsync(Guid id, CancellationToken stop)
    {
        Session.Unlist();
        if (
            await Database.Hearings.SingleOrDefaultAsync(one => one.Id == id && one.SessionId == Id, stop) is
            { } hearing
        )
            Database.Hearings.Remove(hearing);
    }

    private IQueryable<Dossier> Free()
    {
        var province = Database.UnitsWithin(Session.UnitId, Person.Today);
        return Database
            .Dossiers.IgnoreAutoIncludes()
            .Where(dossier => dossier.Status == DossierStatus.ProvinceReceived && province.Contains(dossier.UnitId))
            .Where(dossier =>
                !Database.Hearings.Any(one => one.DossierId == dossier.Id && one.State != HearingState.Withdrawn)
            );
    }
}
