using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Features.SignIn;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Accounts;

/// <summary>One account: its rights, and what its office may do with it. Each act is a change of <see cref="ManageAccount"/>.</summary>
[Allow(Role.Province, Role.Commune)]
internal sealed class AccountPage(Database database, Person person, Passwords passwords, Texts.Texts text)
    : LoadedPage(database, person)
{
    private readonly AccountReach reach = new(database, person);
    private readonly ManageAccount manage = new(database, person);

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    /// <summary>The account's version when the form was drawn.</summary>
    [BindProperty]
    public string? Stamp { get; set; }

    [BindProperty]
    public Guid Grant { get; set; }

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

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await reach.Accounts().SingleOrDefaultAsync(a => a.Id == Id, stop) is not { } account)
            return false;
        Account = account;
        Row = await AccountRow.Of(Database.Users.Where(a => a.Id == Id)).SingleAsync(stop);
        Rights = await Right.Of(Database, g => g.AccountId == Id).ToListAsync(stop);
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
        DoAsync(() => manage.WithdrawAsync(Account, Grant, stop), "Đã rút quyền.", stop);

    public Task<IActionResult> OnPostRenameAsync(CancellationToken stop) =>
        DoAsync(() => manage.RenameAsync(Account, FullName, stop), "Đã lưu họ tên.", stop);

    public Task<IActionResult> OnPostDisableAsync(CancellationToken stop) =>
        DoAsync(() => manage.DisableAsync(Account, stop), "Đã khóa tài khoản.", stop);

    public Task<IActionResult> OnPostEnableAsync(CancellationToken stop) =>
        DoAsync(() => manage.EnableAsync(Account, stop), "Đã mở khóa tài khoản.", stop);

    public Task<IActionResult> OnPostSecondFactorAsync(CancellationToken stop) =>
        DoAsync(() => manage.RemoveSecondFactorAsync(Account, stop), "Đã gỡ xác thực hai bước.", stop);

    /// <summary>Drawn in the answer itself, and nowhere again.</summary>
    public async Task OnPostPasswordAsync(CancellationToken stop)
    {
        await using (var transaction = await BeginAsync(stop))
        {
            await CheckAsync(stop);
            Given = await manage.GivePasswordAsync(Account, passwords, stop);
            await transaction.CommitAsync(stop);
        }
        await LoadAsync(stop);
    }

    private async Task<IActionResult> GiveAsync(Func<Task<Grant>> asked, CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        var grant = await asked();
        // Sent again, the form asks for what it gave.
        if (Stamp == Account.ConcurrencyStamp || !await manage.HoldsAsync(grant, stop))
        {
            await CheckAsync(stop);
            await manage.GrantAsync(Account, grant, stop);
            await transaction.CommitAsync(stop);
        }
        return Changed("Đã thêm quyền.");
    }

    private async Task<IActionResult> DoAsync(Func<Task> change, string done, CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        await CheckAsync(stop);
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
