using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Places;
using OneCommune.Domain.Searching;

namespace OneCommune.Storage;

/// <summary>
/// The words of all products and producers, kept in memory by each program that answers searches. Before every answer it asks the database
/// what changed since, so that a search finds what was kept a moment ago, by whatever node or command; a newer catalogue of places means
/// all anew.
/// </summary>
public sealed class KeptSearch(KeptGazetteer places) : IDisposable
{
    // Past this, reading everything is less work than looking each one up.
    private const int MostChanges = 5000;

    private readonly SemaphoreSlim turn = new(1);
    private readonly SearchIndex products = new();
    private readonly SearchIndex producers = new();
    private volatile State? state;

    private sealed record State(long Seq, Gazetteer Places);

    public async ValueTask<SearchIndex> ProductsAsync(Database database, CancellationToken stop)
    {
        await RefreshAsync(database, stop);
        return products;
    }

    public async ValueTask<SearchIndex> ProducersAsync(Database database, CancellationToken stop)
    {
        await RefreshAsync(database, stop);
        return producers;
    }

    public void Dispose()
    {
        turn.Dispose();
        products.Dispose();
        producers.Dispose();
    }

    private async Task RefreshAsync(Database database, CancellationToken stop)
    {
        var now = await NowAsync(database, stop);
        if (state == now)
            return;
        await turn.WaitAsync(stop);
        try
        {
            now = await NowAsync(database, stop);
            if (state is { } before && before.Places == now.Places && before.Seq <= now.Seq)
                await ReadChangesAsync(database, before.Seq, now.Places, stop);
            else
                await ReadAllAsync(database, now.Places, stop);
            state = now;
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<State> NowAsync(Database database, CancellationToken stop) =>
        new(
            await database.SearchChanges.MaxAsync(c => (long?)c.Seq, stop) ?? 0,
            await places.ReadAsync(database, stop)
        );

    private async Task ReadAllAsync(Database database, Gazetteer gazetteer, CancellationToken stop)
    {
        var read = await SearchEntries.ReadAsync(database, null, stop);
        products.Fill(read.Products, gazetteer);
        producers.Fill(read.Producers, gazetteer);
    }

    private async Task ReadChangesAsync(Database database, long since, Gazetteer gazetteer, CancellationToken stop)
    {
        var changed = await database
            .SearchChanges.Where(c => c.Seq > since)
            .OrderBy(c => c.Seq)
            .Select(c => c.SubjectId)
            .Take(MostChanges + 1)
            .ToListAsync(stop);
        if (changed.Count > MostChanges)
        {
            await ReadAllAsync(database, gazetteer, stop);
            return;
        }
        var read = await SearchEntries.ReadAsync(database, changed, stop);
        var isWorn = products.Change(read.Products, changed) | producers.Change(read.Producers, changed);
        if (isWorn)
            await ReadAllAsync(database, gazetteer, stop);
    }
}
