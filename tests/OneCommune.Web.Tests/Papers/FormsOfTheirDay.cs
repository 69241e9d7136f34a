using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Dossiers;

namespace OneCommune.Web.Tests.Papers;

public sealed class FormsOfTheirDay(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("mau-01")]
    [InlineData("mau-02")]
    [InlineData("mau-03")]
    public async Task A_lodged_dossiers_form_keeps_the_names_of_the_lodging(string form)
    {
        using var scene = await DossierScene.OpenAsync(app, product: $"Gạo khi nộp {form}");
        await scene.ProposedAsync();
        using var office = await app.SignedInAsync(Role.Province);
        await office.RenamesProductAsync(scene.Product.Id, "Gạo sau nộp");
        await office.RenamesProducerAsync(scene.Producer.Id, $"Chủ thể sau {form}");

        var paper = await office.GetAsync($"{scene.Address}/in/{form}");

        Assert.Contains($"Gạo khi nộp {form} nay là Gạo sau nộp", paper.Text);
        Assert.Contains("Chủ thể Thử", paper.Text);
        Assert.Contains($"nay là Chủ thể sau {form}", paper.Text);
        Assert.DoesNotContain("chưa nộp", paper.Text);
    }

    [Fact]
    public async Task A_lodged_dossiers_own_page_keeps_the_names_of_the_lodging_for_whoever_reads_it()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Gạo trang khi nộp");
        await scene.ProposedAsync();
        using var office = await app.SignedInAsync(Role.Province);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        await office.RenamesProductAsync(scene.Product.Id, "Gạo trang sau nộp");
        await office.RenamesProducerAsync(scene.Producer.Id, "Chủ thể trang sau nộp");
        var form = await office.GetAsync($"/lam-viec/chu-the/{scene.Producer.Id}/sua");
        await office.SubmitAsync(form, new() { ["Form.LegalForm"] = "Farm" });

        foreach (var reader in new[] { office, commune, scene.Browser })
        {
            var page = await reader.GetAsync(scene.Address);
            Assert.Equal("Gạo trang khi nộp", page.Document.QuerySelector("h1")!.TextContent);
            Assert.Contains("Chủ thể Thử", page.Text);
            Assert.Contains("Sản phẩm nay là Gạo trang sau nộp", page.Text);
            Assert.Contains("Chủ thể nay là Chủ thể trang sau nộp", page.Text);
            Assert.DoesNotContain("Trang trại", page.Text);
        }
        var receipt = await office.GetAsync($"{scene.Address}/tinh-tiep-nhan");
        Assert.Contains("Gạo trang khi nộp nay là Gạo trang sau nộp", receipt.Text);
    }

    [Fact]
    public async Task A_draft_says_the_names_of_today()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Gạo trang nháp");
        await scene.StartAsync();
        using var office = await app.SignedInAsync(Role.Province);
        await office.RenamesProductAsync(scene.Product.Id, "Gạo trang nháp mới");

        var page = await scene.Browser.GetAsync(scene.Address);

        Assert.Equal("Gạo trang nháp mới", page.Document.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("nay là", page.Text);
    }

    [Fact]
    public async Task A_lodging_stands_in_the_products_history_under_its_name_of_that_day()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Gạo dòng thời gian");
        await scene.ProposedAsync();
        app.Clock.Advance(TimeSpan.FromDays(1));
        using var office = await app.SignedInAsync(Role.Province);
        await office.RenamesProductAsync(scene.Product.Id, "Gạo dòng sau");

        var page = await office.GetAsync($"/lam-viec/san-pham/{scene.Product.Id}");

        Assert.Contains("Nộp hồ sơ đánh giá “Gạo dòng thời gian”", page.Text);
    }

    [Fact]
    public async Task A_draft_is_printed_as_a_draft_under_todays_names()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Gạo nháp");
        await scene.StartAsync();
        using var office = await app.SignedInAsync(Role.Province);
        await office.RenamesProductAsync(scene.Product.Id, "Gạo nháp mới");

        var paper = await scene.Browser.GetAsync($"{scene.Address}/in/mau-01");

        Assert.Contains("Gạo nháp mới", paper.Text);
        Assert.DoesNotContain("nay là", paper.Text);
        Assert.Contains("Bản nháp, chưa nộp.", paper.Text);
    }
}
