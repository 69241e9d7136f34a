using Microsoft.EntityFrameworkCore;
using OneCommune.Storage.Audit;
using OneCommune.Web.Commands;
using OneCommune.Web.Features.Office.Trail;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Tests.Office.Audit;

/// <summary>Values that the program cannot read, put in by hand: the check names them and goes on to its end.</summary>
public sealed class UnreadableRecords(ForgedRecords.Demo demo) : IClassFixture<ForgedRecords.Demo>
{
    [Fact]
    public async Task They_are_named_beside_everything_else_that_was_forged()
    {
        var store = demo.Store.Settings;
        await using var database = Storage.Store.Open(store);
        await database.Database.OpenConnectionAsync();
        await RunAsync(
            store.IsPostgres ? "set session_replication_role = replica" : "pragma ignore_check_constraints = on"
        );
        await RunAsync("update units set level = 'zz' where id = (select max(id) from units)");
        await RunAsync("update dossiers set status = 'zz' where id = (select id from dossiers limit 1)");
        await RunAsync("update products set name = 'Khác' where id = (select id from products limit 1)");
        // PostgreSQL holds every value to the type of its column.
        if (!store.IsPostgres)
        {
            await RunAsync("pragma foreign_keys = off");
            foreach (var table in (string[])["accounts", "producers", "lodged_copies", "council_results", "decisions"])
                await RunAsync($"update {table} set id = 'X' where rowid = (select min(rowid) from {table})");
            await RunAsync("update holidays set date = 'X' where rowid = (select min(rowid) from holidays)");
        }

        var verdict = await new WholeCheck(database, new FileStore(store)).RunAsync(true, null, default);
        var names = await FaultNames.OfAsync(database, verdict, Texts.Texts.Vietnamese, default);
        var lines = CheckLines.Of(verdict, names).ToList();

        var differ = verdict.Records!.Differ;
        Assert.Contains(differ, one => one is { Subject: "adminUnit", Field: "level", Found: "‽ zz" });
        Assert.Contains(differ, one => one is { Subject: "dossier", Field: "status", Found: "‽ zz" });
        Assert.Contains(differ, one => one is { Subject: "product", Field: "name", Found: "Khác" });
        Assert.Contains(differ, one => one is { Subject: "unitEquivalent", Why: "unreadable" });
        Assert.Contains(
            lines,
            line => line.StartsWith("unitEquivalent: có giá trị không đọc được", StringComparison.Ordinal)
        );
        Assert.InRange(verdict.Files!.Checked, 1, int.MaxValue);
        if (store.IsPostgres)
            return;
        foreach (var subject in (string[])["account", "producer", "lodgedCopy", "councilResult", "decision", "holiday"])
            Assert.Contains(differ, one => one.Subject == subject && one is { Id: "‽ X", Why: "added" });

#pragma warning disable EF1002 // Names of the schema, by nobody typed.
        Task<int> RunAsync(string sql) => database.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
    }
}
