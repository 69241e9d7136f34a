using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore.Storage;

namespace OneCommune.Storage.Engines;

/// <summary>
/// Who wants the one writer's place waits here first, in the order of coming, with nothing in hand: in SQLite each that waits holds a thread,
/// in PostgreSQL a connection, and two dozen of them left none to those who only read. Writers of other programs are waited for there.
/// </summary>
internal static class WriterQueue
{
    /// <summary>As long as a question to the store may take.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Places = [];

    /// <param name="store">What names the store, the same for all who write to it.</param>
    /// <exception cref="PlaceTakenException">Somebody held the place for too long.</exception>
    public static async Task<IDbContextTransaction> BeginAsync(
        string store,
        Func<Task<IDbContextTransaction>> begin,
        CancellationToken stop
    )
    {
        var place = Places.GetOrAdd(store, _ => new(1));
        if (!await place.WaitAsync(Patience, stop))
            throw new PlaceTakenException();
        try
        {
            return new InPlace(await begin(), place);
        }
        catch
        {
            place.Release();
            throw;
        }
    }

    /// <summary>Leaves the place when it ends, whatever it comes to.</summary>
    private sealed class InPlace(IDbContextTransaction transaction, SemaphoreSlim place) : IDbContextTransaction
    {
        private bool hasLeft;

        public Guid TransactionId => transaction.TransactionId;

        public void Commit() => End(transaction.Commit);

        public void Rollback() => End(transaction.Rollback);

        public void Dispose() => End(transaction.Dispose);

        public Task CommitAsync(CancellationToken cancellationToken = default) =>
            EndAsync(() => transaction.CommitAsync(cancellationToken));

        public Task RollbackAsync(CancellationToken cancellationToken = default) =>
            EndAsync(() => transaction.RollbackAsync(cancellationToken));

        public ValueTask DisposeAsync() => new(EndAsync(() => transaction.DisposeAsync().AsTask()));

        private void End(Action end)
        {
            try
            {
                end();
            }
            finally
            {
                Leave();
            }
        }

        private async Task EndAsync(Func<Task> end)
        {
            try
            {
                await end();
            }
            finally
            {
                Leave();
            }
        }

        private void Leave()
        {
            if (!hasLeft)
                place.Release();
            hasLeft = true;
        }
    }
}

/// <summary>The writer's place was not free in time: <see cref="StoreFault.Away"/>.</summary>
internal sealed class PlaceTakenException() : Exception("The writer's place was not free in time.");
