using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Office.SignIn;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using IDbContextTransaction = Microsoft.EntityFrameworkCore.Storage.IDbContextTransaction;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>One account: its rights, and what its office may do with it. Each act is a change of <see cref="ManageAccount"/>.</summary>
[Allow(Role.Province, Role.Commune)]
internal sealed class AccountPage(Database database, Person person, Passwords passwords, Texts.Texts text)
    : LoadedPage(database, person)
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
    public IReadOnlyList<Right> Rights { get; private set; } = [];
    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];
    public ProducerSearch Search { get; private set; } = null!;
    public GivenPassword? Given { get; private set; }

    /// <summary>Not one's own, and no right outside.</summary>
    public bool Managed { get; private set; }

    /// <summary>Nobody alone lets somebody into it.</summary>
    public bool Guarded { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await reach.Accounts().SingleOrDefaultAsync(a => a.Id == Id, stop) is not { } account)
            return false;
        Account = account;
        Row = await AccountRow.Of(Database.Users.Where(a => a.Id == Id)).SingleAsync(stop);
        Rights = await Right.Of(Database, g => g.AccountId == Id).ToListAsync(stop);
        Guarded = await second.GuardsAsync(Id, null, stop);
        Managed = await reach.ManagesAsync(Id, stop);
        Units = await Database.UnitChoicesAsync(Person, Person.Today, stop);
        Search = await ProducerSearch.OfAsync(reach.Producers(), Words, Producer, stop);
        return true;
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
        DoAsync(() => manage.RenameAsync(Account, FullName, stop), "Đã lưu họ tên.", stop, AccountAct.Rename);

    public Task<IActionResult> OnPostDisableAsync(CancellationToken stop) =>
        DoAsync(() => manage.DisableAsync(Account, stop), "Đã khóa tài khoản.", stop);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken stop) =>
        DoAsync(() => manage.EnableAsync(Account, stop), "Đã mở khóa tài khoản.", stop, AccountAct.Enable);

    public Task<IActionResult> OnPostSecondFactorAsync(CancellationToken stop) =>
        DoAsync(
            () => manage.RemoveSecondFactorAsync(Account, stop),
            "Đã gỡ xác thực hai bước.",
            stop,
            AccountAct.RemoveSecondFactor
        );

    /// <summary>Drawn in the answer itself, and nowhere again.</summary>
    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken stop)
    {
        await using (var transaction = await BeginAsync(stop))
        {
            await CheckAsync(stop);
            if (Guarded)
                return await AskAsync(AccountAct.GivePassword, null, transaction, stop);
            Given = await manage.GivePasswordAsync(Account, passwords, stop);
            await transaction.CommitAsync(stop);
        }
        await LoadAsync(stop);
        return Page();
    }

    private async Task<IActionResult> GiveAsync(Func<Task<Grant>> asked, CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        var grant = await asked();
        if (await second.GuardsAsync(Id, grant, stop))
        {
            await CheckAsync(stop);
            if (await manage.HoldsAsync(grant, stop))
                throw new RefusalException("account.right-held");
            return await AskAsync(AccountAct.Grant, grant, transaction, stop);
        }
        // Sent again, the form asks for what it gave.
        if (Stamp == Account.ConcurrencyStamp || !await manage.HoldsAsync(grant, stop))
        {
            await CheckAsync(stop);
            await manage.GrantAsync(Account, grant, stop);
            await transaction.CommitAsync(stop);
        }
        return Changed("Đã thêm quyền.");
    }

    private async Task<IActionResult> AskAsync(
        AccountAct act,
        Grant? grant,
        IDbContextTransaction transaction,
        CancellationToken stop
    )
    {
        var newName = act == AccountAct.Rename ? FullName : null;
        var asked = await second.AskAsync(act, Account, grant, stop, newName);
        await transaction.CommitAsync(stop);
        Done = text[AccountRequestWords.Asked];
        return LocalRedirect($"/lam-viec/nguoi-dung/de-nghi/{asked.Id}");
    }

    /// <param name="guarded">What it is for a guarded account: to be asked for.</param>
    private async Task<IActionResult> DoAsync(
        Func<Task> change,
        string done,
        CancellationToken stop,
        AccountAct? guarded = null
    )
    {
        await using var transaction = await BeginAsync(stop);
        await CheckAsync(stop);
        if (Guarded && guarded is { } act)
            return await AskAsync(act, null, transaction, stop);
        await change();
        await transaction.CommitAsync(stop);
        return Changed(done);
    }

    private LocalRedirectResult Changed(string done)
    {
        Done = text[done];
        return LocalRedirect($"/lam-viec/nguoi-dung/{Id}");
    }

    private async Task CheckAsync(CancellationToken stop)
    {
        await reach.RefuseUnmanagedAsync(Id, stop);
        RefuseStale(Stamp, Account.ConcurrencyStamp);
    }
}
