using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Registry.Searching;
using OneCommune.Storage.Shown;

namespace OneCommune.Storage.Registry.Register;

/// <summary>From one state of the register to the transaction that keeps the draft, where nothing moved since (docs/adr/0051).</summary>
public sealed partial class RegisterDraft : IAsyncDisposable
{
    private const string Packed = "new_audit_parts";
    private const string Subjects =
        "select id from new_products union select id from new_producers union select product_id from new_recognitions";

    // Of SQLite, in KiB: most of what the rows of 10,000 lines fill, and what it has by itself.
    private const int WideCache = 16_000;
    private const int UsualCache = 2_000;

    private readonly List<Dictionary<string, string?>> told = [];
    private IDbContextTransaction? transaction;
    private bool isInPlace;
    private bool isKept;
    private long newest;
    private bool isMany;

    /// <summary>Only to be looked at.</summary>
    public static Task<RegisterDraft> LookAsync(Database database, CancellationToken stop) =>
        BeginAsync(new(database, keeps: false), stop);

    /// <param name="inPlace">In the one writer's place from the beginning, so that nothing can move: everybody waits.</param>
    public static Task<RegisterDraft> BeginAsync(Database database, bool inPlace, CancellationToken stop) =>
        BeginAsync(new(database, keeps: true) { isInPlace = inPlace }, stop);

    /// <summary>
    /// Begins to keep it: puts what the file brings into the register, in the one writer's place. False where the register, places, settings
    /// or the law moved since the draft was begun, or somebody else has kept alike: then nothing is written.
    /// </summary>
    public async Task<bool> TryKeepAsync(CancellationToken stop)
    {
        await PackAsync<Producer>(stop);
        await PackAsync<Product>(stop);
        await PackAsync<Recognition>(stop);
        isMany = await SearchLater.IsManyAsync(database, Subjects, stop);
        if (!isInPlace)
        {
            await transaction!.CommitAsync(stop);
            await transaction.DisposeAsync();
            transaction = null;
        }
        if (database.IsPostgres && !isInPlace)
            return await TryWriteBesideAsync(stop);
        // Pages that do not fit are written, and read again, in everybody's time.
        await CacheAsync(WideCache, stop);
        transaction ??= await database.BeginAsync(stop);
        if (await database.NewestMoveAsync(stop) != newest)
            return false;
        await WriteRowsAsync(stop);
        await TellAsync(stop);
        return true;
    }

    /// <summary>After SaveAsync.</summary>
    public async Task CommitAsync(CancellationToken stop)
    {
        await transaction!.CommitAsync(stop);
        isKept = true;
    }

    public async ValueTask DisposeAsync()
    {
        if (transaction is not null)
            await transaction.DisposeAsync();
        // What was read for a draft that came to nothing is read anew by the next.
        if (!isKept)
            foreach (var record in changed.Values)
                database.Entry(record).State = EntityState.Detached;
        // The connection goes back to others.
        if (database.Database.GetDbConnection().State == ConnectionState.Open)
        {
            await CacheAsync(UsualCache, CancellationToken.None);
            await database.Database.ExecuteSqlRawAsync(
                """
                drop table if exists new_producers;
                drop table if exists new_products;
                drop table if exists new_recognitions;
                drop table if exists new_audit_parts;
                """,
                CancellationToken.None
            );
        }
        await database.Database.CloseConnectionAsync();
    }

    private async Task CacheAsync(int kibibytes, CancellationToken stop)
    {
        var cache = $"pragma cache_size = -{kibibytes}";
        if (!database.IsPostgres)
            await database.Database.ExecuteSqlRawAsync(cache, stop);
    }

