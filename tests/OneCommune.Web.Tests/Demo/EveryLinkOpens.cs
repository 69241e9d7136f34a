using System.Text.RegularExpressions;
using OneCommune.Web.Demo;

namespace OneCommune.Web.Tests.Demo;

/// <summary>Everybody follows the links they are offered, two of each shape, and none leads nowhere or to a closed door.</summary>
public sealed partial class EveryLinkOpens(DemoApp app) : IClassFixture<DemoApp>
{
    private const int OfEachShape = 2;

    public static TheoryData<string> People => ["", .. DemoCast.Accounts.Select(a => a.UserName).Where(Differs)];

    [Theory]
    [MemberData(nameof(People))]
    public async Task For(string userName)
    {
        using var browser = new Browser(app.Address);
        if (userName.Length > 0)
            await browser.SignInAsync(userName, DemoCast.Password);
        var waiting = new Queue<(string Address, string From)>([(userName.Length > 0 ? "/lam-viec" : "/", "")]);
        var shapes = new Dictionary<string, int>();
        var seen = new HashSet<string>();
        var closed = new List<string>();
        while (waiting.TryDequeue(out var link))
        {
            using var answer = await browser.Client.GetAsync(link.Address);
            if (!answer.IsSuccessStatusCode)
                closed.Add($"{(int)answer.StatusCode} {link.Address} on {link.From}");
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var address in Links(await Page.OfAsync(answer)))
                if (seen.Add(address) && Count(shapes, Shape().Replace(address, "*")))
                    waiting.Enqueue((address, link.Address));
        }

        Assert.True(closed.Count == 0, string.Join('\n', closed));
        Assert.True(shapes.Count > 10, $"only {shapes.Count} kinds of address were found");
    }

    // Five members of the council see the same kinds of pages.
    private static bool Differs(string userName) =>
        userName is not ("hoidong2" or "hoidong3" or "hoidong4" or "hoidong5");

    private static IEnumerable<string> Links(Page page) =>
        page
            .Document.QuerySelectorAll("a[href]")
            .Select(a => new Uri(page.Address, a.GetAttribute("href")))
            .Where(uri => uri.Authority == page.Address.Authority && !uri.Query.Contains("lang="))
            .Select(uri => uri.PathAndQuery);

    private static bool Count(Dictionary<string, int> shapes, string shape)
    {
        var before = shapes.GetValueOrDefault(shape);
        shapes[shape] = before + 1;
        return before < OfEachShape;
    }

    /// <summary>What differs between two addresses of one kind: ids, numbers, values asked for, the slug of a product.</summary>
    [GeneratedRegex("(?<==)[^&]*|[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/san-pham/)[^?]+|(?<=/chung-nhan/)[^?]+|[0-9]+")]
    private static partial Regex Shape();
}
