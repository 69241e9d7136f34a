using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Security;

/// <summary>A server whose database has lost a table: what people then see says so, and nothing of our insides.</summary>
public sealed class OurOwnFaults : IAsyncLifetime
{
    private readonly TestApp app = new() { IsForged = true };
    private Browser office = null!;

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        // What the database said, and the request it ended.
        app.Log.Expect("products");
        office = await app.SignedInAsync(Role.Province);
        await using var database = app.Open();
        await database.Database.ExecuteSqlRawAsync("alter table products rename to products_lost");
    }

    public ValueTask DisposeAsync()
    {
        office.Dispose();
        return app.DisposeAsync();
    }

    [Theory]
    [InlineData("/lam-viec/san-pham")]
    [InlineData("/san-pham")]
    [InlineData("/api/v1/products")]
    public async Task Are_told_without_a_trace_of_the_program(string address)
    {
        var page = await office.GetAsync(address);

        Assert.Equal(500, page.Status);
        string[] insides =
        [
            "Exception",
            "   at ",
            "OneCommune.Web.",
            ".cs:line",
            "products_lost",
            "no such table",
            "does not exist",
        ];
        Assert.All(insides, inside => Assert.DoesNotContain(inside, page.Source));
        if (!address.StartsWith("/api", StringComparison.Ordinal))
            Assert.Contains("Lỗi thuộc về hệ thống", page.Text);
        else
            Assert.Equal("*", page.Response.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }
}
