using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Office.SignIn;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>The province's office opens an account for an officer, and is shown its first password once.</summary>
[Allow(Role.Province)]
internal sealed class NewOfficerPage(Database database, Person person, Passwords passwords)
    : LoadedPage(database, person)
{
    [BindProperty]
    public string FullName { get; set; } = "";

    [BindProperty]
    public string UserName { get; set; } = "";

    [BindProperty(Name = "Role")]
    public Role? AskedRole { get; set; }

    /// <summary>Its code today.</summary>
    [BindProperty]
    public string Unit { get; set; } = "";

    public IReadOnlyList<UnitChoice> Units { get; private set; } = [];
    public GivenPassword? Given { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        Units = await Database.UnitChoicesAsync(Person, Person.Today, stop);
        return true;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var role = AskedRole ?? throw new RefusalException("account.role");
        var account = Account.Open(Telephone.UserName(UserName), FullName);
        var grant = await new AccountReach(Database, Person).OfficeAsync(account.Id, role, Unit, stop);
        if (AccountRequest.Guarded.Contains(role))
        {
            await using var transaction = await BeginAsync(stop);
            await OpenAccount.RefuseTakenAsync(Database, account, stop);
            var asked = await new SecondOfficer(Database, Person).AskAsync(AccountAct.Open, account, grant, stop);
            await transaction.CommitAsync(stop);
            Done = AccountRequestWords.Asked;
            return LocalRedirect($"/lam-viec/nguoi-dung/de-nghi/{asked.Id}");
        }
        var opened = await OpenAccount.OnceAsync(Database, Person, passwords, account, grant, Drawn, stop);
        Given = opened.Given;
        if (Given is not null)
            return Page();
        Done = OpenAccount.Already;
        return LocalRedirect($"/lam-viec/nguoi-dung/{opened.Id}");
    }
}
