using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace OneCommune.Web.Tests;

/// <summary>The program as its own process on a test's database, by the machine's clock: it can be killed.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(TestApp app)
    {
        var port = FreePort();
        var start = new ProcessStartInfo("dotnet") { UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var arg in (string[])["onecommune.dll", "serve", "--port", $"{port}", .. app.StoreOptions])
            start.ArgumentList.Add(arg);
        start.WorkingDirectory = AppContext.BaseDirectory;
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
            if (line.StartsWith("Listening on", StringComparison.Ordinal))
                return new(process, new($"http://localhost:{port}"));
        throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>Without a word to it, as by a power cut.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
