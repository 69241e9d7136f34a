using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Rights.SignIn;

namespace OneCommune.Bench;

/// <summary>
/// A page that shows little and the lists officers live in, over 20,000 products, by somebody who has signed in, at --rate requests a
/// second; first a bare Kestrel of the same make, which tells how busy the machine is. A rate the machine cannot keep ends in minutes of waiting: lower it, and read how much of a processor a request takes.
/// </summary>
internal static class ListsBench
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(15);

    private static readonly (string Role, string What, string Address)[] Lists =
    [
        ("tinh", "a page that shows little", "/tai-khoan/thong-bao"),
        ("tinh", "products", "/lam-viec/san-pham"),
        ("tinh", "products, page 40", "/lam-viec/san-pham?trang=40"),
        ("tinh", "products in force, food", "/lam-viec/san-pham?trang-thai=con-han&nganh=food"),
        ("tinh", "products by stars", "/lam-viec/san-pham?sap-xep=-sao"),
        ("tinh", "products found by words", "/lam-viec/san-pham?q=mat+ong+sen"),
        ("canboxa", "products of one commune", "/lam-viec/san-pham"),
        ("tinh", "producers", "/lam-viec/chu-the"),
        ("tinh", "recognitions", "/lam-viec/cong-nhan"),
    ];

    public static async Task<int> RunAsync(Options options)
    {
        await using var store = await BenchStore.OpenAsync(options.Server);
        await InventedRegister.FillAsync(store, 45_000);
        await OpenAccountsAsync(store);
        var file = Path.Combine(store.Settings.Folder, "bare");
        await File.WriteAllTextAsync(file, "ok");
        await using (var bare = RunningProgram.Bench("bare", "text/plain", file))
        {
            await bare.AnswersAsync("/");
            await MeasureAsync(bare, "bare Kestrel", "/", "", options.Rate);
        }
        await using var program = RunningProgram.Serve(store.Settings);
        await program.AnswersAsync("/healthz");
        var cookies = new Dictionary<string, string>();
        foreach (var role in new[] { "tinh", "canboxa" })
            cookies[role] = await SignedIn.CookieAsync(program.Address, role, Password);
        foreach (var (role, what, address) in Lists)
            await MeasureAsync(program, what, address, cookies[role], options.Rate);
        return 0;
    }

    private static async Task MeasureAsync(RunningProgram program, string what, string address, string cookie, int rate)
    {
        var uri = new Uri(program.Address, address);
        await SteadyLoad.RunAsync(uri, cookie, rate / 4, TimeSpan.FromSeconds(4));
        var cpu = program.CpuSeconds;
        var found = await SteadyLoad.RunAsync(uri, cookie, rate, Duration);
        Console.WriteLine(
            $"{what}: p50 {found.P50:N1} ms, p99 {found.P99:N1} ms, most {found.Most:N0} ms, {found.Bytes / 1000.0:N1} kB gzip, "
                + $"processor {(program.CpuSeconds - cpu) * 1000 / found.Requests:N2} ms a request, {found.Failures} failed of {found.Requests:N0}"
        );
    }

    private const string Password = "mat-khau-do-tai-cua-may";

    private static async Task OpenAccountsAsync(BenchStore store)
    {
        await using var database = store.Open();
        database.Settings.Add(new() { Name = Setting.Province, Value = "80" });
        database.Settings.Add(new() { Name = Setting.SecondFactor, Value = "optional" });
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        foreach (var (name, role, unit) in new[] { ("tinh", Role.Province, "80"), ("canboxa", Role.Commune, "28036") })
        {
            var account = Account.Open(name, "Cán bộ đo tải");
            account.ChoosePassword(new Passwords(Passwords.Strong).Hash(Password));
            database.Users.Add(account);
            database.Grants.Add(Grant.InUnit(account.Id, role, (await database.UnitOnAsync(unit, today, default))!));
        }
        await database.SaveAsync(BenchStore.Act("account.open"), default);
    }
}
