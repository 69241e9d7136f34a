using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>One request: another officer confirms or refuses it, who asked may withdraw it.</summary>
[Allow(Role.Province)]
internal sealed class RequestPage(Database database, Person person, Passwords passwords, Texts.Texts text)
    : LoadedPage(database, person)
{
    private readonly SecondOfficer second = new(database, person);

    [FromRoute(Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public AccountRequest Asked { get; private set; } = null!;
    public string? Place { get; private set; }
    public GivenPassword? Given { get; private set; }

    protected override object? Subject => Id;

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code == "account-request.reason" ? nameof(Reason) : "";

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (
            await AskedRow
                .Of(Database, new AccountReach(Database, Person).Requests().Where(r => r.Id == Id))
                .SingleOrDefaultAsync(stop)
            is not { } row
        )
            return false;
        (Asked, Place) = row;
        return true;
    }

    /// <summary>A password is drawn in the answer itself, and nowhere again.</summary>
    public Task<IActionResult> OnPostConfirmAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                (var act, var account, Given) = await second.ConfirmAsync(Asked, passwords, stop);
                return Answered(act, "Đã xác nhận.") with
                {
                    SubjectType = "account",
                    SubjectId = account,
                    Done = text[Given is null ? "Đã xác nhận." : "Đề nghị này đã được xác nhận ở lần gửi trước."],
                    IsShownOnce = Given is not null,
                };
            },
            stop
        );

    public Task<IActionResult> OnPostRefuseAsync(CancellationToken stop) =>
        AnswerAsync(
            () => Asked.Refuse(Person.AccountId!.Value, Person.Name, Reason, Person.Now),
            "account.refuse-request",
            "Đã từ chối đề nghị.",
            stop
        );

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop) =>
        AnswerAsync(
            () => Asked.Withdraw(Person.AccountId!.Value, Person.Name, Person.Now),
            "account.withdraw-request",
            "Đã rút lại đề nghị.",
            stop
        );

    private Task<IActionResult> AnswerAsync(Action answer, string act, string done, CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                answer();
                return Task.FromResult(Answered(act, done));
            },
            stop
        );

    private Kept Answered(string act, string done) =>
        new(act, "account-request", Id, $"/lam-viec/nguoi-dung/de-nghi/{Id}", text[done]);
}
