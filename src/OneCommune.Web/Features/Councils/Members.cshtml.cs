using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Councils;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Councils;

/// <summary>Who sits: accounts with the role of council member in the province.</summary>
[Allow(Role.Province, Role.Secretary)]
internal sealed class MembersPage(Database database, Person person) : SessionPage(database, person)
{
    public sealed record Candidate(Guid Id, string Name, string UserName);

    [BindProperty]
    public Guid? Account { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public Seat Seat { get; set; } = Seat.Member;

    [BindProperty]
    public Guid? Remove { get; set; }

    public IReadOnlyList<Candidate> Eligible { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        var seated = Session.Members.Select(member => member.AccountId).ToList();
        var province = Database.UnitsWithin(Session.UnitId, Person.Today);
        Eligible = await Database
            .Users.Where(account => !account.Disabled && !seated.Contains(account.Id))
            .Where(account =>
                Database.Grants.Any(grant =>
                    grant.AccountId == account.Id
                    && grant.Role == Role.Council
                    && grant.UnitId != null
                    && province.Contains(grant.UnitId.Value)
                )
            )
            .OrderBy(account => account.FullName)
            .ThenBy(account => account.UserName)
            .Select(account => new Candidate(account.Id, account.FullName, account.UserName!))
            .ToListAsync(stop);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        RefuseStale();
        if (Remove is { } member)
        {
            Session.Dismiss(member);
            await Database.SaveAsync(Person.Does("session.dismiss", "session", Session.Id), stop);
            return RedirectToPage(new { id = Id });
        }
        var invited =
            Eligible.FirstOrDefault(one => one.Id == Account)
            ?? throw new RefusalException(
                Session.Members.Any(one => one.AccountId == Account)
                    ? "council.already-member"
                    : "council.not-council-account",
                Session.Members.FirstOrDefault(one => one.AccountId == Account)?.Name ?? ""
            );
        Session.Invite(invited.Id, invited.Name, Organisation ?? "", Seat);
        await Database.SaveAsync(Person.Does("session.invite", "session", Session.Id), stop);
        return RedirectToPage(new { id = Id });
    }
}
