using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using OneCommune.Domain.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Tests;

/// <summary>
/// The real program on a real, empty database of its own: SQLite, or PostgreSQL where ONECOMMUNE_TEST_POSTGRES names a server.
/// One per test class (IClassFixture); tests make what they need and never count on being first.
/// </summary>
public sealed class TestApp : IAsyncLifetime
{
    public const string Password = "mat-khau-thu-nghiem";

    private readonly string folder = Directory.CreateTempSubdirectory("onecommune-test-").FullName;
    private WebApplication? app;

    internal StoreSettings Store { get; private set; } = null!;
    internal TestClock Clock { get; } = new();
    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = new StoreSettings(folder, await NewPostgresAsync());
        await Storage.Store.PrepareAsync(Store, default);
        await using (var database = Open())
            await TestPlaces.AddAsync(database);
        app = WebServer.Build(Store, "http://127.0.0.1:0", Clock);
        await app.StartAsync();
        Address = new Uri(app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
            await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

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
        var account = new Account
        {
            UserName = "u" + Guid.NewGuid().ToString("N")[..12],
            FullName = "Người thử nghiệm",
        };
        account.NormalizedUserName = account.UserName.ToUpperInvariant();
        account.SecurityStamp = Guid.NewGuid().ToString();
        account.PasswordHash = new PasswordHasher<Account>().HashPassword(account, Password);
        account.LockoutEnabled = true;
        database.Users.Add(account);
        database.Grants.Add(grant(account.Id));
        await database.SaveAsync(Act("account.add"), default);
        var browser = Visitor;
        browser.AccountId = account.Id;
        browser.UserName = account.UserName;
        var page = await browser.GetAsync("/dang-nhap");
        var answer = await browser.SubmitAsync(
            page,
            new() { ["UserName"] = account.UserName, ["Password"] = Password }
        );
        Assert.Equal("/lam-viec", answer.Path);
        return browser;
    }

    private static async Task<string?> NewPostgresAsync()
    {
        var server = Environment.GetEnvironmentVariable("ONECOMMUNE_TEST_POSTGRES");
        if (string.IsNullOrEmpty(server))
            return null;
        var name = "test_" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(server + ";Database=postgres");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return $"{server};Database={name};Maximum Pool Size=20";
    }
}
