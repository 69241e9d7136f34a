using OneCommune.Web.Demo;

namespace OneCommune.Web.Tests;

/// <summary>Everybody opens what every menu and every list of work offers; nothing is broken, unreadable or wider than the window.</summary>
public sealed class LookingAround(Chrome chrome)
{
    private const string Offered = """
        [...document.querySelectorAll("header nav a, main a[href^='/lam-viec']")].map(a => a.getAttribute('href'))
        """;

    public static TheoryData<string, int> People
    {
        get
        {
            var people = new TheoryData<string, int>();
            foreach (
                var (userName, _, _) in DemoCast.Accounts.Where(a =>
                    a.UserName is not ("hoidong3" or "hoidong4" or "hoidong5")
                )
            )
                people.Add(userName, 1280);
            people.Add("chuthe", 360);
            people.Add("hoidong1", 360);
            people.Add("canboxa", 360);
            return people;
        }
    }

    [Theory]
    [MemberData(nameof(People))]
    public async Task Everybody_opens_what_their_menu_and_their_work_offer(string userName, int width)
    {
        var window = await chrome.OpenAsync(width);
        await window.SignInAsync(userName, DemoCast.Password);
        Assert.EndsWith("/lam-viec", window.Page.Url);
        var addresses = await window.Page.EvaluateAsync<string[]>(Offered);
        Assert.NotEmpty(addresses);
        var faults = new List<string>();
        foreach (var address in addresses.Distinct())
        {
            var answer = await window.GoAsync(address);
            if (answer!.Status != 200)
                faults.Add($"{address}: {answer.Status}");
            faults.AddRange(await window.FaultsAsync(userName + Named(address)));
        }
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Theory]
    [InlineData(992)]
    [InlineData(1100)]
    [InlineData(1280)]
    public async Task The_longest_menu_is_one_line(int width)
    {
        var window = await chrome.SignInAsync("tinh", width);
        // Measured with the stylesheet, however late it comes.
        await window.Page.WaitForLoadStateAsync();

        var entries = await window.Page.EvaluateAsync<int[]>(
            "[...document.querySelectorAll('.menu nav > ul > li')].map(li => Math.round(li.getBoundingClientRect().top))"
        );

        Assert.True(entries.Length > 9);
        Assert.InRange(entries.Max() - entries.Min(), 0, 10);
    }

    private static string Named(string address) => address.Replace('/', '-').Replace('?', '-').Replace('=', '-');
}
