using OneCommune.Storage;

namespace OneCommune.Web.Serving;

/// <summary>
/// The threads that read the sockets also send what is kept; everything else goes on in the thread pool, so that nothing slow ever
/// holds up a socket. docs/adr/0018-pages-kept-until-a-change.md
/// </summary>
internal static class SocketThreads
{
    /// <summary>
    /// Before the first socket, for the runtime asks once. Not beside PostgreSQL: its answers come over sockets too, and an import that
    /// awaits them would go on in these threads.
    /// </summary>
    public static void Prepare(StoreSettings store)
    {
        if (!store.IsPostgres)
            Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
    }

    public static void AnswerFrom(IWebHostBuilder host) =>
        host.UseSockets(sockets => sockets.UnsafePreferInlineScheduling = true);

    /// <summary>From here on a request is the thread pool's, also after each piece of its body has come in.</summary>
    public static void Leave(WebApplication app) =>
        app.Use(
            async (context, next) =>
            {
                context.Request.Body = new PooledBody(context.Request.Body);
                await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
                await next(context);
            }
        );
}
