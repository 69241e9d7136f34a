using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>
/// Nobody alone lets somebody into a guarded account: one officer asks, another confirms. The caller keeps the change.
/// docs/adr/0030-who-is-let-in.md
/// </summary>
internal sealed class SecondOfficer(Database database, Person person)
{
    private readonly AccountReach reach = new(database, person);
    private readonly ManageAccount manage = new(database, person);

    public async Task<bool> GuardsAsync(Guid account, Grant? asked, CancellationToken stop) =>
        asked is not null && AccountRequest.Guarded.Contains(asked.Role)
        || await database.Grants.AnyAsync(g => g.AccountId == account && AccountRequest.Guarded.Contains(g.Role), stop);

    /// <summary>Asked again by the same officer, it is the request that waits already. Refuses "account-request.there".</summary>
    public async Task<Kept> AskAsync(
        AccountAct act,
        Account account,
        Grant? grant,
        Texts.Texts text,
        CancellationToken stop,
        string? newName = null
    )
    {
        var known = act == AccountAct.Open ? (Guid?)null : account.Id;
        var asked = new AccountRequest(
            act,
            known,
            account.UserName!,
            account.FullName,
            grant,
            person.AccountId!.Value,
            person.Name,
            person.Now
        )
        {
            NewName = newName is null ? null : Account.TidyName(newName),
        };
        var same = await database.AccountRequests.FirstOrDefaultAsync(
            r =>
                r.State == RequestState.Waiting
                && r.Until > person.Now
                && r.Act == act
                && r.UserName == asked.UserName
                && r.Role == asked.Role
                && r.UnitId == asked.UnitId
                && r.ProducerId == asked.ProducerId
                && r.NewName == asked.NewName,
            stop
        );
        if (same is not null)
            return same.AskedBy == asked.AskedBy && same.FullName == asked.FullName
                ? Kept.Already(AddressOf(same), text[AccountRequestWords.Asked])
                : throw new RefusalException("account-request.there", same.AskedByName);
        database.AccountRequests.Add(asked);
        return new("account.ask", "account-request", asked.Id, AddressOf(asked), text[AccountRequestWords.Asked]);
    }

    private static string AddressOf(AccountRequest asked) => $"/lam-viec/nguoi-dung/de-nghi/{asked.Id}";

    /// <summary>
    /// Does what was asked: the act in the trail, whose account, and a password where one was given. Refuses as the request, as the act
    /// itself, and with "account-request.asker-gone".
    /// </summary>
    public async Task<(string Act, Guid Account, GivenPassword? Given)> ConfirmAsync(
        AccountRequest request,
        Passwords passwords,
        CancellationToken stop
    )
    {
        request.Confirm(person.AccountId!.Value, person.Name, person.Now);
        var offices = person.Reach(database, Role.Province);
        if (
            !await database.Grants.AnyAsync(
                g =>
                    g.AccountId == request.AskedBy
                    && g.Role == Role.Province
                    && offices.Contains(g.UnitId!.Value)
                    && database.Users.Any(a => a.Id == g.AccountId && !a.Disabled),
                stop
            )
        )
            throw new RefusalException("account-request.asker-gone", request.AskedByName);
        if (request.AccountId is not { } id)
        {
            var opened = Account.Open(request.UserName, request.FullName);
            opened.Notice(person.Now);
            var grant = request.Asked(opened.Id);
            var first = await OpenAccount.AddAsync(database, passwords, opened, grant, person.Now, stop);
            return ("account.open", opened.Id, first);
        }
        await reach.RefuseUnmanagedAsync(id, stop);
        var account = await database.Users.SingleAsync(a => a.Id == id, stop);
        // Whoever gave the password out could sign in with the new right before its owner does.
        if (request.Act == AccountAct.Grant && account.OneTimeUntil is not null)
            throw new RefusalException("account-request.password-given", account.FullName);
        if (request.Act == AccountAct.GivePassword)
        {
            var (act, given) = await manage.GivePasswordAsync(account, passwords, stop);
            return (act, id, given);
        }
        var done = request.Act switch
        {
            AccountAct.Grant => await manage.GrantAsync(account, request.Asked(id), stop),
            AccountAct.Rename => manage.Rename(account, request.NewName!),
            AccountAct.RemoveSecondFactor => await manage.RemoveSecondFactorAsync(account, stop),
            _ => manage.Enable(account),
        };
        return (done, id, null);
    }
}
