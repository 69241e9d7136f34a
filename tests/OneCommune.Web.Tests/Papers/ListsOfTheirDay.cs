using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;

namespace OneCommune.Web.Tests.Papers;

/// <summary>The office's lists "tại ngày". The clock stands at 15/06/2026; the records change that day.</summary>
public sealed class ListsOfTheirDay(TestApp app) : IClassFixture<TestApp>
{
    private const string Then = "&ngay=2025-12-31";
    private readonly string word = Guid.NewGuid().ToString("N")[..8];

    [Theory]
    [InlineData("")]
    [InlineData("&trang-thai=con-han")]
    [InlineData("&nam=2025")]
    public async Task Products_of_a_past_day_have_its_names_and_say_todays_beside_them(string more)
    {
        using var office = await ChangedAsync();

        var then = await office.GetAsync($"/lam-viec/san-pham?q={word}{Then}{more}");
        var today = await office.GetAsync($"/lam-viec/san-pham?q={word}");

        Assert.Contains($"Gạo xưa {word} nay là Gạo nay {word}", then.Text);
        Assert.Contains($"Hộ xưa {word} nay là Hộ nay {word}", then.Text);
        Assert.Contains($"Gạo nay {word} Hộ nay {word}", today.Text);
        Assert.DoesNotContain("nay là", today.Text);
    }

    [Fact]
    public async Task The_commune_is_that_of_the_day_and_so_are_the_filters_by_it()
    {
        using var office = await ChangedAsync();

        foreach (var list in new[] { "san-pham", "chu-the" })
        {
            var then = await office.GetAsync($"/lam-viec/{list}?q={word}{Then}");
            Assert.Contains("nay ở phường Tân Thử", then.Text);
            Assert.Equal(1, await CountAsync(office, list, $"don-vi=28040{Then}"));
            Assert.Equal(0, await CountAsync(office, list, $"don-vi=28060{Then}"));
            Assert.Equal(0, await CountAsync(office, list, "don-vi=28040"));
            Assert.Equal(1, await CountAsync(office, list, "don-vi=28060"));
        }
        // The certificate names its own place, on whatever day.
        Assert.Equal(1, await CountAsync(office, "san-pham", "trang-thai=con-han&don-vi=28040"));
    }

    [Fact]
    public async Task Words_typed_for_a_place_find_who_was_there_on_the_day()
    {
        using var office = await ChangedAsync();

        Assert.Equal(1, await CountAsync(office, "chu-the", "x=1" + Then, " my thu"));
        Assert.Equal(0, await CountAsync(office, "chu-the", "x=1" + Then, " hoa thu"));
        Assert.Equal(0, await CountAsync(office, "chu-the", "x=1", " my thu"));
        Assert.Equal(1, await CountAsync(office, "chu-the", "x=1", " hoa thu"));
    }

    [Fact]
    public async Task The_legal_form_is_that_of_the_day_in_list_filter_and_figure()
    {
        using var office = await ChangedAsync();

        Assert.Equal(1, await CountAsync(office, "chu-the", $"loai-hinh=household{Then}"));
        Assert.Equal(0, await CountAsync(office, "chu-the", $"loai-hinh=cooperative{Then}"));
        Assert.Equal(1, await CountAsync(office, "chu-the", "loai-hinh=cooperative"));
        Assert.Equal(1, await CountAsync(office, "san-pham", $"loai-hinh=household&trang-thai=con-han{Then}"));
        Assert.Equal(0, await CountAsync(office, "san-pham", $"loai-hinh=cooperative&sao=3{Then}"));
        var list = await office.GetAsync($"/lam-viec/chu-the?q={word}{Then}");
        Assert.Contains("Hộ, cơ sở sản xuất", list.Document.QuerySelector("tbody")!.TextContent);
    }

    [Theory]
    [InlineData("san-pham", "Gạo xưa")]
    [InlineData("chu-the", "Hộ xưa")]
    public async Task Files_and_prints_of_a_past_day_say_the_same(string list, string name)
    {
        using var office = await ChangedAsync();

        var file = await office.Client.GetStringAsync($"/lam-viec/{list}.csv?q={word}{Then}");
        var print = await office.GetAsync($"/lam-viec/{list}?q={word}{Then}&in=1");

        Assert.Contains($"{name} {word}", file);
        Assert.Contains($"\"Xã Thử Thừa, tỉnh Tây Ninh\",28040", file);
        Assert.Contains($",Hộ nay {word},\"Phường Tân Thử, tỉnh Tây Ninh\"", file);
        Assert.Contains($"{name} {word} nay là", print.Text);
    }

