using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using OneCommune.Storage;
using OneCommune.Storage.Audit;

namespace OneCommune.Web.Tests.Office.Audit;

/// <summary>Every column of every table with records, changed by hand: whatever is not named here is said at the mapping to be untold.</summary>
public sealed class ForgedColumns(ForgedRecords.Demo demo) : IClassFixture<ForgedRecords.Demo>
{
    private sealed record Column(string Table, string Entity, string Property, string Name, Type Type, bool IsText);

    [Fact]
    public async Task Each_value_is_named_by_its_field_or_its_seal()
    {
        await using var database = Storage.Store.Open(demo.Store.Settings);
        var (tried, missed) = (0, new List<string>());
        var tables = Columns(database.Model).GroupBy(column => column.Table).Select(table => table.ToList()).ToList();
        // One column of each table at a time.
        for (var i = 0; i < tables.Max(table => table.Count); i++)
        {
            await using var forging = await database.BeginAsync(default);
            var forged = new List<Column>();
            foreach (var column in tables.Where(table => table.Count > i).Select(table => table[i]))
                if (await ForgeAsync(database, column) > 0)
                    forged.Add(column);
            var found = (await new RecordCheck(database).RunAsync(default)).Differ;
            tried += forged.Count;
            missed.AddRange(
                forged
                    .Where(column => !found.Any(one => IsOf(one, column)))
                    .Select(column => $"{column.Table}.{column.Name}: {string.Join(", ", found)}")
            );
        }

        Assert.Empty(missed);
        Assert.InRange(tried, 200, int.MaxValue);
    }

    private static bool IsOf(RecordDiffers one, Column column) =>
        one.Subject.Equals(column.Entity, StringComparison.OrdinalIgnoreCase)
        && (
            one.Field is null
            || one.Field == "seal"
            || one.Field.Equals(column.Property, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>In one row; 0 where the table is empty or its rules allow no other value.</summary>
    private static async Task<int> ForgeAsync(Database database, Column column)
    {
        var row = database.IsPostgres ? "ctid" : "rowid";
        var other = column.Type switch
        {
            var type when type == typeof(bool) => $"not coalesce({column.Name}, false)",
            var type when type == typeof(DateOnly) => "'2019-03-04'",
            var type when type == typeof(DateTime) || type == typeof(DateTimeOffset) => "'2019-03-04 05:06:07'",
            var type when type == typeof(Guid) => "'0196A0B0-0000-7000-8000-00000000ABCD'",
            _ when column.IsText => $"coalesce({column.Name}, '') || 'x'",
            _ => $"coalesce({column.Name}, 0) + 1",
        };
        await database.Database.ExecuteSqlRawAsync("savepoint before");
        // The forger asks no rule of the engine either.
        await database.Database.ExecuteSqlRawAsync(
            database.IsPostgres
                ? "set local session_replication_role = replica"
                : "pragma ignore_check_constraints = on"
        );
        try
        {
#pragma warning disable EF1002 // Names of the schema, by nobody typed.
            return await database.Database.ExecuteSqlRawAsync(
                $"update {column.Table} set {column.Name} = {other} where {row} = (select max({row}) from {column.Table})"
            );
#pragma warning restore EF1002
        }
        catch (System.Data.Common.DbException)
        {
            await database.Database.ExecuteSqlRawAsync("rollback to savepoint before");
            return 0;
        }
    }

    private static IEnumerable<Column> Columns(IModel model) =>
        from entity in model.GetEntityTypes()
        where entity.FindAnnotation("OneCommune:Untold") is null
        from property in entity.GetProperties()
        where property.FindAnnotation("OneCommune:Untold") is null
        // Their values are told as dots: hashed ones are named, codes on paper are not.
        where property.Name != "RecoveryHashes"
        let kept = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType
        let type = Nullable.GetUnderlyingType(kept) ?? kept
        select new Column(
            entity.GetTableName()!,
            entity.ClrType.Name.Split('`')[0],
            property.Name,
            property.GetColumnName(),
            type,
            type == typeof(string)
        );
}
