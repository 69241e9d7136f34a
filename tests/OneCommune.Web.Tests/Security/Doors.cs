using System.Net;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Security;

/// <summary>What an attacker tries at the doors, without rights.</summary>
public sealed class Doors(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/dang-nhap")]
    [InlineData("/khong-co-trang-nay")]
    [InlineData("/healthz")]
    public async Task Every_answer_forbids_scripts_frames_and_guessing_of_types(string address)
    {
        var headers = (await app.Visitor.GetAsync(address)).Response.Headers;

        Assert.Contains("default-src 'none'", headers.GetValues("Content-Security-Policy").Single());
        Assert.Contains("frame-ancestors 'none'", headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("same-origin", headers.GetValues("Referrer-Policy").Single());
        Assert.False(headers.Contains("Server"));
        Assert.False(headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Cookies_are_out_of_reach_of_scripts_and_other_sites_and_secure_behind_https()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dang-nhap?lang=vi");
        request.Headers.Add("X-Forwarded-Proto", "https");

        var answer = await app.Visitor.Client.SendAsync(request);

        Assert.NotEmpty(answer.Headers.GetValues("Set-Cookie"));
        Assert.All(
            answer.Headers.GetValues("Set-Cookie"),
            cookie =>
            {
                Assert.Contains("httponly", cookie);
                Assert.Contains("secure", cookie);
                Assert.Matches("samesite=(lax|strict)", cookie);
            }
        );
        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task The_sign_in_cookie_is_secure_behind_https_and_new_at_each_sign_in()
    {
        using var account = await app.SignedInAsync(Role.Commune, "28040");

        var first = await SignInCookieAsync(account.UserName);
        var second = await SignInCookieAsync(account.UserName);

        Assert.Contains("secure", first);
        Assert.Contains("httponly", first);
        Assert.Contains("samesite=lax", first);
        Assert.NotEqual(first, second);
    }

    [Theory]
    [InlineData("https://ke-xau.example/")]
    [InlineData("//ke-xau.example/")]
    [InlineData("/\\ke-xau.example/")]
    [InlineData("javascript:alert(1)")]
    public async Task Signing_in_never_leads_to_another_site(string next)
    {
        using var account = await app.SignedInAsync(Role.Commune, "28040");
        using var visitor = app.Visitor;
        var page = await visitor.GetAsync("/dang-nhap?tiep=" + Uri.EscapeDataString(next));

        page = await visitor.SubmitAsync(
            page,
            new() { ["UserName"] = account.UserName, ["Password"] = TestApp.Password }
        );

        Assert.Equal(app.Address.Host, page.Address.Host);
        Assert.Equal("/lam-viec", page.Path);
    }

    [Theory]
    [InlineData("/dang-nhap", "UserName")]
    [InlineData("/dang-xuat", "x")]
    [InlineData("/tai-khoan/mat-khau", "Old")]
    [InlineData("/tai-khoan/dang-xuat-moi-noi", "x")]
    public async Task A_form_sent_from_another_site_does_nothing(string address, string field)
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");

        var answer = await browser.Client.PostAsync(
            address,
            new FormUrlEncodedContent(new Dictionary<string, string> { [field] = "x" })
        );

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("/lam-viec", (await browser.GetAsync("/lam-viec")).Path);
    }

    [Fact]
    public async Task What_the_browser_says_comes_from_another_site_is_refused_even_with_a_token()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");
        var page = await browser.GetAsync("/tai-khoan");
        var token = page.Form("Đăng xuất mọi nơi")
            .QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/tai-khoan/dang-xuat-moi-noi")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string> { ["__RequestVerificationToken"] = token }
            ),
        };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Client.SendAsync(request)).StatusCode);
    }

    [Fact]
    public async Task A_page_drawn_for_somebody_is_not_kept_by_the_browser()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");

        var page = await browser.GetAsync("/lam-viec");

        Assert.True(page.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task An_address_that_is_not_there_is_404_for_everybody()
    {
        using var browser = await app.SignedInAsync(Role.Commune, "28040");

        Assert.Equal(404, (await app.Visitor.GetAsync("/lam-viec/khong-co")).Status);
        var inside = await browser.GetAsync("/lam-viec/khong-co");
        Assert.Equal(404, inside.Status);
        Assert.Contains("tìm trong mục lục", inside.Text);
    }

    [Fact]
    public async Task Too_large_a_form_is_refused_before_it_is_read()
    {
        using var visitor = app.Visitor;
        var page = await visitor.GetAsync("/dang-nhap");

        page = await visitor.SubmitAsync(
            page,
            new() { ["UserName"] = new string('x', 2_000_000), ["Password"] = "sai-mat-khau" }
        );

        Assert.Contains(page.Status, new[] { 400, 413 });
    }

    [Theory]
    [InlineData("/lam-viec/ho-so/01978f2e-0000-7000-8000-000000000000/tep/..%2f..%2fonecommune.db")]
    [InlineData("/lam-viec/ho-so/..%2f..%2fonecommune.db/tep/01978f2e-0000-7000-8000-000000000000")]
    [InlineData("/assets/x/..%2f..%2f..%2fonecommune.dll")]
    [InlineData("/assets/x/%2e%2e%2fonecommune.dll")]
    [InlineData("/../onecommune.db")]
    [InlineData("/onecommune.db")]
    [InlineData("/files/ab/abcdef")]
    public async Task No_address_leads_out_of_what_the_program_serves(string address)
    {
        using var office = await app.SignedInAsync(Role.Province);

        Assert.Equal(404, (await office.GetAsync(address)).Status);
    }

    private async Task<string> SignInCookieAsync(string userName)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
        {
            BaseAddress = app.Address,
        };
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        var page = await client.GetAsync("/dang-nhap");
        var token = new AngleSharp.Html.Parser.HtmlParser()
            .ParseDocument(await page.Content.ReadAsStringAsync())
            .QuerySelector("[name=__RequestVerificationToken]")!
            .GetAttribute("value")!;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/dang-nhap")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string>
                {
                    ["UserName"] = userName,
                    ["Password"] = TestApp.Password,
                    ["__RequestVerificationToken"] = token,
                }
            ),
        };
        // A cookie planted by somebody else must not become the session.
        request.Headers.Add("Cookie", page.Headers.GetValues("Set-Cookie").Single().Split(';')[0] + "; phien=planted");
        var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("phien=", StringComparison.Ordinal));
    }
}

