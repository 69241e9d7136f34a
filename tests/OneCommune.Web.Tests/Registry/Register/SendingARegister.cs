using System.Text;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Features.Registry.Register.Sheets;
using OneCommune.Web.Outside;
using static OneCommune.Web.Tests.Registry.Register.RegisterScene;

namespace OneCommune.Web.Tests.Registry.Register;

/// <summary>The provincial office sends a register, reads what the server found, and confirms it.</summary>
public sealed partial class SendingARegister(TestApp app) : IClassFixture<TestApp>
{
    private readonly RegisterScene register = new(app);
    private readonly string producer = "Hộ " + Guid.NewGuid().ToString("N")[..8];

    [Fact]
    public async Task A_sound_register_is_shown_first_and_imported_once_it_is_confirmed()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var before = await CountAsync();

        var shown = await SendAsync(office, Line("Gạo", producer), Line("Nếp", producer, stars: "", date: ""));

        Assert.Equal(200, shown.Status);
        Assert.Contains("Tệp nhận được: 2 dòng không có ô nào sai", shown.Text);
        Assert.Contains("1 chủ thể mới 2 sản phẩm mới 1 lượt công nhận mới", shown.Text);
        Assert.Equal(before, await CountAsync());

        var done = await office.SubmitAsync(shown, button: "Nhập 2 dòng vào sổ");

