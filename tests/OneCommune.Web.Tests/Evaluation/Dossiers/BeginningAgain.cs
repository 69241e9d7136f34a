using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Features.Evaluation.Dossiers;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

/// <summary>Finding the set, taking an earlier dossier over, throwing a draft away.</summary>
public sealed class BeginningAgain(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("mắm", 9)]
    [InlineData("mam", 9)]
    [InlineData("nước mắm cá cơm Phú Quốc", 9)]
    [InlineData("NUOC MAM", 9)]
    [InlineData("nuocmam", 9)]
    [InlineData("nuocmam ca com", 9)]
    [InlineData("nướcmắm", 9)]
    [InlineData("nuowcs mawsm", 9)]
    [InlineData("nuoc1 mam81", 9)]
    [InlineData("caphe", 13)]
    [InlineData("matong", 4)]
    [InlineData("banhtrang", 6)]
    [InlineData("muoitom", 10)]
    [InlineData("chè", 11)]
    [InlineData("chè xanh", 11)]
    [InlineData("che xanh", 11)]
    [InlineData("cà phê rang xay", 13)]
    [InlineData("ca phe", 13)]
    [InlineData("gạo Nàng Thơm", 3)]
    [InlineData("rượu đế", 14)]
    [InlineData("mật ong rừng", 4)]
    [InlineData("homestay", 26)]
    [InlineData("khô cá lóc", 8)]
    [InlineData("muối tôm", 10)]
    [InlineData("bánh tráng", 6)]
    [InlineData("giỏ lục bình", 21)]
    [InlineData("mai vàng", 24)]
    public async Task A_set_is_found_by_what_people_call_the_product(string sought, int set)
    {
        var regulation = await DossierScene.RegulationAsync(app);

        Assert.Equal(set, SetSearch.Find(regulation, sought)[0].Number);
    }

    [Fact]
    public async Task Chè_is_not_chế_and_nonsense_finds_nothing()
    {
        var regulation = await DossierScene.RegulationAsync(app);

        Assert.DoesNotContain(SetSearch.Find(regulation, "chè"), s => s.Number is 5 or 6 or 7 or 8);
        Assert.Empty(SetSearch.Find(regulation, "xyzzy"));
        Assert.Empty(SetSearch.Find(regulation, "  "));
        Assert.NotNull(SetSearch.Find(regulation, new string('m', 5000)));
    }

    [Fact]
    public async Task Searching_keeps_what_was_typed_and_begins_nothing()
    {
        using var scene = await DossierScene.OpenAsync(app);
        var page = await scene.Browser.GetAsync("/lam-viec/ho-so/moi");

        var found = await scene.Browser.SubmitAsync(
            page,
            new()
            {
                ["ProductId"] = "",
                ["NewName"] = "Mắm chua",
                ["Kind"] = "First",
                ["bo"] = "mam",
            },
            "Tìm bộ"
        );

        Assert.Equal(200, found.Status);
        Assert.Contains("Bộ gần nhất: Bộ 9:", found.Text);
        Assert.Contains("Mắm chua", found.Source);
        Assert.Single(found.Document.QuerySelectorAll("input[name=SetNumber][value='9']"));
        var begun = await scene.Browser.SubmitAsync(found, new() { ["SetNumber"] = "9" }, "Bắt đầu soạn");
        Assert.Contains("Bộ 9:", begun.Text);
        Assert.Contains("Mắm chua", begun.Text);
    }

    [Fact]
    public async Task Without_a_set_the_name_of_the_product_finds_it()
    {
        using var scene = await DossierScene.OpenAsync(app);

        var page = await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync("/lam-viec/ho-so/moi"),
            new()
            {
                ["ProductId"] = "",
                ["NewName"] = "Nước mắm nhĩ",
                ["Kind"] = "First",
                ["SetNumber"] = null,
            },
            "Bắt đầu soạn"
        );

        Assert.Equal(422, page.Status);
        Assert.Contains("Bộ gần nhất: Bộ 9:", page.Text);
    }

    [Fact]
    public async Task A_withdrawn_dossier_is_the_start_of_the_next_with_its_answers_and_files()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync(9);
        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1"),
            files: ("Files", "hop-dong.pdf", [.. DossierScene.Pdf, 42])
        );
        await scene.FilledAsync();
        await scene.TryLodgeAsync();
        var first = scene.Id;
        await scene.Browser.SubmitAsync(await scene.Browser.GetAsync($"{scene.Address}/rut"), button: "Rút hồ sơ");
        Assert.Contains("để lấy lại", (await scene.Browser.GetAsync("/lam-viec/ho-so/moi")).Text);

        var closed = await scene.Browser.GetAsync(scene.Address);
        var way = closed
            .Document.QuerySelectorAll("a")
            .Single(a => a.TextContent == "Lập hồ sơ mới từ hồ sơ này")
            .GetAttribute("href")!;
        var begun = await scene.Browser.SubmitAsync(await scene.Browser.GetAsync(way), button: "Bắt đầu soạn");
        Assert.Contains("Đã lấy lại câu trả lời và tệp của hồ sơ trước", begun.Text);
        scene.Open(begun);

        var next = await scene.ReadAsync();
        Assert.NotEqual(first, next.Id);
        Assert.Equal(
            (await DossierScene.RegulationAsync(app)).Set(9).Criteria.Length,
            next.Answers.Count(a => a.Option > 0)
        );
        Assert.Equal("hop-dong.pdf", next.EvidenceFor("A1.1").Single().FileName);
        Assert.Equal("Túi 5 kg", next.Text("specification"));
        var file = next.EvidenceFor("A1.1").Single();
        Assert.Equal(200, (int)(await scene.Browser.Client.GetAsync($"{scene.Address}/tep/{file.Id}")).StatusCode);
        Assert.Contains("Đã nộp hồ sơ lần 1", (await scene.TryLodgeAsync()).Text);
    }

    [Fact]
    public async Task Who_does_not_want_the_earlier_one_begins_empty()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.LodgedAsync(9);
        await scene.Browser.SubmitAsync(await scene.Browser.GetAsync($"{scene.Address}/rut"), button: "Rút hồ sơ");

        var page = await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync("/lam-viec/ho-so/moi"),
            new()
            {
                ["ProductId"] = scene.Product.Id.ToString(),
                ["Kind"] = "First",
                ["SetNumber"] = "9",
                ["TakeOver"] = "false",
            }
        );

        Assert.Equal(200, page.Status);
        await using var database = app.Open();
        var draft = await database.Dossiers.SingleAsync(d =>
            d.ProductId == scene.Product.Id && d.Status == DossierStatus.Draft
        );
        Assert.Empty(draft.Answers);
    }

    [Fact]
    public async Task A_draft_thrown_away_is_gone_with_its_files_and_its_mistyped_product()
    {
        using var scene = await DossierScene.OpenAsync(app);
        var begun = await scene.TryStartAsync(9, newName: "Nuoc mám gõ sai");
        var address = begun.Path;
        var criterion = await scene.Browser.GetAsync($"{address}/tieu-chi/A1.1");
        await scene.Browser.SubmitAsync(criterion, files: ("Files", "nham.pdf", [.. DossierScene.Pdf, 77]));
        var file = Assert.Single(DossierScene.OnDisk(app), path => File.ReadAllBytes(path)[^1] == 77);
        var ask = await scene.Browser.GetAsync($"{address}/rut");
        Assert.Contains("Bỏ luôn sản phẩm “Nuoc mám gõ sai”", ask.Text);

        var done = await scene.Browser.SubmitAsync(ask, button: "Bỏ bản nháp");

        Assert.Equal("/lam-viec/ho-so", done.Path);
        Assert.Contains("Đã bỏ bản nháp và sản phẩm “Nuoc mám gõ sai”.", done.Text);
        Assert.DoesNotContain("rút", done.Text);
        Assert.Equal(404, (await scene.Browser.GetAsync(address)).Status);
        await using var database = app.Open();
        await new SweepFiles(database, new FileStore(app.Store)).RunAsync(app.Clock.Now.AddDays(31), default);
        Assert.False(File.Exists(file));
        Assert.False(await database.Products.AnyAsync(p => p.Name == "Nuoc mám gõ sai"));
        Assert.True(await database.Audit.AnyAsync(r => r.Act == "dossier.discard" && r.Changes.Contains("gõ sai")));
        // The same form again is the same answer.
        Assert.Equal("/lam-viec/ho-so", (await scene.Browser.SubmitAsync(ask, button: "Bỏ bản nháp")).Path);
    }

    [Fact]
    public async Task A_product_that_shows_pictures_does_not_go_with_the_draft()
    {
        using var scene = await DossierScene.OpenAsync(app);
        var begun = await scene.TryStartAsync(9, newName: "Mắm có hình");
        await using var database = app.Open();
        var product = await database.Products.SingleAsync(p => p.Name == "Mắm có hình");
        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync($"/lam-viec/san-pham/{product.Id}/hinh"),
            new() { ["Alt"] = "Hũ mắm" },
            "Thêm ảnh",
            files: ("Sent", "mam.png", TestPicture.Of(SkiaSharp.SKEncodedImageFormat.Png, 71))
        );

        var ask = await scene.Browser.GetAsync($"{begun.Path}/rut");
        Assert.DoesNotContain("Bỏ luôn sản phẩm", ask.Text);
        var done = await scene.Browser.SubmitAsync(ask, new() { ["WithProduct"] = "true" }, "Bỏ bản nháp");

        Assert.Contains("Đã bỏ bản nháp của “Mắm có hình”", done.Text);
        Assert.True(await database.ProductPictures.AnyAsync(p => p.ProductId == product.Id));
    }

    [Fact]
    public async Task A_product_with_anything_else_to_its_name_is_not_offered_and_stays()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StarAsync(new(2022, 1, 1));
        await scene.StartAsync();
        var ask = await scene.Browser.GetAsync($"{scene.Address}/rut");
        Assert.DoesNotContain("Bỏ luôn sản phẩm", ask.Text);

        await scene.Browser.SubmitAsync(ask, new() { ["WithProduct"] = "true" }, "Bỏ bản nháp");

        await using var database = app.Open();
        Assert.True(await database.Products.AnyAsync(p => p.Id == scene.Product.Id));
        Assert.False(await database.Dossiers.AnyAsync(d => d.Id == scene.Id));
    }

    [Fact]
    public async Task The_product_stays_for_who_wants_to_keep_it()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();

        await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync($"{scene.Address}/rut"),
            new() { ["WithProduct"] = null },
            "Bỏ bản nháp"
        );

        await using var database = app.Open();
        Assert.True(await database.Products.AnyAsync(p => p.Id == scene.Product.Id));
    }

    [Fact]
    public async Task Nobody_elses_draft_is_thrown_away()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var ask = await scene.Browser.GetAsync($"{scene.Address}/rut");
        using var stranger = await DossierScene.OpenAsync(app);
        using var officer = await app.SignedInAsync(Role.Commune, "28040");

        foreach (var other in new[] { stranger.Browser, officer })
            Assert.Contains((await other.GetAsync($"{scene.Address}/rut")).Status, new[] { 403, 404 });

        Assert.Equal(DossierStatus.Draft, (await scene.ReadAsync()).Status);
        Assert.NotNull(ask);
    }
}
