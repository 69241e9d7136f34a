using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>One account: its rights, and what its office may do with it. Each act is a change of <see cref="ManageAccount"/>.</summary>
[Allow(Role.Province, Role.Commune)]
internal sealed class AccountPage(
    Database database,
    Person person,
    Passwords passwords,
    UnitChoices units,
    Texts.Texts text
) : LoadedPage(database, person)
{
    private readonly AccountReach reach = new(database, person);
    private readonly ManageAccount manage = new(database, person);
    private readonly SecondOfficer second = new(database, person);

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    /// <summary>The account's version when the form was drawn.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    [BindProperty(Name = "Grant")]
    public Guid Withdrawn { get; set; }

    [BindProperty(Name = "Role")]
    public Role? AskedRole { get; set; }

    [BindProperty]
    public string Unit { get; set; } = "";

    [BindProperty]
    public Guid? Producer { get; set; }

    [BindProperty]
    public string FullName { get; set; } = "";

    [BindProperty(Name = "tim", SupportsGet = true)]
    public string? Words { get; set; }

    public Account Account { get; private set; } = null!;
    public AccountRow Row { get; private set; } = null!;
    public IReadOnlyList<NamedGrant> Rights { get; private set; } = [];
    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];
    public ProducerSearch Search { get; private set; } = null!;
    public GivenPassword? Given { get; private set; }

    /// <summary>Not one's own, and no right outside.</summary>
    public bool Managed { get; private set; }

    /// <summary>Nobody alone lets somebody into it.</summary>
    public bool Guarded { get; private set; }

    protected override object? Subject => Id;

    // That its owner signs in changes nothing an officer writes.
    protected override IQueryable<AuditRow> Overtaking(IQueryable<AuditRow> rows) =>
        rows.Where(row => row.AccountId != Id);

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code switch
        {
            "account.role" => "Role",
            "place.empty" or "place.unknown-code" or "place.outside" or "account.role-level" => nameof(Unit),
            "account.producer" => nameof(Producer),
            "account.full-name" => nameof(FullName),
            _ => "",
        };

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await reach.Accounts().SingleOrDefaultAsync(a => a.Id == Id, stop) is not { } account)
            return false;
        Account = account;
        Row = await AccountRow.Of(Database.Users.Where(a => a.Id == Id)).SingleAsync(stop);
        Rights = await NamedGrant.Of(Database, g => g.AccountId == Id).ToListAsync(stop);
        Guarded = await second.GuardsAsync(Id, null, stop);
        Managed = await reach.ManagesAsync(Id, stop);
        return true;
    }

    protected override async Task DrawAsync(CancellationToken stop)
    {
        Units = await units.OnAsync(Person.Today, stop);
        Search = await ProducerSearch.OfAsync(reach.Producers(), Words, Producer, stop);
        // What was refused is given back; what stands is offered otherwise.
        if (ModelState.IsValid && !Resumed)
            FullName = Account.FullName;
    }

    /// <summary>Looks for the producer.</summary>
    public async Task<IActionResult> OnPostSearchAsync(CancellationToken stop)
    {
        await DrawAsync(stop);
        return Page();
    }

    public Task<IActionResult> OnPostGrantAsync(CancellationToken stop) =>
        GiveAsync(
            () => reach.OfficeAsync(Id, AskedRole ?? throw new RefusalException("account.role"), Unit, stop),
            stop
        );

    public Task<IActionResult> OnPostProducerAsync(CancellationToken stop) =>
        GiveAsync(
            () => reach.OfProducerAsync(Id, Producer ?? throw new RefusalException("account.producer"), stop),
            stop
        );

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop) =>
        DoAsync(() => manage.WithdrawAsync(Account, Withdrawn, stop), "Đã rút quyền.", stop);

    public Task<IActionResult> OnPostRenameAsync(CancellationToken stop) =>
        DoAsync(
            () => Task.FromResult(manage.Rename(Account, FullName)),
            "Đã lưu họ tên.",
            stop,
            AccountAct.Rename,
            newName: FullName
        );

    public Task<IActionResult> OnPostDisableAsync(CancellationToken stop) =>
        DoAsync(() => manage.DisableAsync(Account, stop), "Đã khóa tài khoản.", stop);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken stop) =>
        DoAsync(() => Task.FromResult(manage.Enable(Account)), "Đã mở khóa tài khoản.", stop, AccountAct.Enable);

    public Task<IActionResult> OnPostSecondFactorAsync(CancellationToken stop) =>
        DoAsync(
            () => manage.RemoveSecondFactorAsync(Account, stop),
            "Đã gỡ xác thực hai bước.",
            stop,
            AccountAct.RemoveSecondFactor
        );

    /// <summary>Drawn in the answer itself, and nowhere again.</summary>
    public Task<IActionResult> OnPostPasswordAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                await CheckAsync(stop);
                if (Guarded)
                    return await second.AskAsync(AccountAct.GivePassword, Account, null, text, stop);
                (var act, Given) = await manage.GivePasswordAsync(Account, passwords, stop);
                return Changed(act, GivenPassword.Already) with { IsShownOnce = true };
            },
            stop
        );

    private Task<IActionResult> GiveAsync(Func<Task<Grant>> asked, CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var grant = await asked();
                await CheckAsync(stop);
                if (!await second.GuardsAsync(Id, grant, stop))
                    return Changed(await manage.GrantAsync(Account, grant, stop), "Đã thêm quyền.");
                if (await manage.HoldsAsync(grant, stop))
                    throw new RefusalException("account.right-held");
                return await second.AskAsync(AccountAct.Grant, Account, grant, text, stop);
            },
            stop
        );

    /// <param name="guarded">What it is for a guarded account: to be asked for.</param>
    private Task<IActionResult> DoAsync(
        Func<Task<string>> change,
        string done,
        CancellationToken stop,
        AccountAct? guarded = null,
        string? newName = null
    ) =>
        ChangeAsync(
            async () =>
            {
                await CheckAsync(stop);
                return Guarded && guarded is { } act
                    ? await second.AskAsync(act, Account, null, text, stop, newName)
                    : Changed(await change(), done);
            },
            stop
        );

    private Kept Changed(string act, string done) => new(act, "account", Id, $"/lam-viec/nguoi-dung/{Id}", text[done]);

    private async Task CheckAsync(CancellationToken stop)
    {
        await reach.RefuseUnmanagedAsync(Id, stop);
        RefuseStale(Stamp, Account.ConcurrencyStamp);
    }
}
