using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Searching;
using OneCommune.Storage.Registry.Places;

namespace OneCommune.Storage.Registry.Searching;

/// <summary>
/// The words of all products and producers, kept in memory by each program that answers searches. Before every answer it asks the database
/// what changed since, so that a search finds what was kept a moment ago, by whatever node or command; what changes while everything is read anew
/// is read once more.
/// </summary>
public sealed class KeptSearch(KeptGazetteer places, StoreSettings store, TimeProvider time) : IDisposable
{
    // Looked up at once.
    private const int AtOnce = 2000;

    /// <summary>How long a search waits for words that are not read yet, by itself or another; some hundred thousand products take longer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly SemaphoreSlim turn = new(1);
    private readonly Lock gate = new();
    private readonly CancellationTokenSource ending = new();
    private Task filling = Task.CompletedTask;
    private volatile Kept? kept;

    /// <param name="Seq">of the latest change read</param>
    private sealed record Kept(long Seq, Gazetteer Places, SearchIndex Products, SearchIndex Producers);

    /// <param name="Swept">the latest change that is kept no longer</param>
    private sealed record Changes(long Latest, long Swept, string? Places);

    public async ValueTask<SearchIndex> ProductsAsync(Database database, CancellationToken stop) =>
        (await KeepUpAsync(database, stop)).Products;

    public async ValueTask<SearchIndex> ProducersAsync(Database database, CancellationToken stop) =>
        (await KeepUpAsync(database, stop)).Producers;

    public async ValueTask<(SearchIndex Products, SearchIndex Producers)> BothAsync(
        Database database,
        CancellationToken stop
    )
    {
        var known = await KeepUpAsync(database, stop);
        return (known.Products, known.Producers);
    }

    /// <summary>
    /// For the time nobody waits: reads all words where they were never read, or where so much changed since that reading them anew makes
    /// searching quicker; else what changed. Searches go on meanwhile.
    /// </summary>
    public async Task RenewAsync(Database database, CancellationToken stop)
    {
        if (kept is not { Products.IsWorn: false, Producers.IsWorn: false })
            await FillAsync(kept).WaitAsync(stop);
        await KeepUpAsync(database, stop);
    }

    /// <summary>The products that were called otherwise on a day, or whose producer was, or was elsewhere.</summary>
    public async Task<EntriesThen> ProductsThenAsync(Database database, RecordsThen then, CancellationToken stop)
    {
        var gazetteer = await places.ReadAsync(database, stop);
        return await Task.Run(
            () => new EntriesThen([.. SearchEntries.Products(database, then.Past.Subjects, then)], gazetteer),
            CancellationToken.None
        );
    }

    public async Task<EntriesThen> ProducersThenAsync(Database database, RecordsThen then, CancellationToken stop)
    {
        var gazetteer = await places.ReadAsync(database, stop);
        return await Task.Run(
            () => new EntriesThen([.. SearchEntries.Producers(database, then.Past.Subjects, then)], gazetteer),
            CancellationToken.None
        );
    }

    /// <summary>Returns when nothing is read any more.</summary>
    public void Dispose()
    {
        ending.Cancel();
        ((IAsyncResult)filling).AsyncWaitHandle.WaitOne();
        ending.Dispose();
        turn.Dispose();
    }

    /// <exception cref="RefusalException">search.reading: the words are not read yet.</exception>
    private async ValueTask<Kept> KeepUpAsync(Database database, CancellationToken stop)
    {
        var (now, gazetteer) = await NowAsync(database, stop);
        if (kept is { } known && known.Seq == now.Latest && known.Places == gazetteer)
            return known;
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, patience.Token);
        try
        {
            while (true)
            {
                if (await CatchUpAsync(database, either.Token) is { } caught)
                    return caught;
                await FillAsync(kept).WaitAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new RefusalException("search.reading");
        }
    }

    /// <summary>Reads what changed; null where everything has to be read.</summary>
    private async Task<Kept?> CatchUpAsync(Database database, CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            var (now, gazetteer) = await NowAsync(database, stop);
            if (kept is not { } known || known.Seq > now.Latest)
                return null;
            if (known.Places != gazetteer)
            {
                known.Products.Rename(gazetteer);
                known.Producers.Rename(gazetteer);
                kept = known = known with { Places = gazetteer };
            }
            while (true)
            {
                var changed = await database
                    .SearchChanges.AsNoTracking()
                    .Where(c => c.Seq > known.Seq)
                    .OrderBy(c => c.Seq)
                    .Take(AtOnce)
                    .ToListAsync(stop);
                // Asked after the rows: what was swept before they were read is told, what is swept later was read.
                if ((await ChangesAsync(database, stop)).Swept > known.Seq)
                    return null;
                if (changed.Count == 0)
                    return known;
                List<Guid> ids = [.. changed.Select(c => c.SubjectId)];
                await Task.Run(
                    () =>
                    {
                        known.Products.Change([.. SearchEntries.Products(database, ids)], ids);
                        known.Producers.Change([.. SearchEntries.Producers(database, ids)], ids);
                    },
                    CancellationToken.None
                );
                kept = known = known with { Seq = changed[^1].Seq };
            }
        }
        finally
        {
            turn.Release();
        }
    }

    /// <summary>Reads everything, once however many ask for it, and goes on when who asked first has gone.</summary>
    /// <param name="before">what was kept when it was found wanting: another may have read since</param>
    private Task FillAsync(Kept? before)
    {
        lock (gate)
        {
            if (!ReferenceEquals(kept?.Products, before?.Products))
                return Task.CompletedTask;
            if (filling.IsCompleted)
                filling = Task.Run(() => ReadAllAsync(ending.Token));
            return filling;
        }
    }

    private async Task ReadAllAsync(CancellationToken stop)
    {
        await using var database = Store.Open(store);
        var (now, gazetteer) = await NowAsync(database, stop);
        var (products, producers) = (new SearchIndex(), new SearchIndex());
        products.Fill(UntilStopped(SearchEntries.Products(database, null), stop), gazetteer);
        producers.Fill(UntilStopped(SearchEntries.Producers(database, null), stop), gazetteer);
        await turn.WaitAsync(stop);
        // What changed meanwhile is read once more.
        kept = new(now.Latest, gazetteer, products, producers);
        turn.Release();
    }

    private static IEnumerable<SearchEntry> UntilStopped(IEnumerable<SearchEntry> entries, CancellationToken stop)
    {
        foreach (var entry in entries)
        {
            stop.ThrowIfCancellationRequested();
            yield return entry;
        }
    }

    private async Task<(Changes Changes, Gazetteer Places)> NowAsync(Database database, CancellationToken stop)
    {
        var changes = await ChangesAsync(database, stop);
        return (changes, await places.ReadAsync(database, changes.Places, stop));
    }

    /// <summary>One question, for it stands before every search.</summary>
    private static Task<Changes> ChangesAsync(Database database, CancellationToken stop) =>
        database
            .SearchSwept.Select(swept => new Changes(
                database.SearchChanges.Max(c => (long?)c.Seq) ?? 0,
                swept.Seq,
                database.Settings.Where(s => s.Name == KeptGazetteer.Stamp).Select(s => s.Value).SingleOrDefault()
            ))
            .SingleAsync(stop);
}
