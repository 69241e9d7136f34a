using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Web.Features.Office.Trail;

namespace OneCommune.Web.Tests.Office.Trail;

public sealed class ComparingFromThePage : IAsyncLifetime
{
    private const string Address = "/lam-viec/nhat-ky/kiem-tra";

    private readonly TestApp app = new() { IsForged = true };

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_auditor_compares_all_records_and_reads_which_differ()
    {
        app.Log.Expect("signs of tampering");
        await using var database = app.Open();
        database.Producers.Add(
            new Producer("Hợp tác xã Sông Thử", LegalForm.Cooperative, await app.UnitAsync(database, "28040"))
        );
        await database.SaveAsync(app.Act("producer.add"), default);
        using var auditor = await app.SignedInAsync(Role.Auditor);

        Assert.Contains("Khớp với nhật ký", (await CompareAsync(auditor)).Text);
        await database.Database.ExecuteSqlRawAsync("update producers set name = 'Đã đổi'");
        var found = await CompareAsync(auditor);

        Assert.Contains("Có chỗ không khớp với nhật ký", found.Text);
        Assert.DoesNotContain("nguyên vẹn:", found.Text);
        Assert.Empty(found.Document.QuerySelectorAll(".done"));
        var row = found.Document.QuerySelector("tbody tr")!;
        Assert.Equal(
            ["Tên: giá trị khác với nhật ký", "Hợp tác xã Sông Thử", "Đã đổi"],
            row.Children.Skip(1).Select(Browser.Text)
        );
        Assert.StartsWith("Chủ thể Đã đổi Mở trang", Browser.Text(row.Children[0]));
        Assert.Equal(200, (await auditor.GetAsync(row.QuerySelector("a")!.GetAttribute("href")!)).Status);
    }

    [Theory]
    [InlineData(Role.Auditor)]
    [InlineData(Role.Province)]
    public async Task What_a_check_found_waits_on_the_first_page_of_those_who_act_until_all_is_whole(Role role)
    {
        app.Log.Expect("signs of tampering");
        await using var database = app.Open();
        using var reader = await app.SignedInAsync(role);
        using var other = await app.SignedInAsync(Role.Commune, "28040");
        await database.Database.ExecuteSqlRawAsync("insert into settings (name, value) values ('x', 'x')");

        await CompareAsync(reader);
        var found = (await reader.GetAsync("/lam-viec")).Document.QuerySelectorAll(".tasks li")[0];
        Assert.Equal("1 dấu hiệu bản ghi, tệp hoặc nhật ký bị can thiệpCần xử lý ngay", Browser.Text(found));
        Assert.Equal(Address, found.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain("can thiệp", (await other.GetAsync("/lam-viec")).Text);
        await database.Database.ExecuteSqlRawAsync("delete from settings where name = 'x'");
        Assert.Contains("Khớp với nhật ký", (await CompareAsync(reader)).Text);

        Assert.DoesNotContain("can thiệp", (await reader.GetAsync("/lam-viec")).Text);
    }

    [Fact]
    public async Task A_hash_from_paper_is_taken_back_and_one_misread_is_said_at_its_field()
    {
        app.Log.Expect("signs of tampering");
        using var auditor = await app.SignedInAsync(Role.Auditor);
        await using var database = app.Open();
        var row = await database.Audit.OrderBy(r => r.Seq).LastAsync();

        Assert.Contains("nhật ký vẫn giữ đúng", (await CompareAsync(auditor, $"{row.Seq}:{row.Hash}")).Text);
        Assert.Contains("không giữ mã này", (await CompareAsync(auditor, $"{row.Seq}:{new string('0', 64)}")).Text);
        var page = await auditor.GetAsync(Address);
        var refused = await auditor.SubmitAsync(page, new() { ["Noted"] = "abc" }, "Đối chiếu");
        Assert.Equal(422, refused.Status);
        Assert.Contains("không phải số dòng và mã băm", refused.Text);
    }

    [Fact]
    public async Task The_newest_row_stands_in_the_open_data()
    {
        await using var database = app.Open();
        var row = await database.Audit.OrderBy(r => r.Seq).LastAsync();

        Assert.Contains($"{row.Seq}:{row.Hash}", (await app.Visitor.GetAsync("/du-lieu-mo")).Text);
        var json = await app.Visitor.Client.GetStringAsync("/du-lieu-mo/nhat-ky.json");
        using var file = await app.Visitor.Client.GetAsync("/du-lieu-mo/san-pham.csv");
        Assert.Equal($"{row.Seq}:{row.Hash}", file.Headers.GetValues("OneCommune-Trail").Single());
        Assert.Contains("/du-lieu-mo/nhat-ky.json", file.Headers.GetValues("Link").Single());
        Assert.StartsWith(
            "\ufeffsan_pham,",
            System.Text.Encoding.UTF8.GetString(await file.Content.ReadAsByteArrayAsync())
        );
        Assert.Equal($"{{\"seq\":{row.Seq},\"hash\":\"{row.Hash}\"}}", json);
    }

    private static async Task<Page> CompareAsync(Browser auditor, string noted = "")
    {
        var page = await auditor.GetAsync(Address);
        page = await auditor.SubmitAsync(page, new() { ["Noted"] = noted }, "Đối chiếu");
        for (var i = 0; i < 100 && page.Text.Contains("Đang đối chiếu"); i++)
        {
            await Task.Delay(100);
            page = await auditor.GetAsync(Address);
        }
        return page;
    }
}
