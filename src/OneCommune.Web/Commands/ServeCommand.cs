using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using OneCommune.Domain;
using OneCommune.Web.Rights.SignIn;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Commands;

/// <summary>serve [--port 5080]: the web server, until Ctrl-C.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var port = new Option<int>("--port") { DefaultValueFactory = _ => 5080 };
        var address = new Option<string>("--address") { DefaultValueFactory = _ => "localhost" };
        var serve = new Command("serve", "Chạy máy chủ web / run the web server") { port, address };
        serve.SetAction(
            async (parsed, stop) =>
            {
                await Storage.Store.PrepareAsync(parsed.Store(), stop);
                var url = $"http://{parsed.GetValue(address)}:{parsed.GetValue(port)}";
                await using var app = WebServer.Build(parsed.Store(), url, TimeProvider.System);
                await StartAsync(app, url, stop);
                Console.WriteLine($"Listening on {url}");
                await StartNotes.PrintAsync(parsed.Store(), stop);
                await app.WaitForShutdownAsync(stop);
                return 0;
            }
        );
        return serve;
    }

    /// <exception cref="RefusalException">serve.address-in-use: another program listens there; and what <see cref="LockedKeys.CheckAsync"/> refuses.</exception>
    public static async Task StartAsync(WebApplication app, string url, CancellationToken stop)
    {
        await LockedKeys.CheckAsync(app.Services, stop);
        try
        {
            await app.StartAsync(stop);
        }
        catch (IOException fault) when (fault.InnerException is AddressInUseException)
        {
            throw new RefusalException("serve.address-in-use", url);
        }
    }
}
