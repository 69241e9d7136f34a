using OneCommune.Domain.Accounts;
using OneCommune.Web.Tests.Dossiers;

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