    [Theory]
    [InlineData("san-pham", "ten")]
    [InlineData("san-pham", "-ten")]
    [InlineData("san-pham", "chu-the")]
    [InlineData("chu-the", "ten")]
    [InlineData("chu-the", "-ten")]
    [InlineData("chu-the", "-sao")]
    [InlineData("san-pham", "han")]
    public async Task The_order_is_that_of_the_names_of_the_day_on_every_page(string list, string sort)
    {
        using var office = await app.SignedInAsync(Role.Province);
        await ManyAsync();
        var query = $"?q={word}{Then}&sap-xep={sort}";

        List<string> names = [];
        for (var page = 1; page <= 3; page++)
        {
            var shown = await office.GetAsync($"/lam-viec/{list}{query}&trang={page}");
            names.AddRange(shown.Document.QuerySelectorAll("tbody tr td:first-child a").Select(a => a.TextContent));
        }
        var file = (await office.Client.GetStringAsync($"/lam-viec/{list}.csv{query}"))
            .Split("\r\n")[1..^1]
            .Select(line => line.Split(',')[0]);

        Assert.Equal(120, names.Distinct().Count());
        Assert.Equal(names, file);
        var ordered = names.Order(StringComparer.Ordinal).ToList();
        if (sort.StartsWith("-ten"))
            ordered.Reverse();
        Assert.Equal(ordered, names);
    }

    [Fact]
    public async Task Recognitions_stand_in_the_order_of_the_names_their_certificates_say()
    {
        using var office = await app.SignedInAsync(Role.Province);
        await ManyAsync();

        var file = await office.Client.GetStringAsync($"/lam-viec/cong-nhan.csv?q={word}&sap-xep=-ten");

        var names = file.Split("\r\n")[1..^1].Select(line => line.Split(',')[0]).ToList();
        Assert.Equal(120, names.Count);
        Assert.Equal(names.OrderDescending(StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task Open_data_of_a_past_day_stands_in_the_order_of_the_names_it_shows()
    {
        await ManyAsync();

        var file = await app.Visitor.Client.GetStringAsync("/du-lieu-mo/san-pham.csv?asOf=2025-12-31");

        var names = file.Split("\r\n").Select(line => line.Split(',')[0]).Where(name => name.Contains(word)).ToList();
        Assert.Equal(120, names.Count);
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    [Fact]
    public async Task What_answers_the_words_best_by_the_names_of_the_day_comes_first()
    {
        using var office = await ChangedAsync();
        var other = await app.HasProducerAsync($"Hộ khác {word}");
        await app.HasProductAsync(other, $"Chả Gạo xưa {word}");

        var list = await office.GetAsync($"/lam-viec/san-pham?q=Gạo xưa {word}{Then}");

        Assert.Equal($"Gạo xưa {word}", list.Document.QuerySelector("tbody td a")!.TextContent);
    }

    private async Task<int> CountAsync(Browser office, string list, string query, string words = "")
    {
        var page = await office.GetAsync($"/lam-viec/{list}?q={word}{words}&{query}");
        return page.Document.QuerySelectorAll("tbody tr").Length;
    }

    private async Task<Browser> ChangedAsync()
    {
        var producer = await app.HasProducerAsync($"Hộ xưa {word}");
        var product = await app.HasProductAsync(producer, $"Gạo xưa {word}");
        await app.IsRecognisedAsync(product, new(2025, 8, 1));
        var office = await app.SignedInAsync(Role.Province);
        await office.RenamesProductAsync(product.Id, $"Gạo nay {word}");
        await office.RenamesProducerAsync(producer.Id, $"Hộ nay {word}");
        await office.MovesAsync(producer.Id, "Phường Tân Thử, tỉnh Tây Ninh", "Đường Mới 5");
        var form = await office.GetAsync($"/lam-viec/chu-the/{producer.Id}/sua");
        await office.SubmitAsync(form, new() { ["Form.LegalForm"] = "Cooperative" });
        return office;
    }

    /// <summary>120 products of as many producers, named in order; every third was called last of all since.</summary>
    private async Task ManyAsync()
    {
        await using var database = app.Open();
        var register = new TestRegister(app, database);
        var unit = database.Units.Single(u => u.Code == "28040" && u.ValidTo == null).Id;
        List<(Producer, Product)> renamed = [];
        for (var i = 100; i < 220; i++)
        {
            var producer = register.Producer($"{i} {word}", unit: unit);
            var product = register.Product(producer, $"{i} {word}");
            register.Star(product, "2025-08-01");
            if (i % 3 == 0)
                renamed.Add((producer, product));
        }
        await register.KeepAsync();
        foreach (var (producer, product) in renamed)
        {
            database.HistoryEntries.Add(producer.Rename("Ỷ " + producer.Name, app.Clock.Today)!);
            database.HistoryEntries.Add(product.Rename("Ỷ " + product.Name, app.Clock.Today)!);
        }
        await register.KeepAsync();
    }
}
