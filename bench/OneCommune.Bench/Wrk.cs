using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace OneCommune.Bench;

/// <summary>wrk with 32 connections on one thread; requests per second.</summary>
internal static partial class Wrk
{
    public static async Task<double> PerSecondAsync(Uri address, bool gzip, int seconds)
    {
        string[] headers = gzip ? ["-H", "Accept-Encoding: gzip"] : [];
        using var wrk = Process.Start(
            new ProcessStartInfo("wrk", ["-t1", "-c32", $"-d{seconds}s", .. headers, address.ToString()])
            {
                RedirectStandardOutput = true,
                UseShellExecute = false,
            }
        )!;
        var told = await wrk.StandardOutput.ReadToEndAsync();
        if (told.Contains("Non-2xx", StringComparison.Ordinal))
            throw new InvalidOperationException(told);
        return double.Parse(Rate().Match(told).Groups[1].Value, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex Rate();
}
