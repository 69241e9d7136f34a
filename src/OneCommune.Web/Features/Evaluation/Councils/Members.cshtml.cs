using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

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

    /// <summary>Invite those of <see cref="Before"/> who may still be.</summary>
    [BindProperty]
    public bool AsBefore { get; set; }

    public IReadOnlyList<Candidate> Eligible { get; private set; } = [];

    /// <summary>The latest session that was opened, offered while nobody is invited yet.</summary>
    public CouncilSession? Before { get; private set; }

    public bool MayStillBe(CouncilMember earlier) => Eligible.Any(one => one.Id == earlier.AccountId);

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
            .OrderBy(account => account.NameOrder)
            .ThenBy(account => account.UserName)
            .Select(account => new Candidate(account.Id, account.FullName, account.UserName!))
            .ToListAsync(stop);
        if (Session is { State: SessionState.Draft, Members: [] })
            Before = await Person
                .Sessions(Database)
                .AsNoTracking()
                .Where(session => session.UnitId == Session.UnitId && session.State != SessionState.Draft)
                .OrderByDescending(session => session.HeldOn)
                .ThenByDescending(session => session.Id)
                .FirstOrDefaultAsync(stop);
        return true;
    }

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "council.already-member" or "council.not-council-account" => nameof(Account),
            "council.organisation" => nameof(Organisation),
            "council.one-chair" => nameof(Seat),
            _ => "",
        };

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        (string Act, Action Change) =
            Remove is { } member ? ("session.dismiss", () => Session.Dismiss(member))
            : AsBefore ? ("session.invite-as-before", InviteAsBefore)
            : ("session.invite", (Action)Invite);
        return ChangeAsync(
            Act,
            () =>
            {
                Change();
                return Task.CompletedTask;
            },
            null,
            stop,
            $"{Address}/thanh-vien"
        );
    }

    private void Invite()
    {
        var invited =
            Eligible.FirstOrDefault(one => one.Id == Account)
            ?? throw new RefusalException(
                Session.Members.Any(one => one.AccountId == Account)
                    ? "council.already-member"
                    : "council.not-council-account",
                Session.Members.FirstOrDefault(one => one.AccountId == Account)?.Name ?? ""
            );
        Session.Invite(invited.Id, invited.Name, Organisation ?? "", Seat);
    }

    private void InviteAsBefore()
    {
        var again = Before?.Members.Where(MayStillBe).OrderBy(one => one.Number).ToList() ?? [];
        if (again.Count == 0)
            throw new RefusalException("council.nobody-before");
        foreach (var earlier in again)
            Session.Invite(
                earlier.AccountId,
                Eligible.First(one => one.Id == earlier.AccountId).Name,
                earlier.Organisation,
                earlier.Seat
            );
    }
}
