using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Duplicates;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Duplicates;

/// <summary>Pairs of records that may be one, side by side with the reason; each is merged, or said to be two.</summary>
[Allow(Role.Commune, Role.Province, Role.Auditor)]
internal sealed class DuplicatesPage(
    Database database,
    KeptGazetteer gazetteer,
    RecordSides sides,
    Person person,
    Texts.Texts text
) : LoadedPage(database, person)
{
    private const int PairsOnAPage = 20;

    [BindProperty]
    public Guid First { get; set; }

    [BindProperty]
    public Guid Second { get; set; }

    public ListQuery Query { get; private set; } = null!;
    public bool OfProducts => Query.OneOf("loai", "san-pham", "chu-the") == "san-pham";
    public IReadOnlyList<LikelyPair> Pairs { get; private set; } = [];
    public IReadOnlyDictionary<Guid, RecordSide> Sides { get; private set; } = new Dictionary<Guid, RecordSide>();
    public int Total { get; private set; }
    public int Pages => (Total + PairsOnAPage - 1) / PairsOnAPage;
    public bool MayChange => Person.Is(Role.Commune, Role.Province);

    protected override Task<bool> LoadAsync(CancellationToken stop)
    {
        Query = new ListQuery(Request);
        return Task.FromResult(true);
    }

    protected override async Task DrawAsync(CancellationToken stop)
    {
        var find = new FindDuplicates(Database, gazetteer, Person);
        var all = OfProducts ? await find.ProductsAsync(stop) : await find.ProducersAsync(stop);
        Total = all.Count;
        Pairs = [.. all.Skip((Query.Page - 1) * PairsOnAPage).Take(PairsOnAPage)];
        Sides = await sides.ReadAsync([.. Pairs.SelectMany(p => new[] { p.First, p.Second })], OfProducts, stop);
    }

    /// <summary>They are two: remembered, and not shown again.</summary>
    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var pair = await ProducersOfAsync(stop);
                var scope = await RegisterScope.OfAsync(Person, Database, stop);
                foreach (var unit in pair)
                    await scope.RefuseUnmanagedAsync(unit, stop);
                var dismissed = new DismissedDuplicate(First, Second, Person.Today, Person.Name);
                var done = text["Đã ghi nhận: hai bản ghi này không phải trùng, sẽ không hiện lại."];
                if (
                    await Database.DismissedDuplicates.AnyAsync(
                        d => d.FirstId == dismissed.FirstId && d.SecondId == dismissed.SecondId,
                        stop
                    )
                )
                    return Kept.Already(Query.With(), done);
                Database.DismissedDuplicates.Add(dismissed);
                return new("duplicate.dismiss", OfProducts ? "product" : "producer", First, Query.With(), done);
            },
            stop
        );

    /// <summary>The units of the two producers, or of the producers of the two products.</summary>
    private async Task<IReadOnlyList<long?>> ProducersOfAsync(CancellationToken stop)
    {
        Guid[] ids = [First, Second];
        var producers = OfProducts
            ? Database.Products.Where(p => ids.Contains(p.Id) && p.MergedInto == null).Select(p => p.ProducerId)
            : Database.Producers.Where(p => ids.Contains(p.Id) && p.MergedInto == null).Select(p => p.Id);
        var units = await producers
            .Join(Database.Producers, id => id, p => p.Id, (id, p) => p.UnitId)
            .ToListAsync(stop);
        return units.Count == 2 ? units : throw new RefusalException("duplicate.gone");
    }
}
