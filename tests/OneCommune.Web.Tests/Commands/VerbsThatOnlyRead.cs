using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Storage;

namespace OneCommune.Web.Tests.Commands;

/// <summary>What only tells or checks neither makes a database nor writes into one, and says so where what is there is not ours.</summary>
public sealed class VerbsThatOnlyRead : IAsyncLifetime
{
    private static readonly string[][] Verbs =
    [
        ["audit", "verify", "--records"],
        ["settings"],
        ["statistics"],
        ["places", "resolve", "Xã Mỹ Lạc"],
        ["register", "export", Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.xlsx")],
        ["register", "import", "REGISTER", "--dry-run"],
        ["regulations", "check"],
    ];

    private TestStore store = null!;

    private string File => store.Settings.SqliteFile;

    public async ValueTask InitializeAsync() => store = await TestStore.NewAsync();

    public ValueTask DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task Where_there_is_no_database_none_is_made()
    {
        if (store.Settings.IsPostgres)
            return;
        var absent = Path.Combine(store.Settings.Folder, "absent");
        foreach (var verb in Verbs.Where(verb => verb[0] != "regulations"))
        {
            var run = await CommandLineRun.RunAsync([.. WithRegister(verb), "--data", absent]);
            Assert.Equal((2, false), (run.Exit, Directory.Exists(absent)));
        }
    }

    [Fact]
    public async Task A_database_that_is_read_stays_the_same_to_the_byte()
    {
        await Store.PrepareAsync(store.Settings, default);
        await using (var database = Store.Open(store.Settings))
            await TestPlaces.AddAsync(database);
        SqliteConnection.ClearAllPools();
        var register = WithRegister(["REGISTER"])[0];
        var before = Files();
        foreach (var verb in Verbs)
        {
            var run = await CommandLineRun.RunAsync([.. WithRegister(verb), .. store.Options]);
            Assert.NotEqual(1, run.Exit);
            Assert.Equal(before, Files());
        }
        Assert.True(System.IO.File.Exists(register));
    }

    [Theory]
    [InlineData("")]
    [InlineData(
        "Đây không phải cơ sở dữ liệu, chỉ là một tệp văn bản dài hơn một trăm byte để không ai nhầm với tệp trống hay tệp bị cắt."
    )]
    public async Task A_file_that_is_no_database_is_refused_and_left_alone(string content)
    {
        if (store.Settings.IsPostgres)
            return;
        await System.IO.File.WriteAllTextAsync(File, content);
        var run = await CommandLineRun.RunAsync(["audit", "verify", "--json", .. store.Options]);

        Assert.Equal((2, ""), (run.Exit, run.Output));
        Assert.Contains("không phải cơ sở dữ liệu của OneCommune", run.Errors);
        Assert.Equal(content, await System.IO.File.ReadAllTextAsync(File));
    }

    [Fact]
    public async Task Somebody_elses_database_is_neither_read_nor_filled()
    {
        await ExecuteAsync("create table somebody_elses (id integer)");

        Assert.Equal("store.foreign", await RefusalOfReadingAsync());
        Assert.Equal("store.foreign", await RefusalOfPreparingAsync());
    }

    [Fact]
    public async Task A_database_of_a_later_program_is_neither_read_nor_written()
    {
        await Store.PrepareAsync(store.Settings, default);
        await ExecuteAsync("insert into schema_scripts (name) values ('9999_later.sql')");

        Assert.Equal("store.newer", await RefusalOfReadingAsync());
        Assert.Equal("store.newer", await RefusalOfPreparingAsync());
    }

    [Fact]
    public async Task A_database_of_an_earlier_program_is_not_upgraded_by_reading()
    {
        await Store.PrepareAsync(store.Settings, default);
        await ExecuteAsync("delete from schema_scripts where name like '%audit_parts%'");

        Assert.Equal("store.older", await RefusalOfReadingAsync());
    }

    [Fact]
    public async Task What_is_opened_for_reading_cannot_be_written()
    {
        await Store.PrepareAsync(store.Settings, default);
        await using var database = await Store.OpenForReadingAsync(store.Settings, default);

        await Assert.ThrowsAnyAsync<Exception>(() =>
            database.Database.ExecuteSqlRawAsync("insert into settings (name, value) values ('x', 'x')")
        );
    }

    private static string[] WithRegister(string[] verb)
    {
        var file = Path.Combine(Path.GetTempPath(), "onecommune-verbs.csv");
        if (verb.Contains("REGISTER") && !System.IO.File.Exists(file))
            System.IO.File.WriteAllText(file, "Tên sản phẩm,Chủ thể,Xã\nGạo nếp,HTX Thử,Xã Mỹ Lạc\n");
        return [.. verb.Select(word => word == "REGISTER" ? file : word)];
    }

    private List<(string Name, DateTime At, string Hash)> Files() =>
        [
            .. Directory
                .EnumerateFiles(store.Settings.Folder, "*", SearchOption.AllDirectories)
                .Order()
                .Select(f =>
                    (
                        f,
                        System.IO.File.GetLastWriteTimeUtc(f),
                        Convert.ToHexString(SHA256.HashData(System.IO.File.ReadAllBytes(f)))
                    )
                ),
        ];

    private async Task ExecuteAsync(string sql)
    {
        await using var database = Store.Open(store.Settings);
        await database.Database.ExecuteSqlRawAsync(sql);
    }

    private async Task<string> RefusalOfReadingAsync() =>
        (await Assert.ThrowsAsync<RefusalException>(() => Store.OpenForReadingAsync(store.Settings, default))).Code;

    private async Task<string> RefusalOfPreparingAsync() =>
        (await Assert.ThrowsAsync<RefusalException>(() => Store.PrepareAsync(store.Settings, default))).Code;
}
