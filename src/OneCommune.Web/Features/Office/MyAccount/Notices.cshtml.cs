using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.MyAccount;

/// <summary>What others did with this account since its owner last said to have read it.</summary>
[AllowSignedIn(BeforeSetUp = true)]
internal sealed class AccountNoticesPage(Database database, Person person) : LoadedPage(database, person)
{
    private const int Most = 100;

    private static readonly string[] Acts =
    [
        "account.open",
        "account.give-password",
        "account.grant",
        "account.withdraw",
        "account.rename",
        "account.disable",
        "account.enable",
        "account.remove-second-factor",
    ];

    /// <summary>The account's version when the page was drawn: what is done since is not acknowledged by it.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    public Account Account { get; private set; } = null!;
    public IReadOnlyList<AccountNotice> Notices { get; private set; } = [];

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        Account = await Database.Users.SingleAsync(a => a.Id == Person.AccountId, stop);
        if (Account.NoticesSince is not { } since)
            return true;
        // The trail keeps milliseconds.
        var (id, first) = (Account.Id.ToString(), since.AddMilliseconds(-1));
        var asked = await Database
            .AccountRequests.Where(r => r.UserName == Account.UserName && r.State == RequestState.Confirmed)
            .Select(r => new { r.Id, r.AskedByName })
            .ToListAsync(stop);
        var rows = await Database
            .Audit.AsNoTracking()
            .Where(r => r.SubjectId == id && r.At >= first && Acts.Contains(r.Act) && r.AccountId != Account.Id)
            .OrderByDescending(r => r.Seq)
            .Take(Most)
            .ToListAsync(stop);
        var rights = await ToldRight.OfAsync(Database, rows, stop);
        Notices =
        [
            .. rows.Select(r => new AccountNotice(
                r.At,
                r.Who,
                asked.Find(one => r.Changes.Contains($"{one.Id}", StringComparison.Ordinal))?.AskedByName,
                r.Act,
                rights.GetValueOrDefault(r.Seq),
                r.Changes.Contains("\"Sheet\"", StringComparison.Ordinal)
            )),
        ];
        return true;
    }

    protected override object? Subject => Person.AccountId;

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                if (Account.NoticesSince is null)
                    return Task.FromResult(Kept.Already("/lam-viec"));
                RefuseStale(Stamp, Account.ConcurrencyStamp);
                Account.HasReadNotices();
                return Task.FromResult(new Kept("account.read-notices", "account", Account.Id, "/lam-viec"));
            },
            stop
        );

    /// <param name="AskedBy">Another officer, on whose request it was done.</param>
    /// <param name="Right">That was given or withdrawn.</param>
    internal sealed record AccountNotice(
        DateTime At,
        string Who,
        string? AskedBy,
        string Act,
        ToldRight? Right,
        bool DraftsGone
    );
}
