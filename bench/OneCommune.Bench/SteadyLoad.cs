using System.Diagnostics;
using System.Net;

namespace OneCommune.Bench;

/// <summary>
/// Requests begun at a steady pace whether or not earlier ones have ended; each waits from the moment it was due, so that a stall
/// counts for everybody who would have waited in it.
/// </summary>
internal static class SteadyLoad
{
    public sealed record Outcome(double P50, double P99, double Most, long Bytes, int Failures, int Requests);

    public static async Task<Outcome> RunAsync(Uri address, string cookie, int perSecond, TimeSpan duration)
    {
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseCookies = false };
        using var client = new HttpClient(handler);
        var answers = new List<Task<(double Milliseconds, long Bytes, bool Ok)>>();
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < perSecond * duration.TotalSeconds; i++)
        {
            var due = TimeSpan.FromSeconds((double)i / perSecond);
            while (watch.Elapsed is var now && now < due)
                await Task.Delay(due - now > TimeSpan.FromMilliseconds(2) ? due - now : TimeSpan.FromMilliseconds(1));
            answers.Add(AskAsync(client, address, cookie, watch, due));
        }
        var all = await Task.WhenAll(answers);
        var times = all.Select(a => a.Milliseconds).Order().ToList();
        return new(
            Timing.Percentile(times, 0.5),
            Timing.Percentile(times, 0.99),
            times[^1],
            all.Max(a => a.Bytes),
            all.Count(a => !a.Ok),
            all.Length
        );
    }

    private static async Task<(double, long, bool)> AskAsync(
        HttpClient client,
        Uri address,
        string cookie,
        Stopwatch watch,
        TimeSpan due
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (cookie.Length > 0)
            request.Headers.Add("Cookie", cookie);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var answer = await client.SendAsync(request);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        return ((watch.Elapsed - due).TotalMilliseconds, bytes.Length, answer.StatusCode == HttpStatusCode.OK);
    }
}
