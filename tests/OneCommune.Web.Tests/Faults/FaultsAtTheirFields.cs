using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;
using OneCommune.Web.Tests.Evaluation.Dossiers;
using static OneCommune.Web.Tests.Faults.ProductFormScene;

namespace OneCommune.Web.Tests.Faults;

/// <summary>All that is wrong with a form is told at once, each beside its field and in the summary that leads there.</summary>
public sealed class FaultsAtTheirFields(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Every_field_that_is_wrong_says_so_at_once()
    {
        var producer = await app.HasProducerAsync("Hộ nhập sai nhiều ô");
        using var officer = await app.SignedInAsync(Role.Province);

        var refused = await officer.SubmitAsync(
            await officer.GetAsync($"/lam-viec/chu-the/{producer.Id}/san-pham-moi"),
            new()
            {
                ["Name"] = " ",
                ["Form.Gtin"] = "123",
                ["Form.Sector"] = "Unknown",
            },
            "Thêm sản phẩm"
        );

        Assert.Equal(422, refused.Status);
        AssertTold(refused, "Name", "Form.Gtin", "Form.Sector");
    }

    /// <summary>Each of these fields, and no other, is marked, says what is wrong, and is linked from the summary.</summary>
    [Fact]
    public async Task A_session_says_at_each_field_what_is_wrong_with_it()
    {
        using var secretary = await app.SignedInAsync(Role.Secretary);

        var refused = await secretary.SubmitAsync(
            await secretary.GetAsync("/lam-viec/phien-hop/moi"),
            new()
            {
                ["Form.Title"] = " ",
                ["Form.HeldOn"] = "",
                ["Form.Place"] = "",
                ["Form.Quorum"] = "0,75",
                ["Form.Spread"] = "101",
            }
        );

        Assert.Equal(422, refused.Status);
        AssertTold(refused, "Form.Title", "Form.HeldOn", "Form.Place", "Form.Quorum", "Form.Spread");
        Assert.Equal("0,75", refused.Document.GetElementById("Form.Quorum")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_decision_says_at_each_field_what_is_wrong_with_it()
    {
        using var province = await app.SignedInAsync(Role.Province);

        var refused = await province.SubmitAsync(
            await province.GetAsync("/lam-viec/quyet-dinh/moi"),
            new()
            {
                ["Form.Number"] = "QĐ-UBND",
                ["Form.Date"] = "",
                ["Form.Signer"] = " ",
                ["Form.Submission"] = "",
            }
        );

        Assert.Equal(422, refused.Status);
        AssertTold(refused, "Form.Number", "Form.Date", "Form.Signer", "Form.Submission");
    }

    [Fact]
    public async Task Forms_of_a_dossier_say_at_each_field_what_is_wrong_with_it_and_keep_nothing()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm nhiều ô sai");
        await scene.StartAsync();

        var registration = await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync(scene.Address + "/phieu-dang-ky"),
            new()
            {
                ["Form.Position"] = new string('x', 201),
                ["Form.Phone"] = "gọi anh Ba",
                ["Form.Email"] = "anh.ba@",
            },
            "Lưu"
        );
        var report = await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync(scene.Address + "/bao-cao/ket-qua"),
            new()
            {
                ["revenue"] = "ba tỷ",
                ["profit"] = "một ít",
                ["markets"] = "Trong tỉnh",
            },
            "Lưu"
        );

        Assert.Equal((422, 422), (registration.Status, report.Status));
        AssertTold(registration, "Form.Position", "Form.Phone", "Form.Email");
        AssertTold(report, "revenue", "profit");
        Assert.Contains("Trong tỉnh", report.Source);
        Assert.Null((await scene.ReadAsync()).Text("markets"));
    }

    [Fact]
    public async Task A_choice_that_is_missing_is_told_under_the_legend_of_its_group()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm chưa chọn bộ");

        var refused = await scene.Browser.SubmitAsync(
            await scene.Browser.GetAsync("/lam-viec/ho-so/moi"),
            new() { ["ProductId"] = scene.Product.Id.ToString(), ["SetNumber"] = null },
            "Bắt đầu soạn"
        );

        Assert.Equal(422, refused.Status);
        var told = refused.Document.GetElementById("SetNumber-sai")!;
        Assert.Equal("LEGEND", told.PreviousElementSibling!.TagName);
        Assert.Equal("true", refused.Document.GetElementById("SetNumber")!.GetAttribute("aria-invalid"));
    }

    private static void AssertTold(Page refused, params string[] fields)
    {
        Assert.Equal(
            fields.Order(),
            refused.Document.QuerySelectorAll("[aria-invalid=true]").Select(field => field.Id).Order()
        );
        foreach (var field in fields)
        {
            var control = refused.Document.GetElementById(field)!;
            Assert.Contains($"{field}-sai", control.GetAttribute("aria-describedby"));
            Assert.NotEmpty(refused.Document.GetElementById($"{field}-sai")!.TextContent);
            Assert.NotNull(refused.Document.QuerySelector($".error a[href='#{field}']"));
        }
    }
}
