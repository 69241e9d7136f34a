using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Files;
using OneCommune.Web.Rights.SignIn;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Tests.Security;

/// <summary>The data are the server's alone, the sign-in keys those of who holds the key file.</summary>
[System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
public sealed class WhatLiesOnTheDisk : IAsyncLifetime
{
    private const UnixFileMode Mine = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly TestApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Folders_and_files_are_for_the_server_alone()
    {
        using var office = await app.SignedInAsync(Role.Province);
        await new Web.Outside.FileStore(app.Store)
            .ReceiveAnyAsync("so.csv", new MemoryStream([1, 2, 3]), default)
            .ContinueWith(
                received => new Web.Outside.FileStore(app.Store).Keep(received.Result),
                TaskScheduler.Default
            );

        foreach (var path in Directory.EnumerateFileSystemEntries(app.Store.Folder, "*", SearchOption.AllDirectories))
            Assert.Equal(Directory.Exists(path) ? Mine | UnixFileMode.UserExecute : Mine, File.GetUnixFileMode(path));
    }

    [Fact]
    public async Task What_an_earlier_program_left_open_is_shut_unless_other_things_lie_beside()
    {
        var file = Path.Combine(app.Store.Folder, "files", "x");
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "x");
        File.SetUnixFileMode(file, Mine | Others);
        File.SetUnixFileMode(app.Store.Folder, Mine | UnixFileMode.UserExecute | Others);
        var other = Path.Combine(app.Store.Folder, "mine.txt");
        await File.WriteAllTextAsync(other, "x");

        await Store.PrepareAsync(app.Store, default);
        Assert.True(PrivateFiles.IsOpenToOthers(app.Store.Folder));
        File.Delete(other);
        await Store.PrepareAsync(app.Store, default);

        Assert.False(PrivateFiles.IsOpenToOthers(app.Store.Folder));
        Assert.Equal(Mine, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task Keys_are_locked_with_a_file_and_nobody_reads_them_without_it()
    {
        var (file, other) = (Path.GetTempFileName(), Path.GetTempFileName());
        await File.WriteAllBytesAsync(file, new byte[32]);
        await File.WriteAllBytesAsync(other, [.. Enumerable.Repeat((byte)1, 32)]);
        var locked = app.Store with { KeyFile = file };
        Keys(app.Store).StoreElement(new XElement("key", "bí mật cũ"), "old");
        Keys(locked).StoreElement(new XElement("key", "bí mật mới"), "new");

        await LockedKeys.CheckAsync(Services(locked), default);
        Assert.Contains("bí mật cũ", Keys(locked).GetAllElements().Select(one => one.Value));
        Assert.Contains("bí mật mới", Keys(locked).GetAllElements().Select(one => one.Value));
        await using (var database = app.Open())
            foreach (
                var xml in await database.Database.SqlQuery<string>($"select xml from protection_keys").ToListAsync()
            )
                Assert.StartsWith("<locked>", xml);
        Assert.Equal("keys.locked", RefusalOf(app.Store));
        Assert.Equal("keys.other-file", RefusalOf(app.Store with { KeyFile = other }));
        Assert.Equal("keys.file", RefusalOf(app.Store with { KeyFile = Path.Combine(app.Store.Folder, "key") }));
        var serve = await CommandLineRun.OfAsync(app, "serve", "--port", "0");
        Assert.Equal(2, serve.Exit);
        Assert.Contains("--key-file", serve.Errors);
    }

    [Fact]
    public async Task Who_is_signed_in_stays_so_when_the_program_is_updated()
    {
        using var officer = await app.SignedInAsync(Role.Province);
        await using (var database = app.Open())
            await database.Database.ExecuteSqlRawAsync(
                """
                create table kept as select friendly_name, xml from protection_keys;
                drop table protection_keys;
                create table protection_keys (name text not null primary key, xml text not null);
                insert into protection_keys (name, xml) select friendly_name, xml from kept;
                drop table kept;
                delete from schema_scripts where name like '0150%';
                """
            );

        await Store.PrepareAsync(app.Store, default);
        await using var updated = WebServer.Build(app.Store, "http://127.0.0.1:0", app.Clock, log: app.Log);
        await updated.StartAsync();

        var page = await officer.GetAsync(updated.Urls.First() + "/lam-viec/san-pham");
        Assert.Equal("/lam-viec/san-pham", page.Path);
        await updated.StopAsync();
    }

    [Fact]
    public async Task What_was_answered_outlives_a_power_failure()
    {
        await using var connection = Store.Connect(app.Store);
        await connection.OpenAsync();
        var direct = await Durability.ReadAsync(connection, default);
        await using var database = app.Open();
        await database.Database.OpenConnectionAsync();
        var mapped = await Durability.ReadAsync(database.Database.GetDbConnection(), default);

        if (!app.Store.IsPostgres)
            Assert.Equal("SQLite: journal_mode = wal, synchronous = full", direct.ToString());
        Assert.Equal(direct.ToString(), mapped.ToString());
        using var office = await app.SignedInAsync(Role.Auditor);
        Assert.Contains(direct.ToString(), (await office.GetAsync("/lam-viec/nhat-ky/kiem-tra")).Text);
    }

    [Fact]
    public async Task Readiness_is_asked_by_writing_and_fails_when_the_store_cannot_be_written()
    {
        await using var database = app.Open();
        var rows = await database.Audit.CountAsync();
        Assert.Equal(200, (await app.Visitor.GetAsync("/readyz")).Status);
        Assert.Equal(rows, await database.Audit.CountAsync());

        await database.Database.ExecuteSqlRawAsync(
            app.Store.IsPostgres
                ? "create rule shut as on update to readiness do instead nothing"
                : "create trigger shut before update on readiness begin select raise(abort, 'disk I/O error'); end"
        );
        await Task.Delay(TimeSpan.FromSeconds(2.1));

        Assert.Equal(503, (await app.Visitor.GetAsync("/readyz")).Status);
        Assert.Equal(200, (await app.Visitor.GetAsync("/healthz")).Status);
    }

    private static string RefusalOf(StoreSettings store) =>
        Assert.Throws<RefusalException>(() => Keys(store).GetAllElements()).Code;

    private static IXmlRepository Keys(StoreSettings store) =>
        Services(store).GetRequiredService<IOptions<KeyManagementOptions>>().Value.XmlRepository!;

    private static ServiceProvider Services(StoreSettings store)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton(store);
        LockedKeys.Add(services);
        return services.BuildServiceProvider();
    }
}
