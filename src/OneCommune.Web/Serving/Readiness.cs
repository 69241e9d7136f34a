using System.Data.Common;
using System.Diagnostics;
using Microsoft.Data.Sqlite;
using OneCommune.Storage;

namespace OneCommune.Web.Serving;

/// <summary>
/// Whether the store can be written, asked by writing one row of its own: no change of anybody's, so no row of the trail. However often it is
/// asked, it writes every other second at most, and waits for no longer than that.
/// </summary>
internal sealed class Readiness(StoreSettings store, TimeProvider time) : IDisposable
{
    private const int MostSeconds = 2;
    private const int Busy = 5;

    private readonly SemaphoreSlim turn = new(1);
    private long asked;
    private bool? answer;

    public async Task<bool> IsReadyAsync(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            if (answer is null || Stopwatch.GetElapsedTime(asked).TotalSeconds >= MostSeconds)
                (answer, asked) = (await WriteAsync(stop), Stopwatch.GetTimestamp());
            return answer.Value;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<bool> WriteAsync(CancellationToken stop)
    {
        try
        {
            await using var connection = Store.Connect(store);
            await connection.OpenAsync(stop);
            await using var write = connection.CreateCommand();
            write.CommandTimeout = MostSeconds;
            write.CommandText = "update readiness set at = @at";
            var at = write.CreateParameter();
            (at.ParameterName, at.Value) = ("@at", time.GetUtcNow().UtcDateTime);
            write.Parameters.Add(at);
            return await write.ExecuteNonQueryAsync(stop) == 1;
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == Busy)
        {
            // Somebody else is writing, an import for instance.
            return true;
        }
        catch (Exception fault) when (fault is DbException or TimeoutException or IOException)
        {
            return false;
        }
    }
}