    private static async Task<RegisterDraft> BeginAsync(RegisterDraft draft, CancellationToken stop)
    {
        var database = draft.database;
        try
        {
            // Its tables outlive the transaction it is planned in.
            await database.Database.OpenConnectionAsync(stop);
            draft.transaction = draft.isInPlace
                ? await database.BeginAsync(stop)
                : await database.BeginReadingAsync(stop);
            draft.newest = await database.NewestMoveAsync(stop);
            await database.Database.ExecuteSqlRawAsync(
                """
                create temporary table new_producers as select * from producers where false;
                create temporary table new_products as select * from products where false;
                create temporary table new_recognitions as select * from recognitions where false;
                create temporary table new_audit_parts (part integer not null, content bytea not null);
                create index new_producers_id on new_producers (id);
                create index new_producers_match on new_producers (match_name);
                create index new_products_id on new_products (id);
                create index new_products_producer on new_products (producer_id);
                create index new_products_folded on new_products (folded_name);
                create index new_recognitions_id on new_recognitions (id);
                create index new_recognitions_product on new_recognitions (product_id);
                """,
                stop
            );
            return draft;
        }
        catch
        {
            await draft.DisposeAsync();
            throw;
        }
    }

    /// <summary>PostgreSQL: the rows are written before the place is taken, seen by nobody until they are kept.</summary>
    private async Task<bool> TryWriteBesideAsync(CancellationToken stop)
    {
        transaction = await database.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted, stop);
        try
        {
            // Whoever is in the place and waits for a number of ours would wait for ever: we give way before the server chooses.
            await database.Database.ExecuteSqlRawAsync("set local lock_timeout = '700ms'", stop);
            await WriteRowsAsync(stop);
            // Past the program's own line, which waits with nothing in hand: our rows are. At most one of the line waits here with us.
            await database.TakePlaceAsync(stop);
            await database.Database.ExecuteSqlRawAsync("set local lock_timeout = default", stop);
        }
        catch (PostgresException fault)
            when (fault.SqlState
                    is PostgresErrorCodes.LockNotAvailable
                        or PostgresErrorCodes.DeadlockDetected
                        or PostgresErrorCodes.UniqueViolation
            )
        {
            return false;
        }
        if (await database.NewestMoveAsync(stop) != newest)
            return false;
        await TellAsync(stop);
        return true;
    }

    private async Task WriteRowsAsync(CancellationToken stop)
    {
        await SearchLater.BeginAsync(database, stop);
        await WriteRowsAsync<Producer>(stop);
        await WriteRowsAsync<Product>(stop);
        await WriteRowsAsync<Recognition>(stop);
    }

    private async Task WriteRowsAsync<T>(CancellationToken stop)
        where T : class
    {
        var (table, columns) = (Table<T>(), string.Join(", ", BulkInsert.Columns<T>(database)));
        var write = $"insert into {table} ({columns}) select {columns} from new_{table}";
        await database.Database.ExecuteSqlRawAsync(write, stop);
    }

    /// <summary>In the place: what is numbered in the order of keeping.</summary>
    private async Task TellAsync(CancellationToken stop)
    {
        await SearchLater.EndAsync(database, Subjects, isMany, stop);
        await database.Telling.AddPackedAsync(Packed, told, stop);
    }

    private async Task PackAsync<T>(CancellationToken stop)
        where T : class
    {
        var table = RecordTable.Of<T>(database.Model)!;
        await foreach (var pack in AuditPack.OfAsync(AllBroughtAsync<T>(stop).Select(table.Added), "", stop))
        {
            told.Add(pack.Told);
            var add = $"insert into {Packed} (part, content) values ({{0}}, {{1}})";
            await database.Database.ExecuteSqlRawAsync(add, [told.Count, pack.Content], stop);
        }
    }

    private async IAsyncEnumerable<T> AllBroughtAsync<T>([EnumeratorCancellation] CancellationToken stop)
        where T : class
    {
        const int most = 1000;
        var count = most;
        for (var read = 0; count == most; read += count)
        {
            var some = await Brought<T>()
                .OrderBy(one => EF.Property<Guid>(one, "Id"))
                .Skip(read)
                .Take(most)
                .ToListAsync(stop);
            count = some.Count;
            foreach (var one in some)
                yield return one;
        }
    }
}
