using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;
using OneCommune.Web.Tests.Evaluation.Dossiers;

namespace OneCommune.Web.Tests.Papers;

/// <summary>Wherever dossiers are listed they are called as they were lodged, as on their forms, beside the commune that took them in.</summary>
public sealed class DossiersOfTheirLodging(TestApp app) : IClassFixture<TestApp>
{
    private readonly string word = Guid.NewGuid().ToString("N")[..8];

    private string Then => $"Gạo xưa {word}";
    private string Now => $"Trà nay {word}";

    [Fact]
    public async Task Every_list_says_the_lodged_names_and_todays_beside_them()
    {
        using var scene = await RenamedAsync();
        using var office = await app.SignedInAsync(Role.Province);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        foreach (var (reader, list) in new[] { (office, "tinh/ho-so"), (commune, "xa/ho-so") })
        {
            var page = await reader.GetAsync($"/lam-viec/{list}?q={word}");
            Assert.Contains($"{Then} nay là {Now}", page.Text);
            Assert.Matches($"Chủ thể Thử.* nay là Hộ nay {word}", page.Text);
        }
        var print = await office.GetAsync($"/lam-viec/tinh/ho-so?q={word}&in=1");
        Assert.Contains($"tại ngày {app.Clock.Today:dd/MM/yyyy}", print.Text);
        Assert.Contains($"{Then} nay là {Now}", print.Text);
        var own = await scene.Browser.GetAsync("/lam-viec/ho-so");
        Assert.Contains($"{Then} nay là {Now}", own.Text);
    }

    [Theory]
    [InlineData(Role.Province, "80")]
    [InlineData(Role.Secretary, "80")]
    [InlineData(Role.Commune, "28040")]
    public async Task Files_say_the_same_with_todays_names_in_columns_of_their_own(Role role, string unit)
    {
        using var scene = await RenamedAsync();
        using var reader = await app.SignedInAsync(role, unit);

        var lines = (
            await reader.Client.GetStringAsync($"/lam-viec/{(role == Role.Commune ? "xa" : "tinh")}/ho-so.csv?q={word}")
        ).Split("\r\n");

        Assert.EndsWith("Tên sản phẩm nay là,Tên chủ thể nay là", lines[0]);
        Assert.StartsWith(Then, lines[1]);
        Assert.Contains(",Chủ thể Thử,28040,Xã Thử Thừa,", lines[1]);
        Assert.EndsWith($",{Now},Hộ nay {word}", lines[1]);
    }

    [Fact]
    public async Task Both_names_find_it_and_the_order_is_that_of_the_names_shown()
    {
        using var scene = await RenamedAsync();
        using var other = await DossierScene.OpenAsync(app, product: $"Hồng {word}");
        await other.LodgedAsync();
        using var office = await app.SignedInAsync(Role.Province);

        foreach (var typed in new[] { "gao xua", "tra nay", "chu the thu", "ho nay" })
            Assert.Contains(Then, (await office.GetAsync($"/lam-viec/tinh/ho-so?q={typed} {word}")).Text);
        Assert.Contains(Then, (await office.GetAsync($"/lam-viec/tim?q={word}")).Text);
        var sorted = await office.GetAsync($"/lam-viec/tinh/ho-so?q={word}&sap-xep=ten");
        Assert.True(sorted.Text.IndexOf(Then) < sorted.Text.IndexOf($"Hồng {word}"));
    }

    [Fact]
    public async Task A_council_hears_it_under_the_names_it_was_lodged_with()
    {
        var dossier = (await ReceivedDossiers.AddAsync(app, Then))[0];
        using var office = await app.SignedInAsync(Role.Province);
        await office.RenamesProductAsync(dossier.ProductId, Now);
        using var room = await CouncilRoom.ForDossiersAsync(app, 1, dossier);

        Assert.Contains(Then, (await office.GetAsync(room.Session)).Text);
        Assert.Contains(Then, (await room.Members[0].GetAsync("/lam-viec/phieu-cham")).Text);
        var result = await office.GetAsync(room.Result());
        Assert.Equal(Then, result.Document.QuerySelector("h1")!.TextContent);
        Assert.Contains($"Sản phẩm nay là {Now}", result.Text);
    }

    [Fact]
    public async Task One_lodged_again_is_called_as_it_was_lodged_the_last_time()
    {
        using var scene = await RenamedAsync();
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        var form = await commune.GetAsync($"{scene.Address}/tra-lai");
        await commune.SubmitAsync(form, new() { ["Reason"] = "Thiếu" }, "Trả lại hồ sơ");

        Assert.Equal(Then, (await scene.Browser.GetAsync(scene.Address)).Document.QuerySelector("h1")!.TextContent);
        await scene.TryLodgeAsync();

        Assert.Equal(Now, (await scene.Browser.GetAsync(scene.Address)).Document.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain(Then, (await commune.GetAsync($"/lam-viec/xa/ho-so?q={word}")).Text);
    }

    /// <summary>Lodged and taken in; product and producer renamed since.</summary>
    private async Task<DossierScene> RenamedAsync()
    {
        var scene = await DossierScene.OpenAsync(app, product: Then);
        await scene.LodgedAsync();
        using var office = await app.SignedInAsync(Role.Province);
        await office.RenamesProductAsync(scene.Product.Id, Now);
        await office.RenamesProducerAsync(scene.Producer.Id, $"Hộ nay {word}");
        return scene;
    }
}
