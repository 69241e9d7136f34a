using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Places;

namespace OneCommune.Web.Rights;

/// <summary>
/// Whose accounts somebody looks after: the province's office those with a right in the province, a commune's officer those of the
/// commune's producers. Nobody looks after their own.
/// </summary>
internal sealed class AccountReach(Database database, Person person)
{
    /// <summary>Accounts with at least one right inside.</summary>
    public IQueryable<Account> Accounts()
    {
        var inside = Grants();
        return database.Users.Where(a => inside.Any(g => g.AccountId == a.Id));
    }

    /// <summary>Requests about accounts this person looks after, and new ones in their province.</summary>
    public IQueryable<AccountRequest> Requests()
    {
        var accounts = Accounts();
        var offices = person.Reach(database, Role.Province);
        return database.AccountRequests.Where(r =>
            r.AccountId == null && offices.Contains(r.UnitId!.Value) || accounts.Any(a => a.Id == r.AccountId)
        );
    }

    public IQueryable<AccountRequest> WaitingRequests()
    {
        var now = person.Now;
        return Requests().Where(r => r.State == RequestState.Waiting && r.Until > now);
    }

    public IQueryable<Producer> Producers()
    {
        var area = person.Reach(database, Role.Province, Role.Commune);
        return database.Producers.Where(p => p.MergedInto == null && area.Contains(p.UnitId!.Value));
    }

    /// <summary>Refuses with "account.own" or, where a right of the account lies outside, "account.elsewhere".</summary>
    public async Task RefuseUnmanagedAsync(Guid account, CancellationToken stop)
    {
        if (account == person.AccountId)
            throw new RefusalException("account.own");
        if (!await ManagesAsync(account, stop))
            throw new RefusalException("account.elsewhere");
    }

    public async Task<bool> ManagesAsync(Guid account, CancellationToken stop)
    {
        var inside = Grants().Select(g => g.Id);
        return account != person.AccountId
            && !await database.Grants.AnyAsync(g => g.AccountId == account && !inside.Contains(g.Id), stop);
    }

    /// <summary>A right in the unit of that code as it is today. Refuses what this person may not give.</summary>
    public async Task<Grant> OfficeAsync(Guid account, Role role, string unitCode, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(unitCode))
            throw new RefusalException("place.empty");
        var unit =
            await database.UnitOnAsync(unitCode, person.Today, stop)
            ?? throw new RefusalException("place.unknown-code", unitCode);
        if (!await person.Reach(database, Role.Province).ContainsAsync(unit.Id, stop))
            throw new RefusalException("place.outside");
        return Grant.InUnit(account, role, unit);
    }

    /// <summary>The right to speak for a producer. Refuses what this person may not give.</summary>
    public async Task<Grant> OfProducerAsync(Guid account, Guid producer, CancellationToken stop)
    {
        if (!await Producers().AnyAsync(p => p.Id == producer, stop))
            throw new RefusalException("place.outside");
        return Grant.OfProducer(account, producer);
    }

    private IQueryable<Grant> Grants()
    {
        var offices = person.Reach(database, Role.Province);
        var area = person.Reach(database, Role.Province, Role.Commune);
        var producers = database.Producers.Where(p => area.Contains(p.UnitId!.Value)).Select(p => p.Id);
        return database.Grants.Where(g => offices.Contains(g.UnitId!.Value) || producers.Contains(g.ProducerId!.Value));
    }
}
