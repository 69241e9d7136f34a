using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Engines;

namespace OneCommune.Storage.Registry.Register;

/// <summary>
/// The register with what a file adds to it, before anything is kept. What is new lies in tables of this connection alone, gone with its
/// transaction, so that memory holds a few hundred rows of however long a file.
/// </summary>
public sealed class RegisterDraft
{
    private readonly Database database;
    private readonly Action<object> touch;
    private readonly Dictionary<Guid, object> changed = [];
    private readonly Dictionary<Guid, object> unwritten = [];
    private readonly HashSet<Guid> reread = [];

    private RegisterDraft(Database database, Action<object> touch)
    {
        this.database = database;
        this.touch = touch;
    }

    /// <summary>Inside the transaction that the tables end with.</summary>
    /// <param name="touch">Told of a record of the register before it changes, once.</param>
    public static async Task<RegisterDraft> BeginAsync(Database database, Action<object> touch, CancellationToken stop)
    {
        await database.Database.ExecuteSqlRawAsync(
            """
            create temporary table new_producers as select * from producers where false;
            create temporary table new_products as select * from products where false;
            create temporary table new_recognitions as select * from recognitions where false;
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
        return new(database, touch);
    }

    /// <summary>The file brings it.</summary>
    public bool IsNew(Guid id) => unwritten.ContainsKey(id) || reread.Contains(id);

    /// <summary>Records of the register and of the file, as they now are.</summary>
    public async Task<List<T>> ReadAsync<T>(Expression<Func<T, bool>> which, CancellationToken stop)
        where T : class
    {
        List<T> records = [];
        foreach (var kept in await database.Set<T>().AsNoTracking().Where(which).ToListAsync(stop))
            records.Add(changed.TryGetValue(IdOf(kept), out var now) ? (T)now : kept);
        foreach (var brought in await Brought<T>().Where(which).ToListAsync(stop))
        {
            reread.Add(IdOf(brought));
            records.Add(brought);
        }
        return records;
    }

    /// <summary>What the file has brought and <see cref="WriteAsync"/> has written.</summary>
    public IQueryable<T> Brought<T>()
        where T : class
    {
        var all = $"select * from new_{Table<T>()}";
        return database.Set<T>().FromSqlRaw(all).AsNoTracking();
    }

    public void Add(object record) => unwritten.Add(IdOf(record), record);

    /// <summary>To be told before a record changes.</summary>
    public void Touch(object record)
    {
        var id = IdOf(record);
        if (reread.Contains(id))
            unwritten[id] = record;
        else if (!unwritten.ContainsKey(id) && changed.TryAdd(id, record))
            touch(record);
    }

    /// <summary>Writes what was added since the last time and forgets it: records read before this are not to be used any more.</summary>
    public async Task WriteAsync(CancellationToken stop)
    {
        await WriteAsync<Producer>(stop);
        await WriteAsync<Product>(stop);
        await WriteAsync<Recognition>(stop);
        unwritten.Clear();
        reread.Clear();
    }

    /// <summary>Puts what the file brings into the register.</summary>
    public async Task KeepAsync(CancellationToken stop)
    {
        await KeepAsync<Producer>(stop);
        await KeepAsync<Product>(stop);
        await KeepAsync<Recognition>(stop);
    }

    private async Task WriteAsync<T>(CancellationToken stop)
        where T : class
    {
        var table = $"new_{Table<T>()}";
        var delete = $"delete from {table} where id = {{0}}";
        foreach (var (id, _) in unwritten.Where(one => one.Value is T && reread.Contains(one.Key)))
            await database.Database.ExecuteSqlRawAsync(delete, [id], stop);
        await database.InsertAsync(unwritten.Values.OfType<T>(), table, stop);
    }

    private async Task KeepAsync<T>(CancellationToken stop)
        where T : class
    {
        var told = RecordTable.Of<T>(database.Model)!;
        await database.Telling.AddAsync(AllBroughtAsync<T>(stop).Select(told.Added), stop);
        var (table, columns) = (Table<T>(), string.Join(", ", BulkInsert.Columns<T>(database)));
        var keep = $"insert into {table} ({columns}) select {columns} from new_{table}; drop table new_{table}";
        await database.Database.ExecuteSqlRawAsync(keep, stop);
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

    private string Table<T>() => database.Model.FindEntityType(typeof(T))!.GetTableName()!;

    private static Guid IdOf(object record) =>
        record switch
        {
            Producer producer => producer.Id,
            Product product => product.Id,
            Recognition recognition => recognition.Id,
            _ => throw new ArgumentException("A register holds producers, products and recognitions.", nameof(record)),
        };
}
