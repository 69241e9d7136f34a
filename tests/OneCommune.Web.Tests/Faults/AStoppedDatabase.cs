using Microsoft.AspNetCore.Builder;
using Npgsql;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Tests.Faults;

/// <summary>PostgreSQL goes away under a running server and comes back.</summary>
public sealed class AStoppedDatabase : IAsyncLifetime
{
    private readonly TestApp app = new();
    private readonly Relay relay = new();
    private WebApplication server = null!;
    private Uri address = null!;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        Assert.SkipUnless(app.Store.IsPostgres, "The embedded database has no server to stop.");
        var way = new NpgsqlConnectionStringBuilder(app.Store.Postgres);
        relay.Start(way.Host!, way.Port);
        (way.Host, way.Port, way.Timeout) = ("127.0.0.1", relay.Port, 5);
        server = WebServer.Build(
            new StoreSettings(app.Store.Folder, way.ConnectionString),
            "http://127.0.0.1:0",
            app.Clock,
            log: app.Log
        );
        await server.StartAsync();
        address = new Uri(server.Urls.First());
        app.Log.Expect("The store is Away");
        app.Log.Expect("the store is Away");
        // A question on a connection that broke is told with its text.
        app.Log.Expect("Failed executing DbCommand");
    }

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.StopAsync();
            await server.DisposeAsync();
        }
        relay.Dispose();
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Is_a_page_that_says_so_and_the_server_goes_on_when_it_is_back()
    {
        using var known = await app.SignedInAsync(Role.Province);
        using var office = new Browser(address);
        Assert.Equal("/lam-viec", (await office.SignInAsync(known.UserName, TestApp.Password)).Path);
        var form = await office.GetAsync("/lam-viec/ngay-nghi");
        using var visitor = new Browser(address);

        relay.Cut();

        foreach (
            var answer in new[]
            {
                await office.GetAsync("/lam-viec/san-pham"),
                await office.SubmitAsync(form, new() { ["Date"] = "2026-12-01", ["Name"] = "Nghỉ" }, "Lưu ngày"),
                await visitor.GetAsync("/san-pham?q=gao"),
            }
        )
        {
            Assert.Equal(503, answer.Status);
            Assert.Contains("Cơ sở dữ liệu đang dừng hoặc quá tải", answer.Text);
            Assert.Equal("30", answer.Response.Headers.GetValues("Retry-After").Single());
        }
        var problem = await visitor.GetAsync("/api/v1/products");
        Assert.Equal(503, problem.Status);
        Assert.Equal("application/problem+json", problem.Response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("*", problem.Response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal(200, (await visitor.GetAsync("/healthz")).Status);

        relay.Mend();

        Assert.Equal(200, (await office.GetAsync("/lam-viec/san-pham")).Status);
        Assert.Equal(
            200,
            (
                await office.SubmitAsync(
                    form,
                    new()
                    {
                        ["Date"] = "2026-12-01",
                        ["Name"] = "Nghỉ",
                        ["Kind"] = "DayOff",
                    },
                    "Lưu ngày"
                )
            ).Status
        );
        Assert.Equal(200, (await visitor.GetAsync("/api/v1/products")).Status);
    }
}
