using System.Collections.Concurrent;
using System.Threading.Channels;
using OneCommune.Storage;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// Looks at uploads and imports them, one after the other, so that however many are sent memory holds one. What lies waiting when the
/// server starts, or was begun by a node that is gone, is picked up.
/// </summary>
internal sealed class RegisterQueue(IServiceScopeFactory scopes, TimeProvider time, ILogger<RegisterQueue> log)
    : BackgroundWork(log)
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BeatEvery = TimeSpan.FromSeconds(2);
    private readonly Channel<Guid> waiting = Channel.CreateUnbounded<Guid>();
    private readonly ConcurrentDictionary<Guid, Work> works = [];

    private sealed class Work : IDisposable
    {
        private readonly CancellationTokenSource stop = new();
        private bool isOver;

        public readonly TaskCompletionSource Done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public volatile int Rows;

        public CancellationToken Stop => stop.Token;

        public void TakeBack()
        {
            lock (stop)
            {
                if (!isOver)
                    stop.Cancel();
            }
        }

        public void Dispose()
        {
            lock (stop)
            {
                isOver = true;
                stop.Dispose();
            }
            Done.TrySetResult();
        }
    }

    /// <summary>Hands an upload in and waits a little: most are done before anybody would look at a progress bar.</summary>
    public async Task HandInAsync(Guid import, TimeSpan patience, CancellationToken stop)
    {
        var work = works.GetOrAdd(import, _ => new());
        waiting.Writer.TryWrite(import);
        await Task.WhenAny(work.Done.Task, Task.Delay(patience, stop));
    }

    /// <summary>Rows read by now; null when this node is not at it.</summary>
    public int? RowsRead(Guid import) => works.TryGetValue(import, out var work) ? work.Rows : null;

    /// <summary>Stops the work on it, where it is under way.</summary>
    public void TakeBack(Guid import)
    {
        if (works.TryGetValue(import, out var work))
            work.TakeBack();
    }

    /// <summary>What is left when the server closes is picked up at the next start.</summary>
    protected override async Task RunAsync(CancellationToken stop)
    {
        // The first visitors have the machine to themselves, but for who sends a register.
        await Task.WhenAny(waiting.Reader.WaitToReadAsync(stop).AsTask(), Task.Delay(Settling, stop));
        Task<bool>? more = null;
        while (!stop.IsCancellationRequested)
        {
            await PickUpAsync(stop);
            do
            {
                while (waiting.Reader.TryRead(out var import))
                    await WorkAsync(import, stop);
                more = more is { IsCompleted: false } ? more : waiting.Reader.WaitToReadAsync(stop).AsTask();
            } while (await Task.WhenAny(more, Task.Delay(Rest, stop)) == more && !more.IsCanceled);
        }
    }

    private async Task PickUpAsync(CancellationToken stop)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<Database>();
            foreach (var import in await database.RegistersToDoAsync(Now, stop))
                waiting.Writer.TryWrite(import);
        }
        catch (Exception fault) when (StoreFaults.Of(fault) is { } known && !stop.IsCancellationRequested)
        {
            Log.LogError("Registers that wait could not be read: the store is {Fault}", known);
        }
    }

    private async Task WorkAsync(Guid import, CancellationToken stop)
    {
        var work = works.GetOrAdd(import, _ => new());
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, work.Stop);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(either.Token);
        var beats = BeatAsync(import, work, over.Token);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var job = scope.ServiceProvider.GetRequiredService<RegisterJob>();
            await job.RunAsync(import, rows => work.Rows = rows, either.Token);
        }
        catch (Exception fault)
        {
            if (!either.IsCancellationRequested)
                Log.LogError(fault, "Register {Id} was left where it was", import);
        }
        finally
        {
            await over.CancelAsync();
            await beats;
            works.TryRemove(import, out _);
            work.Dispose();
        }
    }

    /// <summary>Tells the other nodes that a check is under way, and how far it is.</summary>
    private async Task BeatAsync(Guid import, Work work, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await Task.Delay(BeatEvery, stop);
                await using var scope = scopes.CreateAsyncScope();
                var database = scope.ServiceProvider.GetRequiredService<Database>();
                await database.BeatAsync(import, work.Rows, Now, stop);
            }
        }
        catch (Exception fault)
        {
            if (!stop.IsCancellationRequested)
                Log.LogWarning(fault, "Register {Id}: how far it is could not be told", import);
        }
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
