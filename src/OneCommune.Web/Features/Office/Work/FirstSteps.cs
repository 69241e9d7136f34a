using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Work;

/// <summary>What a producer without any dossier does first, how far it is, and whom in the commune to ask.</summary>
internal sealed record FirstSteps(
    Guid Producer,
    bool ProfileDone,
    bool ProductDone,
    string? Commune,
    IReadOnlyList<FirstSteps.Officer> Officers
)
{
    private const int MostOfficers = 5;

    public sealed record Officer(string Name, string? Phone);

    /// <summary>Null for who speaks for no producer, and once there is a dossier.</summary>
    public static async Task<FirstSteps?> OfAsync(Database database, Person person, CancellationToken stop)
    {
        var own = person.ProducerIds.ToList();
        if (own.Count == 0 || await database.Dossiers.AnyAsync(d => own.Contains(d.ProducerId), stop))
            return null;
        var producer = await database
            .Producers.Where(p => own.Contains(p.Id) && p.MergedInto == null)
            .OrderBy(p => p.Name)
            .Select(p => new
            {
                p.Id,
                p.UnitId,
                Whole = p.Representative != null && p.Address != null && p.Phone != null,
                Products = database.Products.Any(product => product.ProducerId == p.Id && product.MergedInto == null),
            })
            .FirstOrDefaultAsync(stop);
        if (producer is null)
            return null;
        var commune = producer.UnitId is { } unit ? await database.CommuneTodayAsync(unit, person.Today, stop) : null;
        return new(
            producer.Id,
            producer.Whole,
            producer.Products,
            commune?.Name,
            commune is null ? [] : await OfficersAsync(database, commune, person.Today, stop)
        );
    }

    private static Task<List<Officer>> OfficersAsync(
        Database database,
        AdminUnit commune,
        DateOnly today,
        CancellationToken stop
    )
    {
        var officers = database.Officers(Role.Commune, commune.Id, today);
        return (
            from account in database.Users
            where !account.Disabled && officers.Contains(account.Id)
            orderby account.PhoneNumber == null, account.FullName
            select new Officer(account.FullName, account.PhoneNumber)
        )
            .Take(MostOfficers)
            .ToListAsync(stop);
    }
}
