using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Web.Serving;
using OneCommune.Web.Tests.Office.Work;

namespace OneCommune.Web.Tests;

/// <summary>
/// The real program on a real database of its own that holds places alone, see <see cref="TestStore"/>.
/// One per test class (IClassFixture); tests make what they need and never count on being first.
/// </summary>
public sealed class TestApp : IAsyncLifetime
{
    public const string Password = "mat-khau-thu-nghiem";

    // Few rounds: hundreds of accounts sign in.
    internal static readonly PasswordHasher<Account> Hasher = new(
        Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1000 })
    );

    private TestStore? store;
    private WebApplication? app;

    internal StoreSettings Store => store!.Settings;
    internal string[] StoreOptions => store!.Options;
    internal TestClock Clock { get; } = new();
    internal TestLog Log { get; } = new();

    /// <summary>From one address; all tests come from the same.</summary>
    public int SignInsPerMinute { get; init; } = 1_000_000;
    public Uri Address { get; private set; } = null!;

    /// <summary>The test changes records behind the trail's back; every other's records are compared with the trail at its end.</summary>
    public bool IsForged { get; set; }

    public async ValueTask InitializeAsync()
    {
        QuestionCounter.Listen();
        store = await TestStore.WithPlacesAsync();
        app = WebServer.Build(Store, "http://127.0.0.1:0", Clock, SignInsPerMinute, Log);
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }
        if (app is not null && !IsForged)
            await NothingUntoldAsync();
        if (store is not null)
            await store.DisposeAsync();
        Log.RefuseUnexpected();
    }

    internal async Task<RecordVerdict> CompareAsync()
    {
        await using var database = Open();
        await using var state = await database.BeginReadingAsync(default);
        return await new RecordCheck(database).RunAsync(default);
    }

    private async Task NothingUntoldAsync()
    {
        var verdict = await CompareAsync();
        Assert.True(verdict.Differ.Count == 0, "Not told in the trail: " + string.Join(", ", verdict.Differ));
    }

    internal WebApplication Server => app!;

    /// <summary>The database itself, to set a scene or to see what was kept.</summary>
    internal Database Open() => Storage.Store.Open(Store);

    internal Act Act(string name) => new(Clock.Now, null, "Thử nghiệm", "test", name, "test", "-");

    /// <summary>Somebody who has not signed in.</summary>
    public Browser Visitor => new(Address);

    /// <summary>Signs in as a new account with one role in the unit of that code (as valid on the clock's day).</summary>
    public async Task<Browser> SignedInAsync(Role role, string unitCode = "80")
    {
        await using var database = Open();
        var unit = await UnitAsync(database, unitCode);
        return await SignInAsync(database, account => Grant.InUnit(account, role, unit));
    }

    /// <summary>Signs in as a new account that speaks for a producer.</summary>
    public async Task<Browser> SignedInAsync(Guid producer)
    {
        await using var database = Open();
        return await SignInAsync(database, account => Grant.OfProducer(account, producer));
    }

    internal Task<long> UnitAsync(Database database, string code) => UnitAsync(database, code, Clock.Today);

    internal static Task<long> UnitAsync(Database database, string code, DateOnly on) =>
        database
            .Units.Where(u => u.Code == code && u.ValidFrom <= on && (u.ValidTo == null || u.ValidTo >= on))
            .Select(u => u.Id)
            .SingleAsync();

    private async Task<Browser> SignInAsync(Database database, Func<Guid, Grant> grant)
    {
        var account = Account.Open("u" + Guid.NewGuid().ToString("N")[..12], "Người thử nghiệm");
        account.ChoosePassword(Hasher.HashPassword(account, Password));
        database.Users.Add(account);
        database.Grants.Add(grant(account.Id));
        await database.SaveAsync(Act("account.add"), default);
        var browser = Visitor;
        browser.AccountId = account.Id;
        browser.UserName = account.UserName!;
        var answer = await browser.SignInAsync(account.UserName!, Password);
        Assert.Equal("/lam-viec", answer.Path);
        return browser;
    }
}
