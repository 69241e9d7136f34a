using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.MyAccount;

/// <summary>What a person may know and do about their own account.</summary>
[AllowSignedIn(BeforeSetUp = true)]
internal sealed class MyAccountPage(Database database, Person person, Texts.Texts text) : LoadedPage(database, person)
{
    /// <summary>Where people of the office are reached; producers of the commune see it.</summary>
    [BindProperty]
    public string? Phone { get; set; }

    public string UserName { get; private set; } = "";
    public bool SecondFactor { get; private set; }
    public IReadOnlyList<NamedGrant> Rights { get; private set; } = [];
    public IReadOnlyList<Visit> Visits { get; private set; } = [];

    private Account account = null!;

    protected override string FieldOf(RefusalException refusal) => nameof(Phone);

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        account = await Database.Users.SingleAsync(a => a.Id == Person.AccountId, stop);
        return true;
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                account.CallBackOn(Phone);
                var done = text["Đã lưu số điện thoại."];
                return Task.FromResult(new Kept("account.phone", "account", account.Id, "/tai-khoan", done));
            },
            stop
        );

    protected override async Task DrawAsync(CancellationToken stop)
    {
        (UserName, SecondFactor) = (account.UserName!, account.TwoFactorEnabled);
        if (HttpMethods.IsGet(Request.Method))
            Phone = account.PhoneNumber;
        Rights = await NamedGrant.Of(Database, g => g.AccountId == account.Id).ToListAsync(stop);
        var id = account.Id.ToString();
        string[] acts = ["account.sign-in", "account.sign-in-failed", "account.code-failed", "account.password-failed"];
        Visits = await Database
            .Audit.Where(r => r.SubjectId == id && acts.Contains(r.Act))
            .OrderByDescending(r => r.Seq)
            .Take(20)
            .Select(r => new Visit(r.At, r.Source, r.Act == "account.sign-in"))
            .ToListAsync(stop);
    }

    internal sealed record Visit(DateTime At, string Source, bool Good);
}
