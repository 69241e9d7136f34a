using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Dossiers;
using OneCommune.Web.Tests.Office.Work;

namespace OneCommune.Web.Tests.Office.Search;

/// <summary>The search in the head of every page of somebody signed in.</summary>
public sealed class SearchingEverything(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task One_word_finds_dossier_product_and_producer_each_under_its_name()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var office = await app.SignedInAsync(Role.Province);

        var page = await FindAsync(office, scene.Product.Name);

        Assert.Contains($"/lam-viec/ho-so/{scene.Id}", page);
        Assert.Contains($"/lam-viec/san-pham/{scene.Product.Id}", page);
        Assert.Contains($"/lam-viec/chu-the/{scene.Producer.Id}", await FindAsync(office, scene.Producer.Name));
    }

    [Fact]
    public async Task A_commune_by_its_name_without_accents()
    {
        using var council = await app.SignedInAsync(Role.Council);

        var found = await FindAsync(council, "xa thu thua");

        Assert.Contains(found, href => href.StartsWith("/lam-viec/don-vi/28040/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_finds_what_they_may_not_read()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        var other = await app.HasProducerAsync("Hộ không liên quan");
        using var producer = await app.SignedInAsync(other.Id);
        using var council = await app.SignedInAsync(Role.Council);

        foreach (var browser in new[] { producer, council })
        foreach (var words in new[] { scene.Product.Name, scene.Producer.Name })
        {
            var found = await FindAsync(browser, words);
            Assert.DoesNotContain($"/lam-viec/ho-so/{scene.Id}", found);
            Assert.DoesNotContain($"/lam-viec/san-pham/{scene.Product.Id}", found);
            Assert.DoesNotContain($"/lam-viec/chu-the/{scene.Producer.Id}", found);
        }
    }

    [Fact]
    public async Task More_than_five_of_a_kind_lead_on_to_their_list_asked_the_same()
    {
        var producer = await app.HasProducerAsync("HTX Sáu Thứ");
        for (var i = 1; i <= 6; i++)
            await app.HasProductAsync(producer, $"Kẹo dừa lục vị số {i}");
        using var office = await app.SignedInAsync(Role.Province);

        var page = await office.GetAsync("/lam-viec/tim?q=luc+vi");
        var all = page.Document.QuerySelector("main a[href^='/lam-viec/san-pham?']")!.GetAttribute("href")!;

        Assert.Equal(5, page.Document.QuerySelectorAll("main li a[href^='/lam-viec/san-pham/']").Length);
        Assert.Equal("/lam-viec/san-pham?q=luc%20vi", all);
        var list = await office.GetAsync(all);
        Assert.Equal(6, list.Document.QuerySelectorAll("tbody a[href^='/lam-viec/san-pham/']").Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?q=")]
    [InlineData("?q=%25")]
    [InlineData("?q=%27%22%3C%3E_%5C")]
    [InlineData("?q=kh%C3%B4ng+c%C3%B3+th%E1%BB%A9+n%C3%A0y")]
    public async Task Nothing_found_or_nothing_asked_is_said(string query)
    {
        using var office = await app.SignedInAsync(Role.Province);

        var page = await office.GetAsync("/lam-viec/tim" + query);

        Assert.Equal(200, (int)page.Status);
        Assert.NotNull(page.Document.QuerySelector("main .empty"));
        Assert.NotNull(page.Document.QuerySelector("header form[role=search] input[name=q]"));
    }

    [Fact]
    public async Task A_book_in_the_field_is_cut_and_still_answered()
    {
        using var office = await app.SignedInAsync(Role.Province);

        var page = await office.GetAsync("/lam-viec/tim?q=" + new string('a', 3000));

        Assert.Equal(200, (int)page.Status);
        Assert.DoesNotContain(new string('a', 101), page.Text);
    }

    [Fact]
    public async Task It_asks_each_room_once()
    {
        using var office = await app.SignedInAsync(Role.Province);
        await office.GetAsync("/lam-viec/tim?q=dua");
        using var listener = new QuestionCounter(app);
        await office.GetAsync("/tai-khoan/khong-co");
        var before = listener.Count;

        await office.GetAsync("/lam-viec/tim?q=dua");

        // What this person reads of the register; dossiers, decisions, products, producers; and what changed since, for the words in memory.
        Assert.InRange(listener.Count - before - before, 5, 8);
    }

    private static async Task<List<string>> FindAsync(Browser browser, string words)
    {
        var page = await browser.GetAsync("/lam-viec/tim?q=" + Uri.EscapeDataString(words));
        return [.. page.Document.QuerySelectorAll("main li a").Select(a => a.GetAttribute("href")!)];
    }
}
