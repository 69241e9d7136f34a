using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>The province's office opens an account for an officer, and is shown its first password once.</summary>
[Allow(Role.Province)]
internal sealed class NewOfficerPage(
    Database database,
    Person person,
    Passwords passwords,
    UnitChoices units,
    Texts.Texts text
) : LoadedPage(database, person)
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
        Units = await units.OnAsync(Person.Today, stop);
        return true;
    }

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code is "account.user-name-taken" ? nameof(UserName) : "";

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var account = OpenAccount.Read(UserName, FullName, Refusals);
                var role = Refusals.Read("Role", () => AskedRole ?? throw new RefusalException("account.role"));
                var reach = new AccountReach(Database, Person);
                // Which unit is right hangs on the role.
                var grant =
                    AskedRole is null && Unit.Length > 0
                        ? null!
                        : await Refusals.ReadAsync(nameof(Unit), () => reach.OfficeAsync(account.Id, role, Unit, stop));
                Refusals.RefuseIfAny();
                if (!AccountRequest.Guarded.Contains(role))
                {
                    Given = await OpenAccount.AddAsync(Database, passwords, account, grant, Person.Now, stop);
                    return OpenAccount.Opened(account, text);
                }
                await OpenAccount.RefuseTakenAsync(Database, account, stop);
                var second = new SecondOfficer(Database, Person);
                return await second.AskAsync(AccountAct.Open, account, grant, text, stop);
            },
            stop
        );
}
