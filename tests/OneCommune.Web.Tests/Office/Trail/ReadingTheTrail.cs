using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage.Audit;
using OneCommune.Web.Features.Office.Trail;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Tests.Office.Trail;

public sealed partial class ReadingTheTrail(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_inspector_finds_who_changed_what_by_person_act_and_day()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var inspector = await app.SignedInAsync(Role.Auditor);
        var officer = await RenameAsync(office, "Đỗ Thị Nhật Ký");

        var page = await inspector.GetAsync(
            $"/lam-viec/nhat-ky?tu=2026-06-15&den=2026-06-15&viec=account.rename&doi-tuong={officer}"
        );
        var row = page.Document.QuerySelectorAll("tbody tr").Single();

        Assert.Contains("Sửa họ tên người dùng", row.TextContent);
        Assert.Contains("15/06/2026 09:00:00", row.TextContent);
        Assert.Empty(await RowsAsync(inspector, $"?viec=account.rename&doi-tuong={officer}&den=2026-06-14"));
        Assert.Empty(await RowsAsync(inspector, $"?viec=account.rename&doi-tuong={officer}&tu=2026-06-16"));
        Assert.Single(await RowsAsync(inspector, $"?viec=account.rename&doi-tuong={officer}&nguoi=nguoi+thu+nghiem"));
        Assert.Empty(await RowsAsync(inspector, $"?viec=account.rename&doi-tuong={officer}&nguoi=khong+ai"));
    }

    [Fact]
    public async Task A_row_shows_before_and_after_side_by_side_in_plain_words()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var inspector = await app.SignedInAsync(Role.Auditor);
        var officer = await RenameAsync(office, "Đỗ Thị Nhật Ký");

        var page = await OpenAsync(inspector, officer, "account.rename");
        var cells = page.Document.QuerySelectorAll("tbody tr").Single().Children.Select(c => c.TextContent.Trim());

        Assert.Contains("Tài khoản: sửa", page.Text);
        Assert.Equal(["Họ và tên", "Người thử nghiệm", "Đỗ Thị Nhật Ký"], cells);
        // An account's page is for those who keep accounts.
        var link = $"dd a[href='/lam-viec/nguoi-dung/{officer}']";
        Assert.Null(page.Document.QuerySelector(link));
        Assert.NotNull((await OpenAsync(office, officer, "account.rename")).Document.QuerySelector(link));
    }

    [Fact]
    public async Task Ids_are_shown_as_names_and_words_of_the_programme_as_people_say_them()
    {
        using var inspector = await app.SignedInAsync(Role.Auditor);
        await using var database = app.Open();
        var producer = new Producer("Hợp tác xã Tên Rõ", LegalForm.Cooperative, await app.UnitAsync(database, "28040"));
        database.Producers.Add(producer);
        await database.SaveAsync(app.Act("producer.add") with { SubjectId = producer.Id.ToString() }, default);

        var text = (await OpenAsync(inspector, producer.Id, "producer.add")).Text;

        Assert.Contains("Chủ thể: thêm mới", text);
        Assert.Contains("Xã Thử Thừa (28040)", text);
        Assert.Contains("Hợp tác xã Bán ở kênh hiện đại Không", text.Replace("Loại hình ", ""));
    }

    [Fact]
    public async Task States_are_said_as_elsewhere_in_the_program()
    {
        using var scene = await Evaluation.Dossiers.DossierScene.OpenAsync(app);
        await scene.LodgedAsync();
        using var inspector = await app.SignedInAsync(Role.Auditor);

        var page = await OpenAsync(inspector, scene.Id, "dossier.lodge");

        Assert.Contains("Trạng thái Đang soạn Đã nộp, chờ xã tiếp nhận", page.Text);
    }

    [Fact]
    public async Task Pages_go_back_and_forth_by_number_and_hold_still_while_rows_are_added()
    {
        using var inspector = await app.SignedInAsync(Role.Auditor);
        await using (var database = app.Open())
            for (var i = 0; i < 120; i++)
                await database.SaveAsync(app.Act("setting.change") with { SubjectId = "phan-trang" }, default);

        var first = await inspector.GetAsync("/lam-viec/nhat-ky?doi-tuong=phan-trang");
        var second = await FollowAsync(inspector, first, "next");
        await using (var database = app.Open())
            await database.SaveAsync(app.Act("setting.change") with { SubjectId = "phan-trang" }, default);
        var third = await FollowAsync(inspector, second, "next");
        var back = await FollowAsync(inspector, third, "prev");

        Assert.Equal(50, Numbers(first).Count);
        Assert.Equal(20, Numbers(third).Count);
        Assert.Null(third.Document.QuerySelector("[rel=next]"));
        Assert.Equal(Numbers(second), Numbers(back));
        Assert.Equal(120, Numbers(first).Concat(Numbers(second)).Concat(Numbers(third)).Distinct().Count());
    }

    [Fact]
    public async Task The_check_says_the_trail_is_whole_with_its_last_hash()
    {
        using var inspector = await app.SignedInAsync(Role.Auditor);

        var page = await inspector.GetAsync("/lam-viec/nhat-ky/kiem-tra");

        Assert.Matches("Nhật ký nguyên vẹn: [0-9.]+ dòng", page.Text);
        Assert.Matches("[0-9a-f]{64}", page.Text);
    }

    [Fact]
    public async Task The_rows_can_be_taken_away_as_a_file()
    {
        using var inspector = await app.SignedInAsync(Role.Auditor);
        await using (var database = app.Open())
            await database.SaveAsync(
                app.Act("setting.change") with
                {
                    SubjectId = "=xuat-tep",
                    Who = "Người, có dấu phẩy",
                },
                default
            );

        var file = await inspector.Client.GetStringAsync("/lam-viec/nhat-ky.csv?doi-tuong=%3Dxuat-tep");

        Assert.Contains("2026-06-15 09:00:00,\"Người, có dấu phẩy\",test,Đổi thiết lập,setting.change", file);
        Assert.Contains(",'=xuat-tep,", file);
    }

    [Fact]
    public async Task An_act_of_the_server_about_nothing_in_particular_has_an_empty_subject_in_the_file()
    {
        using var inspector = await app.SignedInAsync(Role.Auditor);
        await using (var database = app.Open())
            await database.SaveAsync(
                new Act(app.Clock.GetUtcNow().UtcDateTime, null, "OneCommune", "server", "file.sweep", "file", "-"),
                default
            );

        var file = await inspector.Client.GetStringAsync("/lam-viec/nhat-ky.csv?viec=file.sweep");

        Assert.Contains(
            ",OneCommune,máy chủ,Dọn tệp không còn ai dùng,file.sweep,Tệp đã lưu,,",
            file,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task What_is_no_row_is_not_found()
    {
        using var inspector = await app.SignedInAsync(Role.Auditor);

        Assert.Equal(404, (await inspector.GetAsync("/lam-viec/nhat-ky/999999")).Status);
        Assert.Equal(404, (await inspector.GetAsync("/lam-viec/nhat-ky/999999.json")).Status);
    }

    [Fact]
    public void Every_act_of_the_program_has_words()
    {
        var sources = Directory.EnumerateFiles(
            Path.Combine(Repository.Folder, "src"),
            "*.cs",
            SearchOption.AllDirectories
        );
        var acts = sources
            .SelectMany(file => Acts().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .Distinct();

        var missing = acts.Where(act => !TrailWords.Acts.ContainsKey(act)).ToList();

        Assert.True(missing.Count == 0, "no trail.json has words for: " + string.Join(", ", missing));
    }

    [GeneratedRegex("""(?:Does|SaveAsync)\(\s*(?:time, )?"([a-z-]+\.[a-z-]+)"\s*[,)]""")]
    private static partial Regex Acts();

    private async Task<Guid> RenameAsync(Browser office, string name)
    {
        using var officer = await app.SignedInAsync(Role.Commune, "28040");
        await office.SubmitAsync(
            await office.GetAsync($"/lam-viec/nguoi-dung/{officer.AccountId}"),
            new() { ["FullName"] = name },
            "Lưu họ tên"
        );
        return officer.AccountId;
    }

    private static async Task<Page> OpenAsync(Browser inspector, Guid subject, string act) =>
        await inspector.GetAsync(
            (await inspector.GetAsync($"/lam-viec/nhat-ky?doi-tuong={subject}&viec={act}"))
                .Document.QuerySelector("tbody a")!
                .GetAttribute("href")!
        );

    private static async Task<IEnumerable<AngleSharp.Dom.IElement>> RowsAsync(Browser inspector, string query) =>
        (await inspector.GetAsync("/lam-viec/nhat-ky" + query)).Document.QuerySelectorAll("tbody tr");

    private static async Task<Page> FollowAsync(Browser browser, Page page, string rel) =>
        await browser.GetAsync(page.Document.QuerySelector($"[rel={rel}]")!.GetAttribute("href")!);

    private static List<string> Numbers(Page page) =>
        [.. page.Document.QuerySelectorAll("tbody tr td:first-child").Select(c => c.TextContent.Trim())];
}
