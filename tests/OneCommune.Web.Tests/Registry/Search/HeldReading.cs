using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OneCommune.Web.Tests.Registry.Search;

/// <summary>The database of one test does not answer who reads the words of products, until it is let go.</summary>
internal sealed class HeldReading : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    private readonly string database;
    private readonly List<IDisposable> subscriptions = [];
    private readonly ManualResetEventSlim goes = new();
    private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public HeldReading(TestApp app)
    {
        using var own = app.Open();
        database = own.Database.GetConnectionString()!;
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    /// <summary>Somebody reads, and is held.</summary>
    public Task Asked => asked.Task;

    public void LetGo() => goes.Set();

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            lock (subscriptions)
                subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value is not { Key: "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuting" }
            || value.Value is not CommandEventData data
            || !data.Command.CommandText.StartsWith("-- words of products", StringComparison.Ordinal)
            || data.Context!.Database.GetConnectionString() != database
        )
            return;
        asked.TrySetResult();
        goes.Wait();
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        LetGo();
        lock (subscriptions)
            subscriptions.ForEach(one => one.Dispose());
    }
}
