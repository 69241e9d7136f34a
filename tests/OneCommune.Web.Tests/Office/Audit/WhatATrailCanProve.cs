using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;
using OneCommune.Storage.Audit;

namespace OneCommune.Web.Tests.Office.Audit;

public sealed class WhatATrailCanProve : IAsyncLifetime
{
    private readonly TestApp app = new() { IsForged = true };

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task A_hash_written_down_is_held_until_a_row_before_it_is_replaced()
    {
        await using var database = app.Open();
        var row = await database.Audit.OrderBy(r => r.Seq).LastAsync();
        foreach (
            var noted in new[]
            {
                $"{row.Seq}:{row.Hash}",
                $" {row.Seq} : {row.Hash[..16].ToUpperInvariant()} ",
                row.Hash,
            }
        )
            Assert.True(await NotedHash.Read(noted).IsHeldAsync(database, default));
        Assert.False(await NotedHash.Read($"{row.Seq + 1}:{row.Hash}").IsHeldAsync(database, default));
        Assert.False(await NotedHash.Read(new string('0', 64)).IsHeldAsync(database, default));
        foreach (var unread in new[] { "", "12", "abc:def", row.Hash[..20], "1:xyz" })
            Assert.Equal("audit.noted", Assert.Throws<RefusalException>(() => NotedHash.Read(unread)).Code);
    }

    [Fact]
    public async Task The_command_line_takes_back_a_hash_and_tells_a_trail_that_no_longer_holds_it()
    {
        await using var database = app.Open();
        var row = await database.Audit.OrderBy(r => r.Seq).LastAsync();

        var held = await CommandLineRun.OfAsync(app, "audit", "verify", "--noted", $"{row.Seq}:{row.Hash}", "--json");
        var lost = await CommandLineRun.OfAsync(app, "audit", "verify", "--noted", $"1:{row.Hash}0", "--json");
        var other = await CommandLineRun.OfAsync(
            app,
            "audit",
            "verify",
            "--noted",
            $"1:{new string('0', 64)}",
            "--json"
        );

        Assert.Equal(0, held.Exit);
        Assert.Contains("\"whole\":true", held.Output);
        Assert.Contains($"\"head\":\"{row.Hash}\"", held.Output);
        Assert.Contains("\"noted\":true", held.Output);
        Assert.Equal((2, ""), (lost.Exit, lost.Output));
        Assert.Equal(2, other.Exit);
        Assert.Contains("\"whole\":false", other.Output);
        Assert.Contains("\"noted\":false", other.Output);
    }

    [Fact]
    public async Task A_clock_put_back_is_named_and_nobody_is_accused()
    {
        await using var database = app.Open();
        app.Clock.Advance(-TimeSpan.FromHours(2));
        database.Producers.Add(new Producer("Chủ thể một", LegalForm.Household, null));
        await database.SaveAsync(app.Act("producer.add"), default);

        var verdict = await AuditTrail.VerifyAsync(database, default);

        Assert.True(verdict.IsWhole);
        Assert.Equal(TimeSpan.FromHours(2), verdict.Backwards.Single() is var step ? step.Before - step.At : default);
    }

    [Fact]
    public async Task Whoever_makes_the_head_forget_that_all_is_told_or_asks_for_it_again_hides_no_record()
    {
        await using var database = app.Open();
        await database.Database.ExecuteSqlRawAsync(
            """
            insert into holidays (date, name, kind) values ('2026-12-24', 'Thêm bằng tay', 'dayOff');
            update audit_head set told_since = null, retell = true
            """
        );

        var before = await app.CompareAsync();
        database.Producers.Add(new Producer("Chủ thể hai", LegalForm.Household, null));
        await database.SaveAsync(app.Act("producer.add"), default);
        await database.Database.ExecuteSqlRawAsync("update audit_head set retell = true");
        // As at the next start.
        await Storage.Store.PrepareAsync(app.Store, default);
        await database.Database.ExecuteSqlRawAsync("update audit_head set retell = true");
        await Storage.Store.PrepareAsync(app.Store, default);
        var after = await app.CompareAsync();

        foreach (var verdict in new[] { before, after })
        {
            var added = Assert.Single(verdict.Differ);
            Assert.Equal(("holiday", "2026-12-24", "added"), (added.Subject, added.Id, added.Why));
            Assert.Equal("Thêm bằng tay", added.Marks["Name"]);
            Assert.Equal((1, 0), (verdict.Since, verdict.Untold));
        }
    }

    [Fact]
    public async Task An_id_or_a_day_written_in_another_way_is_named_though_it_reads_the_same()
    {
        if (app.Store.IsPostgres)
            return;
        await using var database = app.Open();
        var producer = new Producer("Chủ thể năm", LegalForm.Household, null);
        database.Producers.Add(producer);
        await database.SaveAsync(app.Act("producer.add"), default);
        await database.Database.ExecuteSqlRawAsync(
            "update producers set id = lower(id); update holidays set date = date || ' 00:00:00' where date = '2026-01-01'"
        );

        var found = (await app.CompareAsync()).Differ;

        Assert.Contains(found, one => one is { Subject: "producer", Why: "removed" } && one.Id == $"{producer.Id}");
        Assert.Contains(found, one => one is { Subject: "holiday", Id: "2026-01-01", Why: "removed" });
    }

    [Fact]
    public async Task A_part_that_no_row_names_is_told()
    {
        await using var database = app.Open();
        await database.Database.ExecuteSqlRawAsync(
            app.Store.IsPostgres
                ? "insert into audit_parts (seq, part, content) values (1, 99, '\\x00')"
                : "insert into audit_parts (seq, part, content) values (1, 99, x'00')"
        );

        var verdict = await AuditTrail.VerifyAsync(database, default);

        Assert.Equal("part-added", Assert.Single(verdict.Faults).Kind);
    }

    [Fact]
    public async Task Telling_all_anew_washes_no_forgery()
    {
        await using var database = app.Open();
        var producer = new Producer("Chủ thể ba", LegalForm.Household, null);
        database.Producers.Add(producer);
        await database.SaveAsync(app.Act("producer.add"), default);
        await database.Database.ExecuteSqlRawAsync(
            "update producers set name = 'Đã đổi' where name = 'Chủ thể ba'; update audit_head set retell = true"
        );
        database.ChangeTracker.Clear();
        database.Producers.Add(new Producer("Chủ thể bốn", LegalForm.Household, null));
        await database.SaveAsync(app.Act("producer.add"), default);

        var differs = Assert.Single((await app.CompareAsync()).Differ);
        Assert.Equal(
            ("producer", $"{producer.Id}", "name", "changed"),
            (differs.Subject, differs.Id, differs.Field, differs.Why)
        );
        Assert.Equal(("Chủ thể ba", "Đã đổi"), (differs.Told, differs.Found));
    }
}
