using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>
/// What an office does with the accounts it looks after. Each gives the act's name in the trail; the caller has asked whether it may, and
/// keeps the change.
/// </summary>
internal sealed class ManageAccount(Database database, Person person)
{
    public Task<bool> HoldsAsync(Grant grant, CancellationToken stop) =>
        database.Grants.AnyAsync(
            g =>
                g.AccountId == grant.AccountId
                && g.Role == grant.Role
                && g.UnitId == grant.UnitId
                && g.ProducerId == grant.ProducerId,
            stop
        );

    /// <summary>Refuses with "account.right-held".</summary>
    public async Task<string> GrantAsync(Account account, Grant grant, CancellationToken stop)
    {
        if (await HoldsAsync(grant, stop))
            throw new RefusalException("account.right-held");
        database.Grants.Add(grant);
        account.Change();
        return Told("account.grant", account);
    }

    /// <summary>Refuses with "account.last-right" or "account.last-province".</summary>
    public async Task<string> WithdrawAsync(Account account, Guid grant, CancellationToken stop)
    {
        var held = await database.Grants.Where(g => g.AccountId == account.Id).ToListAsync(stop);
        if (held.Find(g => g.Id == grant) is not { } withdrawn)
            throw new DbUpdateConcurrencyException();
        if (held.Count == 1)
            throw new RefusalException("account.last-right");
        await RefuseLastOfProvinceAsync([withdrawn], stop);
        database.Grants.Remove(withdrawn);
        account.Change();
        return Told("account.withdraw", account);
    }

    /// <summary>Refuses with "account.last-province".</summary>
    public async Task<string> DisableAsync(Account account, CancellationToken stop)
    {
        await RefuseLastOfProvinceAsync(
            await database.Grants.Where(g => g.AccountId == account.Id).ToListAsync(stop),
            stop
        );
        account.Disable();
        return Told("account.disable", account);
    }

    public string Enable(Account account)
    {
        account.Enable();
        return Told("account.enable", account);
    }

    public string Rename(Account account, string fullName)
    {
        account.Rename(fullName);
        return Told("account.rename", account);
    }

    public async Task<(string Act, GivenPassword Given)> GivePasswordAsync(
        Account account,
        Passwords passwords,
        CancellationToken stop
    )
    {
        var given = await GivenPassword.AnewAsync(database, account, passwords, person.Now, stop);
        return (Told("account.give-password", account), given);
    }

    public async Task<string> RemoveSecondFactorAsync(Account account, CancellationToken stop)
    {
        await database.RemoveSecondFactorAsync(account, stop);
        return Told("account.remove-second-factor", account);
    }

    private string Told(string act, Account account)
    {
        account.Notice(person.Now);
        return act;
    }

    /// <summary>Whoever is left could let nobody in any more.</summary>
    private async Task RefuseLastOfProvinceAsync(IEnumerable<Grant> leaving, CancellationToken stop)
    {
        foreach (var grant in leaving.Where(g => g.Role == Role.Province))
            if (
                !await database.Grants.AnyAsync(
                    g =>
                        g.Role == Role.Province
                        && g.UnitId == grant.UnitId
                        && g.AccountId != grant.AccountId
                        && database.Users.Any(a => a.Id == g.AccountId && !a.Disabled),
                    stop
                )
            )
                throw new RefusalException("account.last-province");
    }
}
