using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Councils;
using OneCommune.Web.Tests.Evaluation.Dossiers;
using static OneCommune.Web.Tests.Faults.ProductFormScene;

namespace OneCommune.Web.Tests.Twins;

/// <summary>The same form sent again gets the first answer; another form, or another person, does not.</summary>
public sealed class TheKeptAnswer(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_second_press_on_a_slow_line_gets_the_first_answer()
    {
        var (address, officer) = await app.HasProductFormAsync("Mắm bấm hai lần");
        using var _ = officer;
        var form = await officer.GetAsync(address);

        var first = await officer.SubmitAsync(form, new() { ["Form.Online"] = "Postmart" }, "Lưu");
        var second = await officer.SubmitAsync(form, new() { ["Form.Online"] = "Postmart" }, "Lưu");

        Assert.Equal(first.Address, second.Address);
        Assert.Contains("Đã lưu thông tin sản phẩm", second.Text);
    }

    [Fact]
    public async Task Nobody_else_gets_the_answer_of_a_form()
    {
        var producer = await app.HasProducerAsync("Hộ hai cán bộ");
        var address = $"/lam-viec/chu-the/{producer.Id}/san-pham-moi";
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        using var other = await app.SignedInAsync(Role.Province);
        var (form, theirs) = (await officer.GetAsync(address), await other.GetAsync(address));
        var product = new Dictionary<string, string?>
        {
            ["Name"] = "Mắm một biểu mẫu",
            ["Form.Sector"] = "Food",
            ["_form"] = form.Form("Thêm sản phẩm").QuerySelector<IHtmlInputElement>("[name=_form]")!.Value,
        };

        var first = await officer.SubmitAsync(form, product, "Thêm sản phẩm");
        var second = await other.SubmitAsync(theirs, product, "Thêm sản phẩm");

        Assert.Equal(200, first.Status);
        Assert.Equal(422, second.Status);
    }

    [Fact]
    public async Task A_file_mended_under_its_old_name_and_length_is_another_sending()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var form = await office.GetAsync("/lam-viec/so");

        var first = await SendAsync("3");
        var again = await SendAsync("3");
        var mended = await SendAsync("4");

        Assert.Equal(first.Path, again.Path);
        Assert.NotEqual(first.Path, mended.Path);

        Task<Page> SendAsync(string stars) =>
            office.SubmitAsync(
                form,
                new() { ["On"] = "2024-12-31", ["Province"] = "1" },
                "Gửi và kiểm tra",
                files:
                [
                    (
                        "Workbook",
                        "so.csv",
                        System.Text.Encoding.UTF8.GetBytes(
                            $"Tên sản phẩm,Tên chủ thể,Hạng sao\nGạo,Hộ Sửa Tệp,{stars}\n"
                        )
                    ),
                ]
            );
    }
}
