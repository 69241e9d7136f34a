using System.Text.Json;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Tests.Security;

/// <summary>Methods other than those an address was made for.</summary>
public sealed class WaysToAsk(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/")]
    [InlineData("/san-pham")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/api/v1/statistics")]
    [InlineData("/api/v1/products")]
    [InlineData("/du-lieu-mo/san-pham.csv")]
    [InlineData("/openapi/v1.json")]
    public async Task Asking_for_the_head_alone_answers_as_asking_for_the_whole(string address)
    {
        var head = await SendAsync(app.Visitor, "HEAD", address);
        var whole = await SendAsync(app.Visitor, "GET", address);

        Assert.Equal(200, (int)head.StatusCode);
        Assert.Equal(whole.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("PUT", "/", "GET, HEAD")]
    [InlineData("TRACE", "/", "GET, HEAD")]
    [InlineData("POST", "/san-pham", "GET, HEAD")]
    [InlineData("DELETE", "/dang-nhap", "GET, HEAD, POST")]
    [InlineData("POST", "/healthz", "GET")]
    [InlineData("GET", "/dang-xuat", "POST")]
    [InlineData("DELETE", "/api/v1/products", "GET")]
    [InlineData("DELETE", "/lam-viec/nhat-ky.csv", "GET")]
    public async Task A_method_the_address_does_not_know_is_refused_with_those_it_does(
        string method,
        string address,
        string known
    )
    {
        using var office = await app.SignedInAsync(Role.Province);

        foreach (var who in new[] { app.Visitor, office })
        {
            var answer = await SendAsync(who, method, address);

            Assert.Equal(405, (int)answer.StatusCode);
            Assert.Equal(known, string.Join(", ", answer.Content.Headers.Allow));
        }
    }

    [Fact]
    public async Task What_cannot_be_opened_by_its_address_says_so_in_words()
    {
        var page = await app.Visitor.GetAsync("/dang-xuat");

        Assert.Contains("bấm nút", page.Text);
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_at_all_is_told_to_be_the_forms_concern()
    {
        using var content = new StringContent("UserName=a%00b", null, "application/x-www-form-urlencoded");

        var page = await Page.OfAsync(await app.Visitor.Client.PostAsync("/dang-nhap", content));

        Assert.Equal(400, page.Status);
        Assert.Contains("Yêu cầu không hợp lệ", page.Text);
    }

    [Theory]
    [InlineData("GET", "/api/v1/nothing", 404)]
    [InlineData("GET", "/api/v1/certificates/none", 404)]
    [InlineData("GET", "/api/v1/products?page=x", 422)]
    [InlineData("GET", "/api/v1/products?unit=khong-co", 422)]
    [InlineData("GET", "/api/v1/statistics?asOf=31/02/2026", 422)]
    [InlineData("POST", "/api/v1/products", 405)]
    [InlineData("OPTIONS", "/api/v1/products", 405)]
    public async Task Programs_are_refused_with_a_problem_document(string method, string address, int status)
    {
        var answer = await SendAsync(app.Visitor, method, address);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }

    [Theory]
    [InlineData("/du-lieu-mo/san-pham.csv?asOf=2026-01-01", 200, true)]
    [InlineData("/du-lieu-mo/san-pham.csv?asOf=x", 422, true)]
    [InlineData("/du-lieu-mo/san-pham.csv?unit=x", 422, true)]
    [InlineData("/api/v1/products", 200, true)]
    [InlineData("/openapi/v1.json", 200, true)]
    [InlineData("/san-pham", 200, false)]
    [InlineData("/khong-co", 404, false)]
    public async Task A_page_of_another_site_reads_the_open_data_and_nothing_else(string address, int status, bool open)
    {
        var answer = await SendAsync(app.Visitor, "GET", address);

        Assert.Equal((status, open), ((int)answer.StatusCode, answer.Headers.Contains("Access-Control-Allow-Origin")));
    }

    private static Task<HttpResponseMessage> SendAsync(Browser who, string method, string address) =>
        who.Client.SendAsync(new HttpRequestMessage(new HttpMethod(method), address));
}
