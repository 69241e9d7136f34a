using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace OneCommune.Storage.Audit;

/// <summary>
/// A table whose records the trail answers for, read past the mapper: a value put in behind its back need not be one the mapper can read.
/// </summary>
internal sealed class RecordTable
{
    private static readonly Dictionary<Type, Func<DbDataReader, int, object>> Getters = new()
    {
        [typeof(string)] = (row, i) => row.GetString(i),
        [typeof(Guid)] = (row, i) => row.GetGuid(i),
        [typeof(int)] = (row, i) => row.GetInt32(i),
        [typeof(long)] = (row, i) => row.GetInt64(i),
        [typeof(bool)] = (row, i) => row.GetBoolean(i),
        [typeof(double)] = (row, i) => row.GetDouble(i),
        [typeof(DateOnly)] = (row, i) => row.GetFieldValue<DateOnly>(i),
        [typeof(DateTime)] = (row, i) => row.GetDateTime(i),
        [typeof(DateTimeOffset)] = (row, i) => row.GetFieldValue<DateTimeOffset>(i),
    };

    private readonly IEntityType type;
    private readonly IProperty[] all;
    private readonly IProperty[] told;

    private RecordTable(IEntityType type)
    {
        this.type = type;
        all = [.. type.GetProperties()];
        told = [.. all.Where(p => !Untold.Is(p))];
        Fields = [.. told.Where(p => !Seal.Hides(p)).Select(p => p.Name), .. all.Any(Seal.Hides) ? Sealed : []];
        KeyFields = [.. type.FindPrimaryKey()!.Properties.Select(p => p.Name)];
    }

    private static string[] Sealed => [Seal.Name];

    /// <summary>As the trail names it.</summary>
    public string Entity => RecordText.Entity(type);
    public string Name => type.GetTableName()!;
    public IReadOnlyList<string> Fields { get; }
    public IReadOnlyList<string> KeyFields { get; }

    public static IReadOnlyList<RecordTable> All(IModel model) =>
        [.. model.GetEntityTypes().Where(one => !Untold.Is(one)).Select(one => new RecordTable(one))];

    /// <summary>Null where the trail does not answer for it.</summary>
    public static RecordTable? Of<T>(IModel model) =>
        model.FindEntityType(typeof(T)) is { } type && !Untold.Is(type) ? new(type) : null;

    /// <summary>By its values where they are all told: older rows wrote a day of a key in the words of the reader's language.</summary>
    public string IdOf(RecordChange change)
    {
        var told = change.After ?? change.Before ?? change.Found!;
        return KeyFields.All(told.ContainsKey) ? string.Join('/', KeyFields.Select(f => told[f])) : change.Id;
    }

    /// <summary>A record brought in without being tracked.</summary>
    public RecordChange Added(object record)
    {
        object? Value(IReadOnlyProperty property) => ((IProperty)property).GetGetter().GetClrValue(record);
        return new(Entity, RecordText.Key(type, Value), null, ChangeList.Values(type, told, Value));
    }

    /// <summary>Every record there is, in any order.</summary>
    public async IAsyncEnumerable<RecordChange> ReadAsync(
        DbConnection connection,
        DbTransaction? transaction,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"select {string.Join(", ", all.Select(p => p.GetColumnName()))} from {Name}";
        await using var reader = await command.ExecuteReaderAsync(stop);
        var values = new object?[all.Length];
        while (await reader.ReadAsync(stop))
        {
            for (var i = 0; i < all.Length; i++)
                values[all[i].GetIndex()] = Read(reader, i);
            object? Value(IReadOnlyProperty property) => values[((IProperty)property).GetIndex()];
            yield return new(Entity, RecordText.Key(type, Value), null, null, ChangeList.Values(type, told, Value));
        }
    }

    private object? Read(DbDataReader reader, int column)
    {
        if (reader.IsDBNull(column))
            return null;
        var mapping = all[column].GetRelationalTypeMapping();
        var kept = mapping.Converter?.ProviderClrType ?? mapping.ClrType;
        try
        {
            var value = Getters[Nullable.GetUnderlyingType(kept) ?? kept](reader, column);
            if (reader is SqliteDataReader && !IsAsWritten(value, reader.GetValue(column)))
                return Foreign(reader, column);
            return mapping.Converter is { } converter ? converter.ConvertFromProvider(value) : value;
        }
        catch (Exception fault) when (fault is not KeyNotFoundException || mapping.Converter is not null)
        {
            // Nothing the program would have written: no value of the trail is like it.
            return Foreign(reader, column);
        }
    }

    private static string Foreign(DbDataReader reader, int column) => $"‽ {reader.GetValue(column)}";

    /// <summary>
    /// SQLite keeps any value in any column and compares its text: an id in small letters is the same id to whoever reads it, and is found
    /// by nobody.
    /// </summary>
    private static bool IsAsWritten(object value, object kept) =>
        (value, kept) switch
        {
            (Guid id, string text) => text == id.ToString().ToUpperInvariant(),
            (DateOnly day, string text) => text == day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            (DateTime or DateTimeOffset, string text) => text.Length is >= 19 and <= 33 && text[10] == ' ',
            (string, string) or (int or long, long) or (double, double or long) => true,
            (bool, long number) => number is 0 or 1,
            _ => false,
        };
}