/// <summary>The throttle, on a server of its own that allows little.</summary>
public sealed class TooManySignIns : IAsyncLifetime
{
    private readonly TestApp app = new() { SignInsPerMinute = 3 };

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task From_one_address_are_told_to_wait_while_another_address_goes_on()
    {
        for (var i = 0; i < 3; i++)
            Assert.Equal(422, (await TryAsync("203.0.113.7")).Status);

        var page = await TryAsync("203.0.113.7");

        Assert.Equal(429, page.Status);
        Assert.Contains("Quá nhiều lần thử", page.Text);
        Assert.Equal(TimeSpan.FromSeconds(60), page.Response.Headers.RetryAfter!.Delta);
        Assert.Equal(422, (await TryAsync("203.0.113.8")).Status);
    }

    [Fact]
    public async Task From_one_IPv6_line_count_together()
    {
        for (var i = 0; i < 3; i++)
            Assert.Equal(422, (await TryAsync($"2001:db8:1:2::{i + 1}")).Status);

        Assert.Equal(429, (await TryAsync("2001:db8:1:2:ffff::9")).Status);
        Assert.Equal(422, (await TryAsync("2001:db8:1:3::1")).Status);
    }

    private async Task<Page> TryAsync(string from)
    {
        using var visitor = app.Visitor;
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        return await visitor.SignInAsync("khong-co", "sai-mat-khau");
    }
}
