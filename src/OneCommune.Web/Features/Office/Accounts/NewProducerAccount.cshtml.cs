using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;
using OneCommune.Web.Rights.SignIn;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>The commune or the province opens an account for somebody who speaks for a producer.</summary>
[Allow(Role.Province, Role.Commune)]
internal sealed class NewProducerAccountPage(Database database, Person person, Passwords passwords, Texts.Texts text)
    : LoadedPage(database, person)
{
    [BindProperty(Name = "tim", SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(Name = "Producer", SupportsGet = true)]
    public Guid? Producer { get; set; }

    [BindProperty]
    public string FullName { get; set; } = "";

    [BindProperty]
    public string UserName { get; set; } = "";

    public ProducerSearch Search { get; private set; } = null!;
    public GivenPassword? Given { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var producers = new AccountReach(Database, Person).Producers();
        Search = await ProducerSearch.OfAsync(producers, Words, Producer, stop);
        if (HttpMethods.IsGet(Request.Method) && Producer is { } chosen)
            await OfferAsync(producers.Where(p => p.Id == chosen), stop);
        return true;
    }

    /// <summary>Who comes from a producer's page: its representative, to sign in by the telephone number.</summary>
    private async Task OfferAsync(IQueryable<Domain.Registry.Producers.Producer> chosen, CancellationToken stop)
    {
        var known = await chosen.Select(p => new { p.Representative, p.Phone }).SingleOrDefaultAsync(stop);
        FullName = known?.Representative ?? "";
        UserName = Telephone.Number(known?.Phone?.Split(';', ',', '/')[0]) ?? "";
    }

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code is "account.user-name-taken" ? nameof(UserName) : "";

    /// <summary>Looks for the producer; what is typed beside it stays.</summary>
    public IActionResult OnPostSearch() => Page();

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            async () =>
            {
                var account = OpenAccount.Read(UserName, FullName, Refusals);
                var reach = new AccountReach(Database, Person);
                var grant = await Refusals.ReadAsync(
                    Producer is null ? "tim" : nameof(Producer),
                    () =>
                        reach.OfProducerAsync(
                            account.Id,
                            Producer ?? throw new RefusalException("account.producer"),
                            stop
                        )
                );
                Refusals.RefuseIfAny();
                Given = await OpenAccount.AddAsync(Database, passwords, account, grant, Person.Now, stop);
                return OpenAccount.Opened(account, text);
            },
            stop
        );
}
