using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry;
using OneCommune.Web.Features.Office.SignIn;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>One request: another officer confirms or refuses it, who asked may withdraw it.</summary>
[Allow(Role.Province)]
internal sealed class RequestPage(Database database, Person person, Passwords passwords) : LoadedPage(database, person)
{
    private readonly SecondOfficer second = new(database, person);

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AccountRequest Asked { get; private set; } = null!;
    public string? Place { get; private set; }
    public GivenPassword? Given { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await second.Requests().SingleOrDefaultAsync(r => r.Id == Id, stop) is not { } asked)
            return false;
        Asked = asked;
        Place =
            asked.ProducerId is { } producer
                ? await Database.Producers.Where(p => p.Id == producer).Select(p => p.Name).SingleAsync(stop)
            : asked.UnitId is { } unit
                ? await Database.Units.Where(u => u.Id == unit).Select(u => u.Name).SingleAsync(stop)
            : null;
        return true;
    }

    /// <summary>A password is drawn in the answer itself, and nowhere again.</summary>
    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        // Sent again, the form asks for what stands by their own doing.
        if (Asked.State == RequestState.Confirmed && Asked.AnsweredBy == Person.AccountId)
            return Answered("Đề nghị này đã được xác nhận ở lần gửi trước.");
        Given = await second.ConfirmAsync(Asked, passwords, stop);
        await transaction.CommitAsync(stop);
        return Given is null ? Answered("Đã xác nhận.") : Page();
    }

    public async Task<IActionResult> OnPostRefuseAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        if (Asked.State == RequestState.Refused && Asked.AnsweredBy == Person.AccountId)
            return Answered("Đã từ chối đề nghị.");
        Asked.Refuse(Person.AccountId!.Value, Person.Name, Reason, Person.Now);
        await Database.SaveAsync(Person.Does("account.refuse-request", "account-request", Id), stop);
        await transaction.CommitAsync(stop);
        return Answered("Đã từ chối đề nghị.");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop)
    {
        await using var transaction = await BeginAsync(stop);
        if (Asked.State == RequestState.Withdrawn && Asked.AnsweredBy == Person.AccountId)
            return Answered("Đã rút lại đề nghị.");
        Asked.Withdraw(Person.AccountId!.Value, Person.Name, Person.Now);
        await Database.SaveAsync(Person.Does("account.withdraw-request", "account-request", Id), stop);
        await transaction.CommitAsync(stop);
        return Answered("Đã rút lại đề nghị.");
    }

    private LocalRedirectResult Answered(string done)
    {
        Done = done;
        return LocalRedirect($"/lam-viec/nguoi-dung/de-nghi/{Id}");
    }
}
