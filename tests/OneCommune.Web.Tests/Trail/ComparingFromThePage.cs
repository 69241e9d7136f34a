using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Producers;

namespace OneCommune.Web.Tests.Trail;

public sealed class ComparingFromThePage : IAsyncLifetime
{
    private const string Address = "/lam-viec/nhat-ky/kiem-tra";

    private readonly TestApp app = new() { IsForged = true };

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task An_auditor_compares_all_records_and_reads_which_differ()
    {
        await using var database = app.Open();
        database.Producers.Add(new Producer("Hợp tác xã Sông Thử", LegalForm.Cooperative, null));
        await database.SaveAsync(app.Act("producer.add"), default);
        using var auditor = await app.SignedInAsync(Role.Auditor);

        Assert.Contains("Khớp với nhật ký", (await CompareAsync(auditor)).Text);
        await database.Database.ExecuteSqlRawAsync("update producers set name = 'Đã đổi'");
        var found = await CompareAsync(auditor);

        Assert.Contains("Có chỗ không khớp với nhật ký", found.Text);
        Assert.Contains("giá trị khác với nhật ký", found.Text);
    }

    [Fact]
    public async Task A_hash_from_paper_is_taken_back_and_one_misread_is_said_at_its_field()
    {
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
