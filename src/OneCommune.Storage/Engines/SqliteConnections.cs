using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OneCommune.Storage.Engines;

/// <summary>
/// Demands <see cref="Durability"/> of each connection the mapper opens, and leaves it open until its context ends: the mapper's own
/// functions, which SQLite is told at each opening and untold at each closing, cost more than most questions.
/// </summary>
internal sealed class SqliteConnections : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) =>
        Durability.Demand(connection);

    public override Task ConnectionOpenedAsync(
        DbConnection connection,
        ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default
    )
    {
        Durability.Demand(connection);
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
