using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OneCommune.Storage.Engines;

/// <summary>
/// Demands <see cref="Durability"/> of each connection the mapper opens, and leaves it open until its context ends: the mapper's own
/// functions, which SQLite is told at each opening and untold at each closing, cost more than most questions.
/// </summary>
internal sealed class SqliteConnections : DbConnectionInterceptor
{
    /// <summary>What every connection is told before its first question, the mapper's and others.</summary>
    public static void Prepare(DbConnection connection)
    {
        Durability.Demand(connection);
        using var command = connection.CreateCommand();
        // Who waits for the writer looks again after 1, 2, 5 … 100 ms by SQLite's own patience; the library's looks every 150.
        command.CommandText = $"pragma busy_timeout = {command.CommandTimeout * 1000}";
        command.ExecuteNonQuery();
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Prepare(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Prepare(connection);
        return Task.CompletedTask;
    }

    public override InterceptionResult ConnectionClosing(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => InterceptionResult.Suppress();

    public override ValueTask<InterceptionResult> ConnectionClosingAsync(
        DbConnection connection,
        ConnectionEventData eventData,
        InterceptionResult result
    ) => new(InterceptionResult.Suppress());
}
