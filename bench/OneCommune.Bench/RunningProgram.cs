using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using OneCommune.Storage;

namespace OneCommune.Bench;

/// <summary>The program as its own process, as scripts/run starts it: the same files, a port of its own on loopback.</summary>
internal sealed class RunningProgram : IAsyncDisposable
{
    /// <summary>As scripts/build leaves it; bench/run starts at the root.</summary>
    private static readonly string Program = Path.GetFullPath("artifacts/program/onecommune.dll");

    private readonly Process process;

    private RunningProgram(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    public static RunningProgram Serve(StoreSettings store)
    {
        var port = FreePort();
        string[] database = store.Postgres is { } server ? ["--database", server] : [];
        string[] arguments =
        [
            "serve",
            "--port",
            $"{port}",
            "--address",
            "127.0.0.1",
            "--data",
            store.Folder,
            .. database,
        ];
        return new(StartVerb(arguments), new Uri($"http://127.0.0.1:{port}"));
    }

    /// <summary>Another verb of this bench, serving on a port given last.</summary>
    public static RunningProgram Bench(params string[] arguments)
    {
        var port = FreePort();
        return new(
            Start(typeof(RunningProgram).Assembly.Location, [.. arguments, $"{port}"]),
            new Uri($"http://127.0.0.1:{port}")
        );
    }

    /// <summary>A verb of the program that ends by itself.</summary>
    public static Process StartVerb(IEnumerable<string> arguments) => Start(Program, arguments);

    private static Process Start(string dll, IEnumerable<string> arguments) =>
        Process.Start(
            new ProcessStartInfo("dotnet", [dll, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
                WorkingDirectory = AppContext.BaseDirectory,
            }
        )!;

    /// <summary>Waits for the first 200.</summary>
    public async Task AnswersAsync(string path)
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (!await IsOkAsync(client, path))
            await Task.Delay(5);
    }

    /// <summary>Processor time used so far, which a busy machine disturbs less than the clock.</summary>
    public double CpuSeconds
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalSeconds;
        }
    }

    public double ResidentMiB => Memory(process.Id, "VmRSS");

    /// <summary>VmRSS now or VmHWM, the most so far, as the kernel tells.</summary>
    public static double Memory(int process, string what) =>
        File.ReadLines($"/proc/{process}/status")
            .Where(l => l.StartsWith(what, StringComparison.Ordinal))
            .Select(l =>
                double.Parse(l.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture)
            )
            .FirstOrDefault() / 1024;

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private async Task<bool> IsOkAsync(HttpClient client, string path)
    {
        if (process.HasExited)
            throw new InvalidOperationException("The program ended: " + await process.StandardError.ReadToEndAsync());
        try
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
