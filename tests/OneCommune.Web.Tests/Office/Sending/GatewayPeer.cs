using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OneCommune.Web.Tests.Office.Sending;

/// <summary>A provider of short messages on this machine.</summary>
internal sealed class GatewayPeer : IAsyncDisposable
{
    private readonly WebApplication app;

    private GatewayPeer(WebApplication app) => this.app = app;

    public ConcurrentQueue<(string Body, string? Secret, string Key)> Asked { get; } = new();

    /// <summary>What it answers, first to last; then 200.</summary>
    public ConcurrentQueue<int> Answers { get; } = new();

    public string Url => app.Urls.First() + "/gui";

    public static async Task<GatewayPeer> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var peer = new GatewayPeer(builder.Build());
        peer.app.MapPost("/gui", peer.TakeAsync);
        await peer.app.StartAsync();
        return peer;
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var headers = context.Request.Headers;
        Asked.Enqueue((await reader.ReadToEndAsync(), headers["X-Ma"], headers["Idempotency-Key"].ToString()));
        context.Response.StatusCode = Answers.TryDequeue(out var status) ? status : 200;
        if (status is 302)
            context.Response.Headers.Location = "/gui";
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
