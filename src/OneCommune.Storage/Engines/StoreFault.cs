using Microsoft.Data.Sqlite;
using Npgsql;

namespace OneCommune.Storage.Engines;

/// <summary>What keeps the store from answering that no change of the program would mend.</summary>
public enum StoreFault
{
    /// <summary>The disk of the database or of the files has no room left: nothing can be kept, all can be read.</summary>
    Full,

    /// <summary>The database is stopped, starting, out of connections or out of reach, or somebody else holds it for too long.</summary>
    Away,
}

public static class StoreFaults
{
    // Of sqlite3.h.
    private const int SqliteBusy = 5;
    private const int SqliteLocked = 6;
    private const int SqliteFull = 13;
    private const int SqliteCannotOpen = 14;

    // What the system says of a file: no space and over quota on Linux, disk full on Windows.
    private const int NoSpace = 28;
    private const int OverQuota = 122;
    private const int WindowsDiskFull = unchecked((int)0x80070070);

    /// <summary>The first cause of an exception, or one of those it was wrapped in, that is such a fault.</summary>
    public static StoreFault? Of(Exception? exception)
    {
        for (var one = exception; one is not null; one = one.InnerException)
            if (OfOne(one) is { } fault)
                return fault;
        return null;
    }

    private static StoreFault? OfOne(Exception exception) =>
        exception switch
        {
            SqliteException { SqliteErrorCode: SqliteFull } => StoreFault.Full,
            SqliteException { SqliteErrorCode: SqliteBusy or SqliteLocked or SqliteCannotOpen } => StoreFault.Away,
            PostgresException { SqlState: PostgresErrorCodes.DiskFull } => StoreFault.Full,
            PostgresException answer => OfAnswer(answer.SqlState),
            // The way to the server broke, or it took too long.
            NpgsqlException => StoreFault.Away,
            PlaceTakenException => StoreFault.Away,
            IOException { HResult: NoSpace or OverQuota or WindowsDiskFull } => StoreFault.Full,
            _ => null,
        };

    /// <summary>Of the classes "connection exception", "insufficient resources" and "operator intervention".</summary>
    private static StoreFault? OfAnswer(string state) =>
        state.StartsWith("08", StringComparison.Ordinal)
        || state.StartsWith("53", StringComparison.Ordinal)
        || state.StartsWith("57P", StringComparison.Ordinal)
            ? StoreFault.Away
            : null;
}
