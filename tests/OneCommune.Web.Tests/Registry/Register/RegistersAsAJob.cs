using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Features.Registry.Register;
using OneCommune.Web.Jobs;
using OneCommune.Web.Outside;
using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>Who works on an upload may go away in the middle: it is begun anew, and nothing of it is stored by halves.</summary>
public sealed class RegistersAsAJob(TestApp app) : IClassFixture<TestApp>
{
    // Seconds of work on any machine: time to be seen at it.
    private const int Many = 6000;
    private const string All = "6.000 dòng";
    private readonly string producer = "Hộ " + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task A_server_killed_while_it_checks_and_while_it_imports_leaves_nothing_and_the_next_one_goes_on()
    {
        using var known = await app.SignedInAsync(Role.Province);
        var lines = Enumerable
            .Range(1, Many)
            .Select(i => Line($"Gạo {i}", $"{producer} {i}", phone: $"09{i:00000000}"));
        string page;
        using (var first = await ServerProcess.StartAsync(app))
        {
            using var office = await SignedInAsync(first, known);
            var sending = SendAsync(office, [.. lines]);
            page = $"/lam-viec/so/{await SentAsync(known.AccountId)}";
            await SeesAsync(office, page, $"Đang kiểm tra: đã đọc [1-9][0-9.]* trong {All}");
            first.Kill();
            await Task.WhenAny(sending);
        }

        using (var second = await ServerProcess.StartAsync(app))
        {
            using var office = await SignedInAsync(second, known);
            await SeesAsync(office, page, "Lần trước máy chủ dừng giữa chừng");
            var shown = await SeesAsync(office, page, $"Tệp nhận được: {All}");
            var confirming = office.SubmitAsync(shown, button: $"Nhập {All} vào sổ");
            await SeesAsync(office, page, $"Đang nhập: đã đọc [1-9][0-9.]* trong {All}");
            Assert.Matches($"Đã đọc [0-9.]+ trên {All}", (await office.GetAsync("/lam-viec/viec-nen")).Text);
            second.Kill();
            // Answered by then, or cut off with its server.
            await Task.WhenAny(confirming);
        }
        await using var database = app.Open();
        var brought = database.Producers.Where(p => p.Name.StartsWith(producer));
        Assert.Equal(0, await brought.CountAsync());

        using var third = await ServerProcess.StartAsync(app);
        using var last = await SignedInAsync(third, known);
        await SeesAsync(last, page, "Đã nhập xong");
        Assert.Equal(Many, await brought.CountAsync());
        var id = page.Split('/')[^1];
        Assert.Equal(1, await database.Audit.CountAsync(r => r.Act == "register.import" && r.SubjectId == id));
    }

    [Fact]
    public async Task What_lay_waiting_when_the_server_stopped_is_checked_when_it_starts()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var import = await LiesWaitingAsync(office);
        var page = $"/lam-viec/so/{import.Id}";
        Assert.Contains("Trang tự tải lại", (await office.GetAsync(page)).Text);

        await RunAsync();

        Assert.Contains("Tệp nhận được: 1 dòng", (await office.GetAsync(page)).Text);
    }

    [Fact]
    public async Task What_ends_the_server_each_time_it_is_read_is_given_up_and_says_so()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var import = await LiesWaitingAsync(office);
        await using var database = app.Open();
        for (var deaths = 0; deaths < 3; deaths++)
            Assert.True(await database.BeginAsync(import.Id, default));

        await RunAsync();

        var page = await office.GetAsync($"/lam-viec/so/{import.Id}");
        Assert.Contains("Máy chủ đã 3 lần dừng giữa chừng khi đọc tệp này", page.Text);
        Assert.Contains("Gửi tệp khác", page.Text);
    }

    [Fact]
    public async Task A_server_that_ends_in_good_order_does_not_count_against_the_file()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var import = await LiesWaitingAsync(office);
        using var ended = new CancellationTokenSource();
        await ended.CancelAsync();
        for (var ends = 0; ends < 5; ends++)
        {
            await using var scope = app.Server.Services.CreateAsyncScope();
            var one = scope.ServiceProvider.GetRequiredService<ReadRegister>();
            await one.RunAsync(import.Id, (_, _) => ended.Token.ThrowIfCancellationRequested(), default);
        }

        await RunAsync();

        Assert.Contains("Tệp nhận được: 1 dòng", (await office.GetAsync($"/lam-viec/so/{import.Id}")).Text);
    }

    [Fact]
    public async Task A_node_thought_dead_takes_nothing_away_from_the_one_that_took_over()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var import = await LiesWaitingAsync(office);
        await RunAsync();
        await using var database = app.Open();
        var version = (await database.RegisterImports.AsNoTracking().SingleAsync(i => i.Id == import.Id)).Version;
        Assert.True(await database.ConfirmAsync(import.Id, version, office.AccountId, "test", default));

        var none = new RegisterCounts(0, 0, 0, 0, 0);
        Assert.False(
            await database.ShowAsync(
                import.Id,
                ImportState.Checking,
                ImportState.Ready,
                none,
                digest: null,
                new Findings(null).Written(),
                default
            )
        );
        await RunAsync();

        Assert.Contains("Đã nhập xong", (await office.GetAsync($"/lam-viec/so/{import.Id}")).Text);
    }

    /// <summary>The upload of that account, as soon as it lies there.</summary>
    private async Task<Guid> SentAsync(Guid account)
    {
        await using var database = app.Open();
        for (var tries = 0; ; tries++)
        {
            if (await database.RegisterImports.SingleOrDefaultAsync(i => i.AccountId == account) is { } sent)
                return sent.Id;
            Assert.True(tries < 2400);
            await Task.Delay(50);
        }
    }

    private async Task RunAsync() =>
        Assert.True(await app.Server.Services.GetRequiredService<RunJob>().RunAsync(RegisterWork.Job, default));

    /// <summary>A register of one row, sent in and not looked at.</summary>
    private async Task<RegisterImport> LiesWaitingAsync(Browser office)
    {
        var bytes = Encoding.UTF8.GetBytes(Headings + "\n" + Line("Gạo", producer));
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        var store = new FileStore(app.Store);
        store.Keep(await store.ReceiveAnyAsync("cho.csv", new MemoryStream(bytes), default));
        var import = new RegisterImport("cho.csv", hash, "80", new(2024, 12, 31), app.Clock.Now);
        await using var database = app.Open();
        import.SentBy(office.AccountId, await app.UnitAsync(database, "80"));
        database.RegisterImports.Add(import);
        await database.SaveAsync(app.Act("register.send"), default);
        return import;
    }

    private static async Task<Browser> SignedInAsync(ServerProcess server, Browser known)
    {
        var browser = new Browser(server.Address);
        await browser.SignInAsync(known.UserName, TestApp.Password);
        return browser;
    }

    private static async Task<Page> SendAsync(Browser office, string[] lines) =>
        await office.SubmitAsync(
            await office.GetAsync("/lam-viec/so"),
            new() { ["On"] = "2024-12-31", ["Province"] = "1" },
            "Gửi và kiểm tra",
            ("Workbook", "so.csv", Encoding.UTF8.GetBytes(string.Join('\n', lines.Prepend(Headings))))
        );

    private static async Task<Page> SeesAsync(Browser office, string path, string pattern)
    {
        for (var tries = 0; ; tries++)
        {
            var page = await office.GetAsync(path);
            if (System.Text.RegularExpressions.Regex.IsMatch(page.Text, pattern))
                return page;
            Assert.True(tries < 2400, page.Text);
            await Task.Delay(50);
        }
    }
}
