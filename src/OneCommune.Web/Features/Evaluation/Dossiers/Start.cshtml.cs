using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>A producer begins a dossier: which product, what kind, which set of the regulation in force today.</summary>
[Allow(Role.Producer)]
internal sealed class StartPage(Database database, Person person, LawBook laws) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true, Name = "chu-the")]
    public Guid? ProducerId { get; set; }

    /// <summary>Null for a new product.</summary>
    [BindProperty(SupportsGet = true, Name = "ProductId")]
    public Guid? ProductId { get; set; }

    [BindProperty]
    public string? NewName { get; set; }

    [BindProperty]
    public DossierKind Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = "SetNumber")]
    public int? SetNumber { get; set; }

    /// <summary>Answers and files of the product's latest dossier come along.</summary>
    [BindProperty]
    public bool TakeOver { get; set; } = true;

    /// <summary>What somebody looks for among the sets.</summary>
    [BindProperty(SupportsGet = true, Name = "bo")]
    public string? Sought { get; set; }

    /// <summary>The sets that answer it, or the name of the new product; the best first.</summary>
    public IReadOnlyList<ProductSet> Found { get; private set; } = [];

    public Regulation Regulation { get; private set; } = null!;
    private RegulationCatalogue catalogue = null!;
    public IReadOnlyList<Producer> Producers { get; private set; } = [];
    public Producer? Producer { get; private set; }
    public IReadOnlyList<Product> Products { get; private set; } = [];

    /// <summary>The products that have a dossier under way, with it.</summary>
    public IReadOnlyDictionary<Guid, Guid> Open { get; private set; } = new Dictionary<Guid, Guid>();

    /// <summary>The latest closed dossier of a product that was lodged once, with the day.</summary>
    public IReadOnlyDictionary<Guid, (Guid Id, DateOnly LodgedOn)> Earlier { get; private set; } =
        new Dictionary<Guid, (Guid, DateOnly)>();

    /// <summary>The recognitions in force today, by product.</summary>
    public IReadOnlyDictionary<Guid, Recognition> Held { get; private set; } = new Dictionary<Guid, Recognition>();

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        catalogue = await laws.ReadAsync(Database, stop);
        Regulation = catalogue.InForceOn(Person.Today);
        Found = SetSearch.Find(Regulation, string.IsNullOrWhiteSpace(Sought) ? NewName : Sought);
        var own = Person.ProducerIds.ToList();
        Producers = await Database
            .Producers.Where(p => own.Contains(p.Id) && p.MergedInto == null)
            .OrderBy(p => p.NameOrder)
            .ThenBy(p => p.Id)
            .ToListAsync(stop);
        Producer = Producers.FirstOrDefault(p => p.Id == ProducerId) ?? (Producers.Count == 1 ? Producers[0] : null);
        if (Producer is not { Id: var id })
            return true;
        Products = await Database
            .Products.Where(p => p.ProducerId == id && p.MergedInto == null)
            .OrderBy(p => p.NameOrder)
            .ThenBy(p => p.Id)
            .ToListAsync(stop);
        Open = await OpenAsync(Database, d => d.ProducerId == id, stop);
        Earlier = await EarlierDossiers.OfAsync(Database, id, stop);
        var today = Person.Today;
        Held = await Database
            .Recognitions.AsNoTracking()
            .Where(r => r.ProducerId == id && r.IssuedOn <= today && r.LastDay >= today)
            .ToDictionaryAsync(r => r.ProductId, stop);
        return true;
    }

    /// <summary>The same page with the sets that were looked for: nothing is kept, nothing typed is lost.</summary>
    public IActionResult OnPostFind() => Page();

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code == "dossier.product-listed" ? nameof(NewName) : "";

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var producer = Producer ?? throw new RefusalException("dossier.other-producer");
                var set = Refusals.Read(
                    nameof(SetNumber),
                    () => SetNumber ?? throw new RefusalException("dossier.no-set")
                );
                if (ProductId is null)
                    Refusals.Check(nameof(NewName), () => Product.ReadName(NewName));
                Refusals.RefuseIfAny();
                var product = await ProductAsync(producer, set, stop);
                var commune = producer.UnitId is { } unit
                    ? await Database.CommuneTodayAsync(unit, Person.Today, stop)
                    : null;
                if (commune is null)
                    throw new RefusalException("dossier.no-commune", producer.Name);
                var dossier = Dossier.Start(
                    Guid.CreateVersion7(),
                    product,
                    producer,
                    commune.Id,
                    Kind,
                    Regulation,
                    set,
                    Person.Occasion
                );
                var done = await TakeOverAsync(dossier, stop);
                Database.Dossiers.Add(dossier);
                return new Kept("dossier.start", "dossier", dossier.Id, $"/lam-viec/ho-so/{dossier.Id}", done);
            },
            stop
        );

    /// <summary>What is said of it; null where there was nothing to take.</summary>
    private async Task<string?> TakeOverAsync(Dossier dossier, CancellationToken stop)
    {
        if (!TakeOver || !Earlier.TryGetValue(dossier.ProductId, out var found))
            return null;
        var earlier = await Database.Dossiers.AsNoTracking().SingleAsync(d => d.Id == found.Id, stop);
        var before = catalogue.Get(earlier.RegulationId).Set(earlier.SetNumber);
        dossier.TakeOver(earlier, before, Regulation.Set(dossier.SetNumber), Person.Now);
        return "Đã lấy lại câu trả lời và tệp của hồ sơ trước ở những tiêu chí như nhau; hãy xem lại từng phần.";
    }

    private async Task<Product> ProductAsync(Producer producer, int set, CancellationToken stop)
    {
        if (ProductId is not { } id)
        {
            // Sent again after going back, or forgotten that it is listed above.
            var name = VietnameseText.Fold(NewName ?? "");
            if (Products.FirstOrDefault(p => VietnameseText.Fold(p.Name) == name) is { } known)
                throw new RefusalException("dossier.product-listed", known.Name);
            var made = new Product(NewName ?? "", producer, SectorOf(set), set);
            Database.Products.Add(made);
            return made;
        }
        var product = Products.FirstOrDefault(p => p.Id == id) ?? throw new RefusalException("dossier.other-producer");
        if ((await OpenAsync(Database, d => d.ProductId == id, stop)).Count > 0)
            throw new RefusalException("dossier.already-open", product.Name);
        return product;
    }

    private Domain.Registry.Sector SectorOf(int set) =>
        Enum.Parse<Domain.Registry.Sector>(Regulation.SectorOf(Regulation.Set(set)).CountsAs, ignoreCase: true);

    private static Task<Dictionary<Guid, Guid>> OpenAsync(
        Database database,
        System.Linq.Expressions.Expression<Func<Dossier, bool>> of,
        CancellationToken stop
    ) =>
        database
            .Dossiers.Where(of)
            .Where(d =>
                d.Status != DossierStatus.Recognised
                && d.Status != DossierStatus.NotRecognised
                && d.Status != DossierStatus.Withdrawn
            )
            .ToDictionaryAsync(d => d.ProductId, d => d.Id, stop);
}
