using System.Data.Common;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Reports.Statistics;

namespace OneCommune.Storage.Reports.Statistics;

/// <summary>
/// Counts recognitions by hand-written SQL over the indexes of the schema, in one state of the database. A product has at most one
/// recognition in force on a day (a later one ends the earlier: <see cref="Recognition.ReplaceBy"/>), so counting recognitions counts
/// products.
/// </summary>
public sealed class StatisticsQuery : IAsyncDisposable
{
    private readonly Database database;
    private readonly StatisticsScope scope;
    private readonly StatisticsSnapshot snapshot;

    private StatisticsQuery(Database database, StatisticsScope scope, StatisticsSnapshot snapshot)
    {
        this.database = database;
        this.scope = scope;
        this.snapshot = snapshot;
    }

    public static async Task<StatisticsQuery> OpenAsync(
        Database database,
        StatisticsScope scope,
        CancellationToken stop
    ) => new(database, scope, await StatisticsSnapshot.BeginAsync(database, stop));

    public async Task<StatisticsReport> ReportAsync(DateOnly day, CancellationToken stop)
    {
        await using var beside = scope.IsSmall ? null : await snapshot.BesideAsync(database, stop);
        // Counting producers takes about as long as all the rest.
        var counting = beside is null ? null : Task.Run(() => ProducersAsync(beside, day, stop), stop);
        try
        {
            var products = await ProductsAsync(day, stop);
            var year = await YearAsync(day, stop);
            var producers = await (counting ?? ProducersAsync(snapshot, day, stop));
            return new(day, scope.Place?.Code, products, producers, year);
        }
        finally
        {
            // Its connection is given back here.
            if (counting is not null)
                await Task.WhenAny(counting);
        }
    }

    /// <summary>Products in force on a day.</summary>
    public Task<IReadOnlyList<ProductTally>> ProductsAsync(DateOnly day, CancellationToken stop) =>
        snapshot.ReadAsync(
            StatisticsSql.Products(scope),
            day,
            day,
            row => new ProductTally(row.GetInt32(0), Word<Sector>(row, 1), row.GetBoolean(2), row.GetInt64(3)),
            stop
        );

    /// <summary>Producers with a product in force on a day, by the legal form they had then.</summary>
    private async Task<IReadOnlyList<ProducerTally>> ProducersAsync(
        StatisticsSnapshot through,
        DateOnly day,
        CancellationToken stop
    )
    {
        var now = await through.ReadAsync(StatisticsSql.Producers(scope), day, day, row => Tally(row, 0, 1), stop);
        // Few change their form: all are counted by today's, and those put where they stood.
        var since = await through.ReadAsync(
            StatisticsSql.FormsSince(scope),
            day,
            day,
            row => (Now: Tally(row, 0, 2), Then: Tally(row, 1, 2)),
            stop
        );
        return
        [
            .. now.Concat(since.Select(one => one.Then))
                .Concat(since.Select(one => one.Now.Taken()))
                .GroupBy(one => one.LegalForm)
                .Select(forms => forms.Aggregate((one, other) => one.With(other)))
                .Where(one => one.Count > 0),
        ];

        static ProducerTally Tally(DbDataReader row, int form, int first) =>
            new(Word<LegalForm>(row, form), row.GetInt64(first), row.GetInt64(first + 1), row.GetInt64(first + 2));
    }

    /// <summary>From 1 January of the day's year to the day.</summary>
    public async Task<YearTally> YearAsync(DateOnly day, CancellationToken stop)
    {
        var from = new DateOnly(day.Year, 1, 1);
        var issued = await snapshot.ReadAsync(
            StatisticsSql.Issued(scope),
            from,
            day,
            row => new IssueTally(Word<RecognitionKind>(row, 0), row.GetInt32(1), row.GetInt64(2)),
            stop
        );
        var revoked = await snapshot.ReadAsync(StatisticsSql.Revoked(scope), from, day, row => row.GetInt64(0), stop);
        var expired = await snapshot.ReadAsync(StatisticsSql.RanOut(scope), from, day, row => row.GetInt64(0), stop);
        return new(day.Year, issued, revoked[0], expired[0]);
    }

    /// <summary>Products in force on a day by the unit the certificate names; null where it names none.</summary>
    public Task<IReadOnlyList<(long? Unit, int Stars, long Count)>> PlacesAsync(DateOnly day, CancellationToken stop) =>
        snapshot.ReadAsync(
            StatisticsSql.Places(scope),
            day,
            day,
            row => (row.IsDBNull(0) ? (long?)null : row.GetInt64(0), row.GetInt32(1), row.GetInt64(2)),
            stop
        );

    public ValueTask DisposeAsync() => snapshot.DisposeAsync();

    private static T Word<T>(DbDataReader row, int column)
        where T : struct, Enum => Enum.Parse<T>(row.GetString(column), ignoreCase: true);
}
