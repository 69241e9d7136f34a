using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Office.SignIn;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>What an office does with the accounts it looks after; the caller holds the transaction and has asked whether it may.</summary>
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
    public async Task GrantAsync(Account account, Grant grant, CancellationToken stop)
    {
        if (await HoldsAsync(grant, stop))
            throw new RefusalException("account.right-held");
        database.Grants.Add(grant);
        account.Change();
        await SaveAsync("account.grant", account, stop);
    }

    /// <summary>Refuses with "account.last-right" or "account.last-province".</summary>
    public async Task WithdrawAsync(Account account, Guid grant, CancellationToken stop)
    {
        var held = await database.Grants.Where(g => g.AccountId == account.Id).ToListAsync(stop);
        if (held.Find(g => g.Id == grant) is not { } withdrawn)
            throw new DbUpdateConcurrencyException();
        if (held.Count == 1)
            throw new RefusalException("account.last-right");
        await RefuseLastOfProvinceAsync([withdrawn], stop);
        database.Grants.Remove(withdrawn);
        account.Change();
        await SaveAsync("account.withdraw", account, stop);
    }

    /// <summary>Refuses with "account.last-province".</summary>
    public async Task DisableAsync(Account account, CancellationToken stop)
    {
        await RefuseLastOfProvinceAsync(
            await database.Grants.Where(g => g.AccountId == account.Id).ToListAsync(stop),
            stop
        );
        account.Disable();
        await SaveAsync("account.disable", account, stop);
    }

    public Task EnableAsync(Account account, CancellationToken stop)
    {
        account.Enable();
        return SaveAsync("account.enable", account, stop);
    }

    public Task RenameAsync(Account account, string fullName, CancellationToken stop)
    {
        account.Rename(fullName);
        return SaveAsync("account.rename", account, stop);
    }

    public async Task<GivenPassword> GivePasswordAsync(Account account, Passwords passwords, CancellationToken stop)
    {
        var given = await GivenPassword.AnewAsync(database, account, passwords, person.Now, stop);
        await SaveAsync("account.give-password", account, stop);
        return given;
    }

    public async Task RemoveSecondFactorAsync(Account account, CancellationToken stop)
    {
        await database.RemoveSecondFactorAsync(account, stop);
        await SaveAsync("account.remove-second-factor", account, stop);
    }

    private Task SaveAsync(string act, Account account, CancellationToken stop)
    {
        account.Notice(person.Now);
        return database.SaveAsync(person.Does(act, "account", account.Id), stop);
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
