using System.CommandLine;
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
                await app.StartAsync(stop);
                Console.WriteLine($"Listening on {url}");
                await app.WaitForShutdownAsync(stop);
                return 0;
            }
        );
        return serve;
    }
}
