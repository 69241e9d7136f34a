using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Tests.Evaluation.Dossiers;

namespace OneCommune.Web.Tests.Faults;

/// <summary>Two windows of one person, both opened before the act: the second press is told calmly that it is done, and led on.</summary>
public sealed class TheSameActFromASecondWindow(TestApp app) : IClassFixture<TestApp>
{
    private const string Already = "Anh/chị đã làm đúng việc này lúc";

    [Fact]
    public async Task Lodging_and_receiving_are_answered_as_they_were_at_first()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm hai cửa sổ nộp");
        await (await scene.StartAsync()).FilledAsync();
        var windows = await TwoOfAsync(scene.Browser, scene.Address + "/nop");
        var pledge = new Dictionary<string, string?> { ["Pledged"] = "true" };

        await scene.Browser.SubmitAsync(windows.First, pledge, "Nộp hồ sơ");
        var lodged = await scene.Browser.SubmitAsync(windows.Second, pledge, "Nộp hồ sơ");
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        windows = await TwoOfAsync(officer, scene.Address + "/tiep-nhan");
        await officer.SubmitAsync(windows.First, button: "Tiếp nhận");
        var received = await officer.SubmitAsync(windows.Second, button: "Tiếp nhận");

        IsCalm(lodged, scene.Address, "Đã nộp hồ sơ lần 1");
        IsCalm(received, scene.Address, "Xã đã tiếp nhận, số của xã");
        Assert.Equal(1, (await scene.ReadAsync()).Copies);
    }

    [Fact]
    public async Task So_is_what_is_gone_by_the_first_press()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm bỏ hai lần");
        await scene.StartAsync();
        var windows = await TwoOfAsync(scene.Browser, scene.Address + "/rut");

        await scene.Browser.SubmitAsync(windows.First, button: "Bỏ bản nháp");
        var again = await scene.Browser.SubmitAsync(windows.Second, button: "Bỏ bản nháp");

        IsCalm(again, "/lam-viec/ho-so", "");
    }

    [Theory]
    [InlineData(
        "/lam-viec/phien-hop/moi",
        "Form.Title=Phiên mở hai lần",
        "Form.HeldOn=2026-06-20",
        "Form.Place=Tân An"
    )]
    [InlineData("/lam-viec/quyet-dinh/moi?phien=khong", "Form.Signer=Ông Thử", "Form.Submission=121/TTr-SNNMT")]
    public async Task So_is_what_would_make_a_twin(string address, params string[] typed)
    {
        using var province = await app.SignedInAsync(Role.Province);
        var windows = await TwoOfAsync(province, address);
        var values = typed.Select(one => one.Split('=')).ToDictionary(pair => pair[0], pair => (string?)pair[1]);

        var first = await province.SubmitAsync(windows.First, values);
        var again = await province.SubmitAsync(windows.Second, values);

        IsCalm(again, first.Path, "");
    }

    [Fact]
    public async Task A_form_opened_after_the_act_is_refused_as_ever()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm lập sau");
        await scene.StartAsync();
        app.Clock.Advance(TimeSpan.FromSeconds(1));

        var second = await scene.TryStartAsync();

        Assert.Equal(422, second.Status);
        Assert.DoesNotContain(Already, second.Text);
    }

    [Fact]
    public async Task A_colleagues_same_act_is_told_with_the_name()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm hai người nhận");
        await scene.LodgedAsync();
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        using var colleague = await app.SignedInAsync(Role.Commune, "28040");
        var form = await colleague.GetAsync(scene.Address + "/tiep-nhan");
        await scene.ReceiveAsync(officer);

        var late = await colleague.SubmitAsync(form, button: "Tiếp nhận");

        Assert.Equal(409, late.Status);
        Assert.DoesNotContain(Already, late.Text);
    }

    [Fact]
    public async Task What_was_taken_back_meanwhile_is_not_called_done()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm hỏi rồi thôi");
        await scene.LodgedAsync();
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        await scene.ReceiveAsync(officer);
        var windows = await TwoOfAsync(officer, scene.Address + "/bo-sung");
        var what = new Dictionary<string, string?> { ["What"] = "Ảnh nhãn" };
        await officer.SubmitAsync(windows.First, what, "Gửi yêu cầu");
        await officer.SubmitAsync(await officer.GetAsync(scene.Address + "/rut-yeu-cau"), button: "Rút yêu cầu");

        var late = await officer.SubmitAsync(windows.Second, what, "Gửi yêu cầu");

        Assert.Equal(409, late.Status);
        Assert.Contains("Chính anh/chị đã lưu bản ghi này", late.Text);
    }

    [Fact]
    public async Task A_form_of_which_a_file_was_not_taken_is_answered_so_again_and_keeps_the_rest_once()
    {
        using var scene = await DossierScene.OpenAsync(app, product: "Mắm hai tệp");
        await scene.StartAsync();
        var page = await scene.Browser.GetAsync(scene.Address + "/tieu-chi/A1.1");
        var values = new Dictionary<string, string?> { ["Option"] = "1", ["Description"] = "Dòng một\nDòng hai" };
        (string, string, byte[])[] files =
        [
            ("Files", "chay.exe", "MZ\0\0"u8.ToArray()),
            ("Files", "giay.pdf", DossierScene.Pdf),
            ("Files", "trong.pdf", []),
        ];

        var first = await scene.Browser.SubmitAsync(page, values, files: files);
        var again = await scene.Browser.SubmitAsync(page, values, files: files);

        foreach (var answer in new[] { first, again })
        {
            Assert.Equal(422, answer.Status);
            foreach (var said in new[] { "Câu trả lời đã lưu", "“chay.exe”", "“trong.pdf”", "giay.pdf" })
                Assert.Contains(said, answer.Text);
            Assert.Equal("Dòng một\nDòng hai", answer.Area("Description").Value.ReplaceLineEndings("\n"));
        }
        Assert.Equal("giay.pdf", Assert.Single((await scene.ReadAsync()).Evidence).FileName);
    }

    private async Task<(Page First, Page Second)> TwoOfAsync(Browser browser, string address)
    {
        var windows = (await browser.GetAsync(address), await browser.GetAsync(address));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        return windows;
    }

    private static void IsCalm(Page answer, string path, string told)
    {
        Assert.Equal((200, path), (answer.Status, answer.Path));
        Assert.Contains(told, answer.Text);
        Assert.Contains(Already, answer.Text);
        Assert.Empty(answer.Document.QuerySelectorAll("[role=alert]"));
    }
}
