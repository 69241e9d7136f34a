using System.Diagnostics;

namespace OneCommune.Web.Tests;

/// <summary>One run of the program's command line: how it ended and what it said.</summary>
internal sealed record CommandLineRun(int Exit, string Output, string Errors)
{
    /// <summary>Runs a verb on the test's own database.</summary>
    public static Task<CommandLineRun> OfAsync(TestApp app, params string[] args) =>
        RunAsync([.. args, .. app.StoreOptions]);

    public static async Task<CommandLineRun> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
            StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "onecommune.dll"));
        foreach (var arg in args)
            start.ArgumentList.Add(arg);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }
}
