using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Demo;
using OneCommune.Web.Features.Office.Trail;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Tests.Office.Audit;

/// <summary>
/// The demo province, whose register came in bulk and whose dossiers, sheets, results and decisions were made page by page; each forgery is
/// undone before the next.
/// </summary>
public sealed class ForgedRecords(ForgedRecords.Demo demo) : IClassFixture<ForgedRecords.Demo>
{
    public sealed class Demo : IAsyncLifetime
    {
        internal TestStore Store { get; private set; } = null!;

        public async ValueTask InitializeAsync()
        {
            Store = await TestStore.NewAsync();
            await Storage.Store.PrepareAsync(Store.Settings, default);
            await DemoProvince.FillAsync(Store.Settings, TimeProvider.System, default);
        }

        public ValueTask DisposeAsync() => Store.DisposeAsync();
    }

    [Fact]
    public async Task Of_a_whole_demo_province_nothing_differs()
    {
        var verdict = await CheckAsync();

        Assert.True(verdict.IsWhole);
        Assert.Equal(1, verdict.Records!.Since);
        Assert.InRange(verdict.Records.Checked, 1000, long.MaxValue);
        Assert.InRange(verdict.Files!.Checked, 1, int.MaxValue);
    }

    private static readonly (string Table, string Set, string Subject, string Field)[] Changes =
    [
        ("recognitions", "stars = 5", "recognition", "stars"),
        ("recognitions", "expires_on = '2031-01-01'", "recognition", "expiresOn"),
        ("recognitions", "check_code = '0', kind = 'nonsense'", "recognition", "kind"),
        ("products", "name = 'Sản phẩm khác'", "product", "name"),
        ("producers", "phone = '0900000000'", "producer", "phone"),
        ("dossiers", "representative = 'Người khác'", "dossier", "representative"),
        ("dossier_answers", "option = 7", "dossierAnswer", "option"),
        ("dossier_steps", "who = 'Người khác'", "dossierStep", "who"),
        ("evidence", "file_name = 'khac.pdf'", "evidence", "fileName"),
        ("lodged_copies", "json = 'x'", "lodgedCopy", "json"),
        ("council_sessions", "quorum_hundredths = 1", "councilSession", "quorumHundredths"),
        ("council_members", "name = 'Người khác'", "councilMember", "name"),
        ("hearings", "round = 9", "hearing", "round"),
        ("declarations", "conflict = 'interest', note = 'x'", "declaration", "note"),
        ("sheets", "answers = 'x'", "sheet", "seal"),
        ("sheets", "comment = 'Đã đổi'", "sheet", "seal"),
        ("council_results", "canonical = 'x'", "councilResult", "canonical"),
        ("decisions", "signer = 'Người khác'", "decision", "signer"),
        ("decision_items", "stars = 5, product_name = 'x'", "decisionItem", "productName"),
        ("holidays", "name = 'Ngày khác'", "holiday", "name"),
        ("settings", "value = 'x'", "setting", "value"),
        ("units", "name = 'Xã khác'", "adminUnit", "name"),
        ("successions", "on_date = '2020-01-01'", "succession", "onDate"),
        ("grants", "role = case role when 'leader' then 'auditor' else 'leader' end", "grant", "role"),
        ("accounts", "password_hash = 'AQAAAA'", "account", "passwordHash"),
        ("accounts", "disabled = true", "account", "disabled"),
        ("files", "size = 1", "storedFile", "size"),
        ("certificate_books", "last = last + 10", "certificateBook", "last"),
    ];

    [Fact]
    public async Task What_figures_are_counted_by_is_held_against_the_products() =>
        await ForgeAsync(
            "update recognitions set online = not online where id = (select id from recognitions limit 1)",
            found => Assert.Contains(found, one => one is { Subject: "recognition", Field: "online", Why: "derived" })
        );

    [Fact]
    public async Task A_value_changed_behind_the_trails_back_is_named_whatever_the_table()
    {
        var forgeries = Changes.Select(one =>
            $"update {one.Table} set {one.Set} where {KeyOf(one.Table)} = (select {KeyOf(one.Table)} from {one.Table} limit 1)"
        );
        await ForgeAsync(
            string.Join("; ", forgeries),
            found =>
            {
                var named = found
                    .Where(one => one.Why == "changed")
                    .Select(one => (one.Subject, one.Field))
                    .ToHashSet();
                Assert.DoesNotContain(Changes, one => !named.Contains((one.Subject, one.Field)));
            }
        );
    }

