using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage.Engines;

namespace OneCommune.Storage.Registry.Register;

/// <summary>
/// The register with what a file adds to it, before anything is kept. What is new lies in tables of this connection alone, gone with the
/// draft, so that memory holds a few hundred rows of however long a file.
/// </summary>
public sealed partial class RegisterDraft
{
    private readonly Database database;
    private readonly bool keeps;
    private readonly Dictionary<Guid, object> changed = [];
    private readonly Dictionary<Guid, object> unwritten = [];
    private readonly HashSet<Guid> reread = [];

    private RegisterDraft(Database database, bool keeps) => (this.database, this.keeps) = (database, keeps);

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
        else if (!unwritten.ContainsKey(id) && changed.TryAdd(id, record) && keeps)
            database.Attach(record);
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

    private async Task WriteAsync<T>(CancellationToken stop)
        where T : class
    {
        var table = $"new_{Table<T>()}";
        var delete = $"delete from {table} where id = {{0}}";
        foreach (var (id, _) in unwritten.Where(one => one.Value is T && reread.Contains(one.Key)))
            await database.Database.ExecuteSqlRawAsync(delete, [id], stop);
        await database.InsertAsync(unwritten.Values.OfType<T>(), table, stop);
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
