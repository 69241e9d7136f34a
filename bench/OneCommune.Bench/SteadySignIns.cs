using System.Diagnostics;
using System.Net;

namespace OneCommune.Bench;

/// <summary>One account signed in through the page again and again, begun at a steady pace whether or not the sign-in before has ended.</summary>
internal sealed class SteadySignIns(HttpClient client, string form)
{
    private const int PerSecond = 4;

    public static async Task<SteadySignIns> OfAsync(Uri program, string userName, string password)
    {
        // Each is the first of its browser; the form's own cookie is all that goes along.
        var cookies = new CookieContainer();
        using var first = new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = program };
        var page = await first.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative));
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false })
        {
            BaseAddress = program,
        };
        client.DefaultRequestHeaders.Add("Cookie", cookies.GetCookieHeader(program));
        using var form = SignedIn.Form(page, userName, password);
        return new(client, await form.ReadAsStringAsync());
    }

    /// <summary>Milliseconds each waited, the shortest first.</summary>
    public async Task<IReadOnlyList<double>> UntilAsync(Task end)
    {
        var watch = Stopwatch.StartNew();
        var answers = new List<Task<double>>();
        while (!end.IsCompleted)
        {
            var due = TimeSpan.FromSeconds((double)answers.Count / PerSecond);
            if (due > watch.Elapsed)
                await Task.Delay(due - watch.Elapsed);
            answers.Add(SignInAsync(watch, due));
        }
        await end;
        return [.. (await Task.WhenAll(answers)).Order()];
    }

    private async Task<double> SignInAsync(Stopwatch watch, TimeSpan due)
    {
        using var content = new StringContent(form, null, "application/x-www-form-urlencoded");
        using var answer = await client.PostAsync(new Uri("/dang-nhap", UriKind.Relative), content);
        return answer.StatusCode == HttpStatusCode.Redirect
            ? (watch.Elapsed - due).TotalMilliseconds
            : throw new InvalidOperationException($"Not signed in: {answer.StatusCode}");
    }
}
