using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Engines;

namespace OneCommune.Web.Tests.Faults;

/// <summary>The database cannot grow: SQLite by its own limit, PostgreSQL by answering as it does when its disk is full.</summary>
public sealed class AFullDisk : IAsyncLifetime
{
    private readonly TestApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Is_told_to_who_sent_something_and_to_the_staff_and_what_can_be_read_is_read()
    {
        app.Log.Expect("The store is Full");
        // What the mapper writes of a command that failed.
        app.Log.Expect("Microsoft.EntityFrameworkCore");
        using var office = await app.SignedInAsync(Role.Province);
        var form = await office.GetAsync("/lam-viec/ngay-nghi?nam=2040");
        Assert.DoesNotContain("đã đầy", form.Source);

        await FillAsync(isFull: true);
        var (answer, year) = (form, 2040);
        // Pages that are free already are used first.
        for (; answer.Status == 200 && year < 2100; year++)
            answer = await AddAsync(office, form, year);

        Assert.Equal(507, answer.Status);
        Assert.Contains("Máy chủ hết chỗ lưu", answer.Text);
        Assert.Contains("Hãy báo người quản trị máy chủ", answer.Text);
        var read = await office.GetAsync("/lam-viec/ngay-nghi?nam=2040");
        Assert.Equal(200, read.Status);
        Assert.Contains(
            "vẫn xem được nhưng chưa lưu được gì",
            read.Document.QuerySelector("header [role=alert]")!.TextContent
        );
        Assert.Equal(200, (await app.Visitor.GetAsync("/api/v1/products")).Status);
        await using (var database = app.Open())
            Assert.False(await database.Holidays.AnyAsync(h => h.Date == new DateOnly(year - 1, 1, 1)));

        await FillAsync(isFull: false);
        Assert.Equal(200, (await AddAsync(office, form, year)).Status);
        app.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Null((await office.GetAsync("/lam-viec")).Document.QuerySelector("header [role=alert]"));
    }

    private static Task<Page> AddAsync(Browser office, Page form, int year)
    {
        var days = Enumerable.Range(0, 90).Select(i => new DateOnly(year, 1, 1).AddDays(i));
        var list = string.Join('\n', days.Select(day => $"{day:yyyy-MM-dd};{new string('x', 200)};nghỉ"));
        return office.SubmitAsync(form, new() { ["List"] = list }, "Nhập danh sách");
    }

    private async Task FillAsync(bool isFull)
    {
        if (app.Store.IsPostgres)
        {
            await using var database = app.Open();
            await database.Database.ExecuteSqlRawAsync(
                isFull
                    ? """
                    create function no_room() returns trigger language plpgsql
                    as 'begin raise exception sqlstate ''53100'' using message = ''could not extend file''; end';
                    create trigger no_room before insert on audit for each row execute function no_room();
                    """
                    : "drop trigger no_room on audit"
            );
            return;
        }
        // The server takes these connections out of the same pool, the limit with them.
        var pool = Enumerable.Range(0, 12).Select(_ => new SqliteConnection(app.Store.ConnectionString)).ToList();
        foreach (var connection in pool)
        {
            await connection.OpenAsync();
            await using var limit = connection.CreateCommand();
            limit.CommandText = "pragma max_page_count = " + (isFull ? 1 : 1_000_000);
            await limit.ExecuteNonQueryAsync();
        }
        pool.ForEach(connection => connection.Dispose());
    }

    [Theory]
    [InlineData(28, StoreFault.Full)]
    [InlineData(122, StoreFault.Full)]
    [InlineData(2, null)]
    public void A_file_for_which_there_is_no_room_is_told_alike(int error, StoreFault? fault) =>
        Assert.Equal(fault, StoreFaults.Of(new InvalidOperationException("outer", new IOException("inner", error))));
}
