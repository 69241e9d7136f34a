using OneCommune.Web.Demo;
using OneCommune.Web.Features.Shared;

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
    [InlineData(320)]
    [InlineData(360)]
    [InlineData(390)]
    public async Task The_search_in_the_head_has_a_line_of_its_own_on_a_phone(int width)
    {
        var window = await chrome.SignInAsync("tinh", width);
        await window.Page.WaitForLoadStateAsync();
        var field = (await window.Page.Locator(".search input").BoundingBoxAsync())!;
        var menu = (await window.Page.Locator(".menu > summary").BoundingBoxAsync())!;

        Assert.InRange(field.Width, width * 0.6, width);
        Assert.InRange(field.Height, 44, 60);
        Assert.InRange(field.Y, menu.Y + menu.Height, menu.Y + menu.Height + 20);
    }

    [Theory]
    [InlineData(992)]
    [InlineData(1100)]
    [InlineData(1280)]
    public async Task The_longest_menu_is_one_line_with_thirty_areas(int width)
    {
        var window = await WithThirtyAreasAsync(width);

        var entries = await window.Page.EvaluateAsync<int[]>(
            "[...document.querySelectorAll('.menu nav > ul > li')].map(li => Math.round(li.getBoundingClientRect().top))"
        );

        // The groups stand in the line, their entries behind them: home, six groups, the account, the way out.
        Assert.Equal(9, entries.Length);
        Assert.InRange(entries.Max() - entries.Min(), 0, 10);
    }

    [Theory]
    [InlineData(360)]
    [InlineData(768)]
    [InlineData(992)]
    [InlineData(1280)]
    public async Task Each_of_thirty_areas_is_reached_by_keyboard_inside_the_window(int width)
    {
        var window = await WithThirtyAreasAsync(width);
        if (width < 992)
        {
            await window.Page.Locator(".menu > summary").FocusAsync();
            await window.Page.Keyboard.PressAsync("Enter");
        }
        foreach (var group in await window.Page.Locator(".menu .group").AllAsync())
        {
            await group.Locator("summary").FocusAsync();
            await window.Page.Keyboard.PressAsync("Enter");
            // One group at a time: what opens closes the one before.
            Assert.Equal(1, await window.Page.Locator(".menu .group[open]").CountAsync());
            foreach (var entry in await group.Locator("a").AllAsync())
            {
                await window.Page.Keyboard.PressAsync("Tab");
                Assert.True(await entry.EvaluateAsync<bool>("a => a === document.activeElement"));
                var box = (await entry.BoundingBoxAsync())!;
                Assert.InRange(box.X, 0, width - box.Width);
            }
        }
        Assert.Equal(width, await window.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await window.FaultsAsync($"thirty-{width}");
    }

    /// <summary>The province's menu as it will be: every group there, and thirty entries in all.</summary>
    private async Task<Window> WithThirtyAreasAsync(int width)
    {
        var window = await chrome.SignInAsync("tinh", width);
        // Measured with the stylesheet, however late it comes.
        await window.Page.WaitForLoadStateAsync();
        await window.Page.EvaluateAsync(
            """
            names => {
                const list = document.querySelector('.menu nav > ul');
                const whole = [...list.children].find(li => li.querySelector('.group'));
                const own = list.querySelector('.own');
                for (const li of [...list.children].slice(1))
                    if (li.querySelector('.group') || (li !== own && !li.querySelector('form')))
                        li.remove();
                for (const name of names) {
                    const li = whole.cloneNode(true);
                    li.querySelector('summary').textContent = name;
                    const entry = li.querySelector('li').cloneNode(true);
                    li.querySelector('ul').replaceChildren(...[1, 2, 3, 4, 5].map(n => {
                        const one = entry.cloneNode(true);
                        one.querySelector('a').textContent = `Khu vực công việc số ${n} của nhóm`;
                        return one;
                    }));
                    list.insertBefore(li, own);
                }
            }
            """,
            Enum.GetValues<MenuGroup>().Select(Menu.Name).ToArray()
        );
        return window;
    }

    private static string Named(string address) => address.Replace('/', '-').Replace('?', '-').Replace('=', '-');
}
