using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Duplicates;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Shared.Lists;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Duplicates;

/// <summary>Pairs of records that may be one, side by side with the reason; each is merged, or said to be two.</summary>
[Allow(Role.Commune, Role.Province, Role.Auditor)]
internal sealed class DuplicatesPage(Database database, Person person, Texts.Texts text) : LoadedPage(database, person)
{
    [BindProperty]
    public Guid First { get; set; }

    [BindProperty]
    public Guid Second { get; set; }

    public DuplicatesList List { get; private set; } = null!;
    public bool MayChange => Person.Is(Role.Commune, Role.Province);

    protected override Task<bool> LoadAsync(CancellationToken stop)
    {
        List = ListAt.Asked<DuplicatesList>(HttpContext);
        return Task.FromResult(true);
    }

    protected override Task DrawAsync(CancellationToken stop) => List.ReadAsync(stop);

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
                    return Kept.Already(List.Query.With(), done);
                Database.DismissedDuplicates.Add(dismissed);
                return new(
                    "duplicate.dismiss",
                    List.OfProducts ? "product" : "producer",
                    First,
                    List.Query.With(),
                    done
                );
            },
            stop
        );

    /// <summary>The units of the two producers, or of the producers of the two products.</summary>
    private async Task<IReadOnlyList<long?>> ProducersOfAsync(CancellationToken stop)
    {
        Guid[] ids = [First, Second];
        var producers = List.OfProducts
            ? Database.Products.Where(p => ids.Contains(p.Id) && p.MergedInto == null).Select(p => p.ProducerId)
            : Database.Producers.Where(p => ids.Contains(p.Id) && p.MergedInto == null).Select(p => p.Id);
        var units = await producers
            .Join(Database.Producers, id => id, p => p.Id, (id, p) => p.UnitId)
            .ToListAsync(stop);
        return units.Count == 2 ? units : throw new RefusalException("duplicate.gone");
    }
}
