using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace OneCommune.Web.Tests.Office.Work;

/// <summary>Counts the commands sent to one test's database by requests; what the server does beside them is left out.</summary>
internal sealed class QuestionCounter
    : IObserver<DiagnosticListener>,
        IObserver<KeyValuePair<string, object?>>,
        IDisposable
{
    // A pooled context remembers for a second that nobody listened to its commands; so somebody always does.
    private static readonly IDisposable Always = DiagnosticListener.AllListeners.Subscribe(new Ear());

    /// <summary>Called before a server starts.</summary>
    public static void Listen() => GC.KeepAlive(Always);

    private readonly string database;
    private readonly List<IDisposable> subscriptions = [];

    // Gives each request an activity; work in the background has none.
    private readonly ActivityListener requests = new()
    {
        ShouldListenTo = source => source.Name == "Microsoft.AspNetCore",
        Sample = (ref _) => ActivitySamplingResult.PropagationData,
    };
    private int count;
    private int reads;

    public QuestionCounter(TestApp app)
    {
        database = app.Store.IsPostgres ? app.Store.ConnectionString : app.Store.SqliteFile;
        ActivitySource.AddActivityListener(requests);
        subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));
    }

    public int Count => Volatile.Read(ref count);

    /// <summary>Those that read; SQLite is sent each written row by itself.</summary>
    public int Reads => Volatile.Read(ref reads);

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.EntityFrameworkCore")
            lock (subscriptions)
                subscriptions.Add(value.Subscribe(this));
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (
            value is { Key: "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted" }
            && value.Value is CommandExecutedEventData data
            && Activity.Current is not null
            && IsOurs(data.Command.Connection!.ConnectionString)
        )
        {
            Interlocked.Increment(ref count);
            if (data.Command.CommandText.StartsWith("SELECT", StringComparison.OrdinalIgnoreCase))
                Interlocked.Increment(ref reads);
        }
    }

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose()
    {
        requests.Dispose();
        lock (subscriptions)
            subscriptions.ForEach(s => s.Dispose());
    }

    private sealed class Ear : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == "Microsoft.EntityFrameworkCore")
                value.Subscribe(this);
        }

        public void OnNext(KeyValuePair<string, object?> value) { }

        public void OnCompleted() { }

        public void OnError(Exception error) { }
    }

    private bool IsOurs(string connection) =>
        connection.Contains(database, StringComparison.Ordinal)
        || database
            .Split(';')
            .Contains(connection.Split(';').FirstOrDefault(p => p.StartsWith("Database=", StringComparison.Ordinal)));
}
