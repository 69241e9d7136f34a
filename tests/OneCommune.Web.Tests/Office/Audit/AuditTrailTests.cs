using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage.Audit;

namespace OneCommune.Web.Tests.Office.Audit;

public sealed class AuditTrailTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Every_change_leaves_a_row_with_the_values_before_and_after()
    {
        await using var database = app.Open();
        var producer = new Producer("Hợp tác xã Sông Thử", LegalForm.Cooperative, null);
        database.Producers.Add(producer);
        await database.SaveAsync(app.Act("producer.add"), default);
        producer.Rename("Hợp tác xã Sông Mới", app.Clock.Today);
        await database.SaveAsync(app.Act("producer.rename"), default);

        var row = await database.Audit.OrderByDescending(r => r.Seq).FirstAsync();

        Assert.Equal("producer.rename", row.Act);
        Assert.Contains("Hợp tác xã Sông Thử", row.Changes);
        Assert.Contains("Hợp tác xã Sông Mới", row.Changes);
    }

    [Fact]
    public async Task A_change_outside_SaveAsync_is_impossible()
    {
        await using var database = app.Open();
        database.Producers.Add(new Producer("Không ghi nhật ký", LegalForm.Farm, null));

        await Assert.ThrowsAsync<InvalidOperationException>(() => database.SaveChangesAsync());
    }

    [Fact]
    public async Task Rows_of_the_trail_cannot_be_changed_by_accident()
    {
        await using var database = app.Open();

        await Assert.ThrowsAnyAsync<Exception>(() =>
            database.Database.ExecuteSqlRawAsync("update audit set who = 'x'")
        );
        await Assert.ThrowsAnyAsync<Exception>(() => database.Database.ExecuteSqlRawAsync("delete from audit"));
    }
}

/// <summary>Each on a database of its own, because they break it.</summary>
public sealed class BrokenTrails : IAsyncLifetime
{
    private readonly TestApp app = new() { IsForged = true };

    public async ValueTask InitializeAsync()
    {
        await app.InitializeAsync();
        await using var database = app.Open();
        for (var i = 0; i < 5; i++)
        {
            database.Producers.Add(new Producer($"Chủ thể {i}", LegalForm.Household, null));
            await database.SaveAsync(app.Act("producer.add"), default);
        }
        await database.Database.ExecuteSqlRawAsync(
            app.Store.IsPostgres
                ? "drop trigger audit_keep on audit"
                : "drop trigger audit_keep_update; drop trigger audit_keep_delete"
        );
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Theory]
    [InlineData("select 1", null)]
    [InlineData("update audit set who = 'Người khác' where seq = 3", "edited")]
    [InlineData("update audit set at = '2019-03-04 05:06:07' where seq = 3", "edited")]
    [InlineData("delete from audit where seq = 3", "missing-before")]
    [InlineData("delete from audit where seq >= 5", "tail-missing")]
    [InlineData("delete from audit_head", "tail-missing")]
    [InlineData(
        "insert into audit select 99, at, account_id, who, source, act, subject_type, subject_id, changes, previous, hash from audit where seq = 4",
        "out-of-order"
    )]
    [InlineData(
        "update audit set seq = 99 where seq = 3; update audit set seq = 3 where seq = 4; update audit set seq = 4 where seq = 99",
        "out-of-order"
    )]
    public async Task Verify_finds_what_was_done_to_the_trail(string tampering, string? fault)
    {
        await using var database = app.Open();
        await database.Database.ExecuteSqlRawAsync(tampering);

        var verdict = await AuditTrail.VerifyAsync(database, default);

        if (fault is null)
            Assert.Empty(verdict.Faults);
        else
            Assert.Contains(fault, verdict.Faults.Select(f => f.Kind));
        Assert.Empty(verdict.Backwards);
    }
}
