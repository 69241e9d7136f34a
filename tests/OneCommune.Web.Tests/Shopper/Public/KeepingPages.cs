using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Web.Tests.Shopper.Public;

public sealed class KeepingPages(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task The_next_visitor_gets_the_page_as_it_was_drawn_with_all_that_was_said_about_it()
    {
        var address = "/chung-nhan/" + (await HasStarAsync()).CheckCode;

        var drawn = await app.Visitor.GetAsync(address);
        // Behind the program's back, so that a page drawn anew would show it.
        app.IsForged = true;
        await using (var database = app.Open())
            await database.Database.ExecuteSqlRawAsync(
                "update products set name = 'Tên khác'",
                TestContext.Current.CancellationToken
            );
        var kept = await app.Visitor.GetAsync(address);

        Assert.Equal(drawn.Source, kept.Source);
        Assert.Equal(drawn.Response.Content.Headers.ContentType, kept.Response.Content.Headers.ContentType);
        foreach (var name in new[] { "ETag", "Cache-Control", "Vary", "Content-Security-Policy" })
            Assert.Equal(drawn.Response.Headers.GetValues(name), kept.Response.Headers.GetValues(name));
    }

    [Fact]
    public async Task What_the_first_visitor_said_of_their_own_connection_is_not_said_to_the_next()
    {
        var address = "/chung-nhan/" + (await HasStarAsync()).CheckCode;
        using var closing = new HttpRequestMessage(HttpMethod.Get, address);
        closing.Headers.ConnectionClose = true;
        using var first = await app.Visitor.Client.SendAsync(closing, TestContext.Current.CancellationToken);

        var kept = await app.Visitor.GetAsync(address);

        Assert.True(first.Headers.ConnectionClose);
        Assert.Null(kept.Response.Headers.ConnectionClose);
        Assert.Single(kept.Response.Headers.GetValues("Date"));
    }

    [Fact]
    public async Task Nobodys_signing_in_or_failing_to_draws_a_page_anew()
    {
        var address = "/chung-nhan/" + (await HasStarAsync()).CheckCode;
        using var office = await app.SignedInAsync(Role.Province);
        var drawn = await app.Visitor.GetAsync(address);

        await app.Visitor.SignInAsync("khong-co", "x");
        await app.Visitor.SignInAsync(office.UserName, "sai-mat-khau");
        await app.Visitor.SignInAsync(office.UserName, TestApp.Password);
        await office.SubmitAsync(await office.GetAsync("/lam-viec"), button: "Đăng xuất");
        var kept = await app.Visitor.GetAsync(address);

        Assert.Equal(drawn.Response.Headers.ETag, kept.Response.Headers.ETag);
    }

    [Fact]
    public async Task A_revocation_is_seen_by_the_very_next_visitor()
    {
        var star = await HasStarAsync();
        var address = "/chung-nhan/" + star.CheckCode;
        Assert.Contains("CÒN HIỆU LỰC", (await app.Visitor.GetAsync(address)).Text);
        Assert.Contains("CÒN HIỆU LỰC", (await app.Visitor.GetAsync(address)).Text);

        await using (var database = app.Open())
        {
            var kept = await database.Recognitions.FindAsync([star.Id], TestContext.Current.CancellationToken);
            kept!.Revoke(app.Clock.Today, "9/QĐ-UBND", "thử");
            await database.SaveAsync(app.Act("recognition.revoke"), default);
        }

        Assert.Contains("ĐÃ THU HỒI", (await app.Visitor.GetAsync(address)).Text);
    }

    [Fact]
    public async Task A_database_server_that_was_started_anew_is_not_noticed_by_the_next_visitor()
    {
        Assert.SkipUnless(app.Store.IsPostgres, "the embedded database has no server");
        var kept = "/chung-nhan/" + (await HasStarAsync()).CheckCode;
        await app.Visitor.GetAsync(kept);

        foreach (var address in new[] { "/san-pham?q=chưa+ai+hỏi", kept })
        {
            await using (var database = app.Open())
                await database.Database.ExecuteSqlRawAsync(
                    """
                    select pg_terminate_backend(pid, 5000) from pg_stat_activity
                    where datname = current_database() and pid <> pg_backend_pid()
                    """,
                    TestContext.Current.CancellationToken
                );

            Assert.Equal((200, address), ((await app.Visitor.GetAsync(address)).Status, address));
        }
    }

    [Fact]
    public async Task A_page_drawn_before_midnight_in_Vietnam_is_not_shown_after_it()
    {
        var address = "/chung-nhan/" + (await HasStarAsync(lastDay: app.Clock.Today)).CheckCode;
        Assert.Contains("CÒN HIỆU LỰC", (await app.Visitor.GetAsync(address)).Text);
        try
        {
            app.Clock.Set(app.Clock.Today.AddDays(1));

            Assert.Contains("HẾT HẠN", (await app.Visitor.GetAsync(address)).Text);
        }
        finally
        {
            app.Clock.Set(app.Clock.Today.AddDays(-1));
        }
    }

    [Fact]
    public async Task Who_signed_in_or_reads_english_is_not_served_another_s_page()
    {
        var address = "/chung-nhan/" + (await HasStarAsync()).CheckCode;
        await app.Visitor.GetAsync(address);
        var officer = await app.SignedInAsync(Role.Province);
        var english = app.Visitor;

        Assert.Contains("Làm việc", (await officer.GetAsync(address)).Source);
        Assert.DoesNotContain("Làm việc", (await app.Visitor.GetAsync(address)).Source);
        var first = await english.GetAsync(address + "?lang=en");
        Assert.Contains("lang=en", string.Join(' ', first.Response.Headers.GetValues("Set-Cookie")));
        Assert.Contains("lang=\"en\"", (await english.GetAsync(address)).Source);
        Assert.Contains("lang=\"vi\"", (await app.Visitor.GetAsync(address)).Source);
    }

    [Fact]
    public async Task Who_has_the_page_already_is_told_that_nothing_changed()
    {
        var address = "/chung-nhan/" + (await HasStarAsync()).CheckCode;
        var page = await app.Visitor.GetAsync(address);
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.IfNoneMatch.Add(page.Response.Headers.ETag!);

        using var answer = await app.Visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotModified, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/san-pham/{0}", "")]
    [InlineData("/san-pham?q=mật+ong+giữ+trang", "")]
    [InlineData("/chung-nhan/{1}", "lan-truoc=1")]
    [InlineData("/api/v1/certificates/{1}", "")]
    public async Task Who_has_the_page_is_told_so_after_a_change_of_something_else(string shape, string cookie)
    {
        var star = await HasStarAsync();
        await using var database = app.Open();
        var slug = (await database.Products.SingleAsync(p => p.Id == star.ProductId)).Slug;
        var address = string.Format(System.Globalization.CultureInfo.InvariantCulture, shape, slug, star.CheckCode);
        var tag = (await AskAsync("\"none\"")).Headers.ETag!.ToString();

        await app.HasProductAsync(await app.HasProducerAsync("Hộ khác hẳn"), "Chiếu cói chẳng liên quan");
        using var again = await AskAsync(tag);

        Assert.Equal((304, tag), ((int)again.StatusCode, again.Headers.ETag?.ToString()));

        async Task<HttpResponseMessage> AskAsync(string known)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
            if (cookie.Length > 0)
                request.Headers.Add("Cookie", cookie);
            return await app.Visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_plain_and_a_compressed_page_are_kept_apart()
    {
        var address = "/chung-nhan/" + (await HasStarAsync()).CheckCode;
        foreach (var encoding in new[] { "", "gzip", "", "gzip" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (encoding.Length > 0)
                request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await app.Visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(encoding, answer.Content.Headers.ContentEncoding.SingleOrDefault() ?? "");
        }
    }

    [Fact]
    public async Task Whoever_takes_any_encoding_does_not_decide_it_for_those_who_take_none()
    {
        var address = "/chung-nhan/" + (await HasStarAsync()).CheckCode;
        foreach (var encoding in new[] { "*", "" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            if (encoding.Length > 0)
                request.Headers.AcceptEncoding.ParseAdd(encoding);
            using var answer = await app.Visitor.Client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(encoding == "*" ? "gzip" : null, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        }
    }

    [Fact]
    public async Task The_open_data_stay_open_when_they_are_sent_again()
    {
        var address = "/api/v1/certificates/" + (await HasStarAsync()).CheckCode;
        await app.Visitor.GetAsync(address);
        var again = await app.Visitor.GetAsync(address);

        Assert.Equal("*", again.Response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Equal("application/json", again.Response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_question_is_answered_anew_and_never_with_the_page_of_another()
    {
        await HasStarAsync();
        var all = await app.Visitor.GetAsync("/san-pham");
        var none = await app.Visitor.GetAsync("/san-pham?q=khong-co-gi-nhu-vay");

        Assert.Contains("Mật ong giữ trang", all.Text);
        Assert.DoesNotContain("Mật ong giữ trang", none.Text);
        Assert.Equal(all.Source, (await app.Visitor.GetAsync("/san-pham")).Source);
    }

    [Fact]
    public async Task An_address_nothing_is_found_at_is_not_kept()
    {
        await app.Visitor.GetAsync("/chung-nhan/99-9999");
        var again = await app.Visitor.GetAsync("/chung-nhan/99-9999");

        Assert.Equal(404, again.Status);
        Assert.False(again.Response.Headers.Contains("ETag"));
    }

    private async Task<Recognition> HasStarAsync(DateOnly? lastDay = null)
    {
        var producer = await app.HasProducerAsync("Hộ giữ trang");
        var product = await app.HasProductAsync(producer, "Mật ong giữ trang");
        return await app.IsRecognisedAsync(product, (lastDay ?? new(2028, 3, 1)).AddMonths(-36));
    }
}
