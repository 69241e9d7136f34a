using System.Net;
using System.Text.RegularExpressions;

namespace OneCommune.Bench;

/// <summary>Signs in through the page, as a browser does.</summary>
internal static partial class SignedIn
{
    public static async Task<string> CookieAsync(Uri program, string userName, string password)
    {
        using var handler = new HttpClientHandler { CookieContainer = new CookieContainer() };
        using var client = new HttpClient(handler) { BaseAddress = program };
        var page = await client.GetStringAsync(new Uri("/dang-nhap", UriKind.Relative));
        using var form = Form(page, userName, password);
        using var answer = await client.PostAsync(new Uri("/dang-nhap", UriKind.Relative), form);
        var cookies = handler.CookieContainer.GetCookieHeader(program);
        return cookies.Contains("phien=", StringComparison.Ordinal)
            ? cookies
            : throw new InvalidOperationException($"{userName} could not sign in: {answer.StatusCode}");
    }

    /// <param name="page">On which the form stands.</param>
    public static FormUrlEncodedContent Form(string page, string userName, string password) =>
        new(
            new Dictionary<string, string>
            {
                ["UserName"] = userName,
                ["Password"] = password,
                ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
            }
        );

    /// <summary>A stranger's try with a name nobody has.</summary>
    public static async Task RefusedAsync(Uri program)
    {
        try
        {
            await CookieAsync(program, "khong-co-ai", "sai");
        }
        catch (InvalidOperationException)
        {
            // As it must be.
        }
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
