using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Jobs;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// The job that looks at uploads and imports those confirmed, one after the other, so that however many are sent memory holds one. What a
/// node that went away had begun the next run begins anew: nothing of it was stored.
/// </summary>
internal sealed class RegisterWork(
    IServiceScopeFactory scopes,
    JobClock clock,
    JobProgress progress,
    ILogger<RegisterWork> log
)
{
    // Asked for by whoever sends or confirms one; at these times what was left over.
    public static readonly Job Job = new(
        "read-registers",
        "Kiểm tra, nhập sổ Excel đã gửi",
        "30 * * * * ?",
        (services, stop) => services.GetRequiredService<RegisterWork>().RunAsync(stop)
    )
    {
        Progress = "Đã đọc {0:N0} trên {1:N0} dòng",
    };

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);
    private readonly Lock turn = new();
    private (Guid Import, CancellationTokenSource Stop)? atWork;

    /// <summary>Asks for the work and waits a little: most uploads are done before anybody would look at a progress bar.</summary>
    public Task AskAsync(Guid import, CancellationToken stop) =>
        Task.WhenAny(AskAndAwaitAsync(import, stop), Task.Delay(Patience, stop));

    /// <summary>How far it is, on whichever node; null where it is another's turn.</summary>
    public async Task<JobStep?> StepAsync(Guid import, Database database, CancellationToken stop) =>
        await progress.AnywhereAsync(Job, database, stop) is { } step && step.About == $"{import}" ? step : null;

    /// <summary>Stops the work on it, where this node is at it.</summary>
    public void TakeBack(Guid import)
    {
        lock (turn)
        {
            if (atWork is { } work && work.Import == import)
                work.Stop.Cancel();
        }
    }

    private async Task AskAndAwaitAsync(Guid import, CancellationToken stop)
    {
        try
        {
            await clock.RunNowAsync(Job, stop);
            await using var scope = scopes.CreateAsyncScope();
            var imports = scope.ServiceProvider.GetRequiredService<Database>().RegisterImports.AsNoTracking();
            while ((await imports.SingleAsync(i => i.Id == import, stop)).IsAtWork)
                await Task.Delay(Look, stop);
        }
        catch (Exception fault)
        {
            // Kept it is already; the job comes to it by its own times.
            if (!stop.IsCancellationRequested)
                log.LogWarning(fault, "Register {Id} was not asked for", import);
        }
    }

    private async Task RunAsync(CancellationToken stop)
    {
        ExceptionDispatchInfo? fault = null;
        foreach (var import in await ToDoAsync(stop))
        {
            try
            {
                await WorkAsync(import, stop);
            }
            // Told by the run, once the others have had their turn.
            catch (Exception first) when (!stop.IsCancellationRequested)
            {
                fault ??= ExceptionDispatchInfo.Capture(first);
            }
        }
        fault?.Throw();
    }

    private async Task<List<Guid>> ToDoAsync(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Database>().RegistersToDoAsync(stop);
    }

    private async Task WorkAsync(Guid import, CancellationToken stop)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop);
        lock (turn)
            atWork = (import, either);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope
                .ServiceProvider.GetRequiredService<ReadRegister>()
                .RunAsync(import, (read, all) => progress.Tell(Job, new($"{import}", read, all)), either.Token);
        }
        finally
        {
            lock (turn)
                atWork = null;
        }
        stop.ThrowIfCancellationRequested();
    }
}