    [Theory]
    [InlineData(
        "delete from dossier_steps where kind = (select min(kind) from dossier_steps)",
        "dossierStep",
        "removed"
    )]
    [InlineData("delete from holidays where date = '2026-01-01'", "holiday", "removed")]
    [InlineData("insert into holidays (date, name, kind) values ('2026-12-24', 'x', 'dayOff')", "holiday", "added")]
    [InlineData("insert into settings (name, value) values ('x', 'x')", "setting", "added")]
    [InlineData("delete from unit_equivalents where unit_id <> equivalent_id", "unitEquivalent", "derived")]
    public async Task A_record_added_or_removed_behind_the_trails_back_is_named(
        string forgery,
        string subject,
        string why
    ) => await ForgeAsync(forgery, found => Assert.Contains(found, one => one.Subject == subject && one.Why == why));

    [Fact]
    public async Task However_small_the_share_of_records_in_memory_the_same_is_found()
    {
        await using var database = Storage.Store.Open(demo.Store.Settings);
        await using var state = await database.BeginReadingAsync(default);

        var one = await new RecordCheck(database).RunAsync(default);
        var many = await new RecordCheck(database) { InShare = 300 }.RunAsync(default);

        Assert.Equal(one.Checked, many.Checked);
        Assert.Empty(many.Differ);
    }

    [Fact]
    public async Task Bytes_of_a_file_that_changed_or_went_are_named()
    {
        var file = Directory
            .EnumerateFiles(demo.Store.Settings.Folder + "/files", "*", SearchOption.AllDirectories)
            .First();
        var bytes = await File.ReadAllBytesAsync(file);
        await File.WriteAllBytesAsync(file, [.. bytes, 1]);
        Assert.Equal([Path.GetFileName(file)], (await CheckAsync()).Files!.Altered);
        File.Delete(file);
        Assert.Equal([Path.GetFileName(file)], (await CheckAsync()).Files!.Missing);
        await File.WriteAllBytesAsync(file, bytes);
        Assert.True((await CheckAsync()).IsWhole);
    }

    [Fact]
    public async Task Records_told_beside_a_row_are_part_of_the_chain()
    {
        await using var database = Storage.Store.Open(demo.Store.Settings);
        await using var forging = await database.BeginAsync(default);
        await database.Database.ExecuteSqlRawAsync(
            demo.Store.Settings.IsPostgres
                ? "drop trigger audit_keep on audit_parts"
                : "drop trigger audit_parts_keep_delete"
        );
        await database.Database.ExecuteSqlRawAsync("delete from audit_parts where part = 2");

        var verdict = await AuditTrail.VerifyAsync(database, default);

        Assert.Contains(verdict.Faults, fault => fault.Kind == "part-altered");
    }

    private static string KeyOf(string table) =>
        table switch
        {
            "dossier_answers" => "dossier_id",
            "holidays" => "date",
            "settings" => "name",
            "files" => "sha256",
            "successions" => "old_id",
            "certificate_books" => "province",
            _ => "id",
        };

    private async Task<WholeVerdict> CheckAsync()
    {
        await using var database = Storage.Store.Open(demo.Store.Settings);
        return await new WholeCheck(database, new FileStore(demo.Store.Settings)).RunAsync(true, null, default);
    }

    private async Task ForgeAsync(string forgery, Action<IReadOnlyList<RecordDiffers>> found)
    {
        await using var database = Storage.Store.Open(demo.Store.Settings);
        await using var forging = await database.BeginAsync(default);
        Assert.NotEqual(0, await database.Database.ExecuteSqlRawAsync(forgery));
        List<RecordDiffers> differ = [.. (await new RecordCheck(database).RunAsync(default)).Differ];
        if (differ.Count == 0)
            await foreach (var fault in database.DerivedFaultsAsync())
                differ.Add(fault);
        found(differ);
    }
}
