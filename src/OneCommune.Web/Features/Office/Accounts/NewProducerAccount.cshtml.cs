using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Office.SignIn;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>The commune or the province opens an account for somebody who speaks for a producer.</summary>
[Allow(Role.Province, Role.Commune)]
internal sealed class NewProducerAccountPage(Database database, Person person, Passwords passwords)
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

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var producer = Producer ?? throw new RefusalException("account.producer");
        var account = Account.Open(Telephone.UserName(UserName), FullName);
        var grant = await new AccountReach(Database, Person).OfProducerAsync(account.Id, producer, stop);
        var opened = await OpenAccount.OnceAsync(Database, Person, passwords, account, grant, Drawn, stop);
        Given = opened.Given;
        if (Given is not null)
            return Page();
        Done = OpenAccount.Already;
        return LocalRedirect($"/lam-viec/nguoi-dung/{opened.Id}");
    }
}
