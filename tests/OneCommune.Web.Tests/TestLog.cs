using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace OneCommune.Web.Tests;

/// <summary>
/// What a test's server logs, warnings and worse. A test that provokes a fault says what line it expects; any other line fails its class,
/// so that the log of a green run is empty.
/// </summary>
internal sealed class TestLog : ILoggerProvider
{
    // How busy the machine is, which is nobody's fault.
    private const string Busy = "heartbeat has been running for";

    private readonly ConcurrentQueue<string> lines = new();
    private readonly ConcurrentBag<string> expected = [];

    public IReadOnlyCollection<string> Lines => lines;

    /// <summary>Lines with these words are what the test is about.</summary>
    public void Expect(string words) => expected.Add(words);

    public void RefuseUnexpected()
    {
        var others = lines.Where(line => !expected.Any(line.Contains)).ToList();
        Assert.True(others.Count == 0, "The server logged:\n" + string.Join('\n', others));
    }

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose() { }

    private sealed class Writer(TestLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel,
            EventId eventId,
            TState state,
            Exception? exception,
            Func<TState, Exception?, string> formatter
        )
        {
            var line = $"{logLevel} {category}: {formatter(state, exception)} {exception}";
            if (IsEnabled(logLevel) && !line.Contains(Busy, StringComparison.Ordinal))
                log.lines.Enqueue(line);
        }
    }
}
