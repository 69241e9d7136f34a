using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OneCommune.Bench;

/// <summary>bare TYPE FILE PORT: a server of the same make that does nothing but send a file's bytes from memory.</summary>
internal static class BareKestrel
{
    public static async Task<int> RunAsync(string[] args)
    {
        var bytes = await File.ReadAllBytesAsync(args[1]);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls($"http://127.0.0.1:{args[2]}");
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        await using var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = args[0];
            context.Response.ContentLength = bytes.Length;
            return context.Response.Body.WriteAsync(bytes).AsTask();
        });
        await app.RunAsync();
        return 0;
    }
}