        Assert.Contains("Đã nhập xong", done.Text);
        Assert.Equal((before.Products + 2, before.Imports + 1), await CountAsync());
        await using var database = app.Open();
        var import = await ImportAsync(database, shown);
        Assert.Equal(
            (ImportState.Done, 2, 2, 1),
            (import.State, import.Imported, import.Products, import.Recognitions)
        );
        var row = Assert.Single(
            await database.Audit.Where(r => r.Act == "register.import" && r.SubjectId == $"{import.Id}").ToListAsync()
        );
        Assert.Equal(office.AccountId, row.AccountId);
        Assert.Contains(import.FileName, (await office.GetAsync("/lam-viec/so")).Text);
    }

    [Fact]
    public async Task Confirmed_twice_it_is_imported_once()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var shown = await SendAsync(office, Line("Gạo", producer));

        var answers = await Task.WhenAll(
            office.SubmitAsync(shown, button: "Nhập 1 dòng"),
            office.SubmitAsync(shown, button: "Nhập 1 dòng")
        );
        var late = await office.SubmitAsync(shown, button: "Nhập 1 dòng");

        Assert.Contains("Đã nhập xong", late.Text);
        Assert.All(answers, answer => Assert.Equal(shown.Path, answer.Path));
        await using var database = app.Open();
        Assert.Single(await database.Producers.Where(p => p.Name == producer).ToListAsync());
        var id = shown.Path.Split('/')[^1];
        Assert.Equal(1, await database.Audit.CountAsync(r => r.Act == "register.import" && r.SubjectId == id));
    }

    [Fact]
    public async Task What_changed_since_it_was_shown_is_looked_at_again_and_shown_before_anything_is_imported()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var shown = await SendAsync(office, Line("Gạo", producer), Line("Nếp", producer));
        await register.ImportAsync(Line("Gạo", producer));

        var again = await office.SubmitAsync(shown, button: "Nhập 2 dòng");

        Assert.Contains("đã có người sửa", again.Text);
        Assert.Contains("0 chủ thể mới 1 sản phẩm mới", again.Text);
        await using (var database = app.Open())
            Assert.False(await database.Products.AnyAsync(p => p.Name == "Nếp" && p.ProducerId == OfTest(database)));

        // The page shown first no longer counts.
        Assert.Equal(409, (await office.SubmitAsync(shown, button: "Nhập 2 dòng")).Status);
        Assert.Contains("Đã nhập xong", (await office.SubmitAsync(again, button: "Nhập 1 dòng")).Text);
    }

    [Fact]
    public async Task What_the_register_now_contradicts_is_refused_when_it_is_confirmed()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var shown = await SendAsync(office, Line("Gạo", producer, stars: "3", date: "05/08/2024"));
        await register.ImportAsync(Line("Gạo", producer, stars: "4", date: "05/08/2024"));

        var again = await office.SubmitAsync(shown, button: "Nhập 1 dòng");

        Assert.Contains("Chưa nhập được: 1 ô ở 1 dòng", again.Text);
    }

    [Fact]
    public async Task The_same_register_again_brings_nothing_and_asks_for_no_confirmation()
    {
        using var office = await app.SignedInAsync(Role.Province);
        await office.SubmitAsync(await SendAsync(office, Line("Gạo", producer)), button: "Nhập 1 dòng");

        var again = await SendAsync(office, Line("Gạo", producer));

        Assert.Contains("đều đã có đủ trong hệ thống", again.Text);
        Assert.Null(again.Document.QuerySelector("form[action*=Confirm]"));
    }

    [Fact]
    public async Task Cancelled_it_leaves_the_disk_days_later_and_can_no_longer_be_confirmed()
    {
        using var office = await app.SignedInAsync(Role.Province);
        var shown = await SendAsync(office, Line("Gạo", producer));

        var list = await office.SubmitAsync(shown, button: "Hủy lần gửi này");

        Assert.Equal("/lam-viec/so", list.Path);
        Assert.Contains("sổ trong hệ thống không đổi", list.Text);
        Assert.Equal(409, (await office.SubmitAsync(shown, button: "Nhập 1 dòng")).Status);
        Assert.Equal(404, (await office.GetAsync(shown.Path + "/tep")).Status);
        await using var database = app.Open();
        var import = await ImportAsync(database, shown);
        await new SweepFiles(database, new FileStore(app.Store)).RunAsync(app.Clock.Now.AddDays(31), default);
        Assert.False(await database.Files.AnyAsync(f => f.Sha256 == import.Sha256));
        Assert.False(await database.RegisterFindings.AnyAsync(f => f.ImportId == import.Id));
        Assert.False(File.Exists(Path.Combine(app.Store.Folder, "files", import.Sha256[..2], import.Sha256)));
    }

    [Fact]
    public async Task Places_outside_the_province_are_refused()
    {
        using var office = await app.SignedInAsync(Role.Province);

        var shown = await SendTextAsync(
            office,
            new() { ["On"] = "2026-01-01", ["Province"] = "" },
            $"Tên sản phẩm,Chủ thể,Xã,Tỉnh\nGạo,{producer},Xã Xa Thử,Đồng Tháp"
        );

        Assert.Contains("Xã Xa Thử nằm ngoài địa bàn của anh/chị", shown.Text);
    }

    [Fact]
    public async Task Another_provinces_office_sees_none_of_it_and_an_inspector_reads_only()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var elsewhere = await app.SignedInAsync(Role.Province, "82");
        using var inspector = await app.SignedInAsync(Role.Auditor);
        var shown = await SendAsync(office, Line("Gạo", producer));

        Assert.Equal(404, (await elsewhere.GetAsync(shown.Path)).Status);
        Assert.Equal(404, (await elsewhere.GetAsync(shown.Path + "/tep")).Status);
        var read = await inspector.GetAsync(shown.Path);
        Assert.Contains("Tệp nhận được", read.Text);
        Assert.DoesNotContain("vào sổ", read.Document.QuerySelector(".actions")!.TextContent);
        Assert.DoesNotContain("Gửi và kiểm tra", (await inspector.GetAsync("/lam-viec/so")).Text);
    }

    [Theory]
    [InlineData(Role.Commune, "28040")]
    [InlineData(Role.Secretary, "80")]
    [InlineData(Role.Council, "80")]
    [InlineData(Role.Leader, "80")]
    public async Task Nobody_else_comes_in(Role role, string unit)
    {
        using var browser = await app.SignedInAsync(role, unit);

        Assert.Equal(403, (await browser.GetAsync("/lam-viec/so")).Status);
        Assert.Equal(403, (await browser.GetAsync($"/lam-viec/so/{Guid.NewGuid()}/tep")).Status);
    }

    [Fact]
    public async Task The_register_is_taken_out_for_ones_own_area()
    {
        using var office = await app.SignedInAsync(Role.Province);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");
        await register.ImportAsync(
            Line("Gạo", producer),
            Line("Muối", producer + " xa", commune: "Xã Tân Thử", phone: "0900000009")
        );

        var whole = await RowsAsync(office, "/lam-viec/so.xlsx");
        var own = await RowsAsync(commune, "/lam-viec/so.xlsx?ngay=2026-06-01");
        var narrowed = await RowsAsync(office, "/lam-viec/so.xlsx?don-vi=28040");
        var earlier = await RowsAsync(office, "/lam-viec/so.xlsx?ngay=2020-01-01");

        Assert.Equal(2, whole.Count(row => row.Contains(producer)));
        Assert.Equal(1, own.Count(row => row.Contains(producer)));
        Assert.Equal(1, narrowed.Count(row => row.Contains(producer)));
        Assert.DoesNotContain(earlier, row => row.Contains(producer));
        Assert.Equal(422, (await office.GetAsync("/lam-viec/so.xlsx?don-vi=99999")).Status);
        Assert.Equal(422, (await office.GetAsync("/lam-viec/so.xlsx?ngay=31/02/2026")).Status);
    }

    private static Task<Page> SendAsync(Browser office, params string[] lines) =>
        SendTextAsync(
            office,
            new() { ["On"] = "2024-12-31", ["Province"] = "1" },
            string.Join('\n', lines.Prepend(Headings))
        );

    /// <summary>Sends a file and waits until the server has looked at it.</summary>
    private static async Task<Page> SendTextAsync(Browser office, Dictionary<string, string?> fields, string text)
    {
        var page = await office.SubmitAsync(
            await office.GetAsync("/lam-viec/so"),
            fields,
            "Gửi và kiểm tra",
            ("Workbook", $"so-{Guid.NewGuid():N}.csv", Encoding.UTF8.GetBytes(text))
        );
        return await WaitAsync(office, page.Path, "");
    }

    internal static async Task<Page> WaitAsync(Browser office, string path, string text)
    {
        for (var tries = 0; ; tries++)
        {
            var page = await office.GetAsync(path);
            if (!page.Text.Contains("Trang tự tải lại") && page.Text.Contains(text))
                return page;
            Assert.True(tries < 100, page.Text);
            await Task.Delay(100);
        }
    }

    private async Task<List<string>> RowsAsync(Browser browser, string address)
    {
        using var answer = await browser.Client.GetAsync(address);
        Assert.Equal(200, (int)answer.StatusCode);
        var file = register.File($"{Guid.NewGuid():N}.xlsx", await answer.Content.ReadAsByteArrayAsync());
        using var sheets = SheetFile.Open(file);
        return [.. sheets.Rows(0).Select(row => string.Join('|', row.Cells))];
    }

    private Guid OfTest(Database database) =>
        database.Producers.Where(p => p.Name == producer).Select(p => p.Id).Single();

    private static Task<RegisterImport> ImportAsync(Database database, Page shown)
    {
        var id = Guid.Parse(shown.Path.Split('/')[^1]);
        return database.RegisterImports.SingleAsync(i => i.Id == id);
    }

    private async Task<(int Products, int Imports)> CountAsync()
    {
        await using var database = app.Open();
        return (await database.Products.CountAsync(), await database.Audit.CountAsync(r => r.Act == "register.import"));
    }
}
