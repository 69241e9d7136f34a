using System.CommandLine;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Web.Demo;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Commands;

/// <summary>run [--port 5080] [--empty]: what scripts/run does: a new database gets the demo province, then the server.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { DefaultValueFactory = _ => 5080 };
        var empty = new Option<bool>("--empty")
        {
            Description = "Không nạp dữ liệu minh họa / without the demo province",
        };
        var run = new Command("run", "Chạy thử với tỉnh minh họa / try it with the demo province") { port, empty };
        run.SetAction(
            async (parsed, stop) =>
            {
                var store = parsed.Store();
                await Store.PrepareAsync(store, stop);
                if (!parsed.GetValue(empty) && await IsNewAsync(store))
                {
                    Console.Error.WriteLine("Đang nạp tỉnh minh họa…");
                    await DemoProvince.FillAsync(store, TimeProvider.System, stop);
                }
                var url = $"http://localhost:{parsed.GetValue(port)}";
                await using var app = WebServer.Build(store, url, TimeProvider.System);
                await ServeCommand.StartAsync(app, url, stop);
                Console.WriteLine($"Listening on {url}");
                if (await IsDemoAsync(store, stop))
                    PrintSignIns();
                await StartNotes.PrintAsync(store, stop);
                await app.WaitForShutdownAsync(stop);
                return 0;
            }
        );
        return run;
    }

    private static async Task<bool> IsNewAsync(StoreSettings store)
    {
        await using var database = Store.Open(store);
        return !await database.Audit.AnyAsync();
    }

    private static async Task<bool> IsDemoAsync(StoreSettings store, CancellationToken stop)
    {
        await using var database = Store.Open(store);
        return await database.Settings.AnyAsync(s => s.Name == Setting.Demo && s.Value == "true", stop);
    }

    private static void PrintSignIns()
    {
        Console.WriteLine($"Tài khoản minh họa, mật khẩu {DemoCast.Password}:");
        foreach (var (userName, fullName, role) in DemoCast.Accounts)
            Console.WriteLine($"  {userName, -9} {Roles.Name(role)} ({fullName})");
    }
}
