namespace OneCommune.Web.Serving;

/// <summary>
/// Work beside the requests, for as long as the server runs: a fault is logged and the work is begun anew after a rest, and the end of
/// the server ends it without a word. The framework's BackgroundService would end the server with the first fault.
/// </summary>
internal abstract class BackgroundWork(ILogger log) : IHostedService, IDisposable
{
    private readonly CancellationTokenSource ending = new();
    private Task running = Task.CompletedTask;

    protected ILogger Log => log;

    /// <summary>How long nothing is done after a fault.</summary>
    protected virtual TimeSpan RestAfterFault => TimeSpan.FromSeconds(30);

    /// <summary>Works until it is told to stop, or is done.</summary>
    protected abstract Task RunAsync(CancellationToken stop);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        running = Task.Run(GoOnAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await ending.CancelAsync();
        await Task.WhenAny(running, Task.Delay(Timeout.Infinite, cancellationToken));
    }

    // The token's source holds nothing that would have to be given back, and may be cancelled twice.
    public void Dispose() => ending.Cancel();

    private async Task GoOnAsync()
    {
        var stop = ending.Token;
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stop);
                return;
            }
            // What ends with the server, such as a connection closed under a question, is no fault.
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                log.LogError(fault, "{Work} was interrupted and goes on in {Rest}", GetType().Name, RestAfterFault);
            }
            catch (Exception) { }
            await Task.WhenAny(Task.Delay(RestAfterFault, stop));
        }
    }
}
