using System.Net;
using Microsoft.AspNetCore.Routing.Patterns;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Tests.Rights;

/// <summary>Every address as everybody, so that none is forgotten.</summary>
public sealed class ThePermissionTable(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Docs_show_it_as_it_is()
    {
        var shown = await File.ReadAllTextAsync(Path.Combine(Repository.Folder, "docs", "permissions.md"));
        var made = PermissionTable.Markdown(PermissionTable.Of(app.Server));

        Assert.True(shown == made, "docs/permissions.md is out of date: run scripts/permissions and commit it.");
    }

    [Theory]
    [InlineData(null)]
    [InlineData(Role.Producer)]
    [InlineData(Role.Commune)]
    [InlineData(Role.Province)]
    [InlineData(Role.Secretary)]
    [InlineData(Role.Council)]
    [InlineData(Role.Leader)]
    [InlineData(Role.Auditor)]
    public async Task Every_address_answers_as_the_table_says(Role? role)
    {
        using var client = await ClientAsync(role);
        var wrong = new List<string>();
        foreach (var permission in PermissionTable.Of(app.Server))
        {
            var address = Fill(permission.Pattern);
            if (permission.Read.Anybody)
                wrong.AddRange(await TryAsync(client, HttpMethod.Get, address, role, permission.Read.Includes(role)));
            if (permission.Change.Anybody)
                wrong.AddRange(
                    await TryAsync(client, HttpMethod.Post, address, role, permission.Change.Includes(role))
                );
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    /// <summary>
    /// Without the form's token and with made-up ids, so nothing is changed: what counts is that the gate answers before the page.
    /// </summary>
    private static async Task<IEnumerable<string>> TryAsync(
        HttpClient client,
        HttpMethod method,
        string address,
        Role? role,
        bool allowed
    )
    {
        using var request = new HttpRequestMessage(method, address);
        using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var status = (int)answer.StatusCode;
        var asked = answer.Headers.Location?.OriginalString == "/dang-nhap?tiep=" + Uri.EscapeDataString(address);
        var turnedAway = asked || status is 401 or 403;
        var right =
            allowed ? !turnedAway && status < 500
            : role is not null ? status == 403
            : method == HttpMethod.Get && !address.StartsWith("/api", StringComparison.Ordinal) ? asked
            // Who presses it is signed out already, and is led on.
            : address.Contains("/dang-xuat", StringComparison.Ordinal) ? status == 302
            : status == 401;
        return right ? [] : [$"{method} {address}: {status} {answer.Headers.Location} (allowed: {allowed})"];
    }

    private static string Fill(RoutePattern pattern) =>
        "/"
        + string.Join(
            '/',
            pattern.PathSegments.Select(segment =>
                string.Concat(
                    segment.Parts.Select(part =>
                        part switch
                        {
                            RoutePatternLiteralPart literal => literal.Content,
                            RoutePatternSeparatorPart separator => separator.Content,
                            RoutePatternParameterPart parameter => Value(parameter),
                            _ => throw new InvalidOperationException(part.ToString()),
                        }
                    )
                )
            )
        );

    private static string Value(RoutePatternParameterPart parameter)
    {
        var kinds = parameter.ParameterPolicies.Select(p => p.Content).ToList();
        return kinds.Contains("guid") ? "01978f2e-0000-7000-8000-000000000000"
            : kinds.Exists(k => k is "int" or "long" || k?.StartsWith("range", StringComparison.Ordinal) == true)
                ? "404"
            : "khong-co";
    }

    private async Task<HttpClient> ClientAsync(Role? role)
    {
        var cookies = new CookieContainer();
        if (role is { } known)
        {
            using var browser = await SignedInAsync(known);
            cookies.Add(browser.Cookies.GetAllCookies());
        }
        return new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies })
        {
            BaseAddress = app.Address,
        };
    }

    private async Task<Browser> SignedInAsync(Role role)
    {
        if (role != Role.Producer)
            return await app.SignedInAsync(role, role == Role.Commune ? "28040" : "80");
        await using var database = app.Open();
        var producer = new Producer(
            "Hợp tác xã Đi Khắp",
            LegalForm.Cooperative,
            await app.UnitAsync(database, "28040")
        );
        database.Producers.Add(producer);
        await database.SaveAsync(app.Act("producer.add"), default);
        return await app.SignedInAsync(producer.Id);
    }
}
