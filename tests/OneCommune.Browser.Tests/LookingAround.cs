using OneCommune.Web.Demo;

namespace OneCommune.Web.Tests;

/// <summary>Everybody opens what every menu offers; nothing is broken, unreadable or wider than the window.</summary>
[Collection(nameof(Journeys))]
public sealed class LookingAround(Chrome chrome)
{
    private static readonly string[] Addresses = ["/bo-tieu-chi", "/lam-viec/don-vi", "/tai-khoan"];

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
    public async Task Everybody_opens_what_their_menu_offers(string userName, int width)
    {
        var window = await chrome.OpenAsync(width);
        await window.SignInAsync(userName, DemoCast.Password);
        Assert.EndsWith("/lam-viec", window.Page.Url);
        var addresses = await window.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('header nav a')].map(a => a.getAttribute('href'))"
        );
        Assert.NotEmpty(addresses);
        foreach (var address in addresses.Intersect(Addresses))
        {
            var answer = await window.Page.GotoAsync(address);
            Assert.Equal(200, answer!.Status);
            await window.LookAsync(userName + address.Replace('/', '-'));
        }
    }
}
