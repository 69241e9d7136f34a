using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Jobs;
using OneCommune.Web.Outside;
using OneCommune.Web.Serving;

namespace OneCommune.Bench;

/// <summary>
/// How long people wait to be signed in while a register of 10,000 and of 40,000 rows is imported by the page's job, beside the same without an
/// import: four sign-ins a second, each waiting from the moment it was due.
/// </summary>
internal static class HoldBench
{
    private const string UserName = "do-luong";
    private const string Password = "mat-khau-do-luong";
    private static readonly DateOnly day = new(2024, 12, 31);

    public static async Task<int> RunAsync(Options options)
    {
        foreach (var rows in new[] { 10_000, 40_000 })
        {
            await using var store = await BenchStore.OpenAsync(options.Server);
            await using var program = WebServer.Build(
                store.Settings,
                "http://127.0.0.1:0",
                TimeProvider.System,
                signInsPerMinute: 1_000_000,
                NullLoggerProvider.Instance
            );
            await program.StartAsync();
            var account = await OpenAccountAsync(store);
            var people = await SteadySignIns.OfAsync(new(program.Urls.First()), UserName, Password);
            await people.UntilAsync(Task.Delay(3000));
            Tell($"{rows:N0} rows, nothing else", await people.UntilAsync(Task.Delay(12_000)));
            var import = await SendAsync(store, account, rows);
            Tell($"{rows:N0} rows, checked", await people.UntilAsync(WorkAsync(program)));
            await using (var database = store.Open())
            {
                var version = await database.RegisterImports.Select(i => i.Version).SingleAsync();
                await database.ConfirmAsync(import, version, account, "bench", default);
            }
            Tell($"{rows:N0} rows, imported", await people.UntilAsync(WorkAsync(program)));
            await using var after = store.Open();
            if (await after.Recognitions.CountAsync() != rows)
                throw new InvalidOperationException("The register was not imported.");
            await program.StopAsync();
        }
        return 0;
    }

    // SQLite answers before anybody can await it.
    private static Task WorkAsync(WebApplication program) =>
        Task.Run(() => program.Services.GetRequiredService<RunJob>().RunAsync(RegisterWork.Job, default));

    private static void Tell(string what, IReadOnlyList<double> times) =>
        Console.WriteLine(
            $"{what}: {times.Count} sign-ins, p50 {Timing.Percentile(times, 0.5):N0} ms, p99 {Timing.Percentile(times, 0.99):N0} ms, longest {times[^1]:N0} ms"
        );

    private static async Task<Guid> OpenAccountAsync(BenchStore store)
    {
        await using var database = store.Open();
        if (await database.Settings.FindAsync(Setting.SecondFactor) is { } setting)
            setting.Value = "optional";
        else
            database.Settings.Add(new() { Name = Setting.SecondFactor, Value = "optional" });
        var account = Account.Open(UserName, "Người đo");
        account.ChoosePassword(
            new Microsoft.AspNetCore.Identity.PasswordHasher<Account>().HashPassword(account, Password)
        );
        database.Users.Add(account);
        database.Grants.Add(Grant.InUnit(account.Id, Role.Province, await OfficeAsync(database)));
        await database.SaveAsync(BenchStore.Act("account.add"), default);
        return account.Id;
    }

    private static Task<long> OfficeAsync(Database database) =>
        database
            .Units.Where(u => u.Level == AdminLevel.Province && u.Code == "80" && u.ValidTo == null)
            .Select(u => u.Id)
            .SingleAsync();

    private static async Task<Guid> SendAsync(BenchStore store, Guid account, int rows)
    {
        await using var database = store.Open();
        var path = Path.Combine(store.Settings.Folder, "so.xlsx");
        WrittenRegister.Write(path, rows, await ImportBench.CommunesAsync(store));
        var files = new FileStore(store.Settings);
        await using var content = File.OpenRead(path);
        var received = await files.ReceiveAnyAsync("so.xlsx", content, default);
        files.Keep(received);
        var import = new RegisterImport("so.xlsx", received.Content.Sha256, "80", day, DateTime.UtcNow);
        import.SentBy(account, await OfficeAsync(database));
        database.RegisterImports.Add(import);
        await database.SaveAsync(BenchStore.Act("register.send"), default);
        return import.Id;
    }
}
