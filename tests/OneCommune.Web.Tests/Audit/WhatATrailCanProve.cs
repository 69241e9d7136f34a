using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Producers;
using OneCommune.Storage;
using OneCommune.Storage.Audit;

namespace OneCommune.Web.Tests.Audit;

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
    public async Task Records_of_before_the_trail_told_all_are_no_forgery_and_are_told_with_the_next_change()
    {
        await using var database = app.Open();
        // As an earlier program left it: thousands of records came with an import of one line.
        await database.Database.ExecuteSqlRawAsync(
            """
            insert into holidays (date, name, kind) values ('2026-12-24', 'Nhập từ trước', 'dayOff');
            update audit_head set told_since = null, retell = true
            """
        );

        var before = await app.CompareAsync();
        database.Producers.Add(new Producer("Chủ thể hai", LegalForm.Household, null));
        await database.SaveAsync(app.Act("producer.add"), default);
        var after = await app.CompareAsync();
        await database.Database.ExecuteSqlRawAsync("update holidays set name = 'x' where date = '2026-12-24'");
        var forged = await app.CompareAsync();

        Assert.Equal((null, 1, 0), (before.Since, before.Untold, before.Differ.Count));
        Assert.Equal((0, 0), (after.Untold, after.Differ.Count));
        Assert.NotNull(after.Since);
        Assert.Equal(new("holiday", "2026-12-24", "name", "changed"), Assert.Single(forged.Differ));
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

        Assert.Equal(
            new("producer", producer.Id.ToString(), "name", "changed"),
            Assert.Single((await app.CompareAsync()).Differ)
        );
    }
}
