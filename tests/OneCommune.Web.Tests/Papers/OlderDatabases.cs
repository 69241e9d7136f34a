using System.Reflection;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Text;
using OneCommune.Storage;

namespace OneCommune.Web.Tests.Papers;

/// <summary>A database of before papers carried their names: certificates are given them from the history, dossiers from their copies.</summary>
public sealed class OlderDatabases
{
    // Ids follow the order of entering.
    private const string Registered = "019A0000-0000-7000-8000-0000000000";
    private const string Later = "019B0000-0000-7000-8000-0000000000";

    [Fact]
    public async Task Certificates_are_given_the_names_of_their_day_and_moves_their_former_place()
    {
        await using var store = await TestStore.NewAsync();
        await RunAsync(store.Settings, [.. ScriptsBefore("0082", store.Settings), Scene()]);

        await Store.PrepareAsync(store.Settings, default);

        await using var database = Store.Open(store.Settings);
        var names = await database
            .Recognitions.OrderBy(r => r.IssuedOn)
            .Select(r => new
            {
                r.ProductName,
                r.ProducerName,
                r.LegalForm,
                r.Address,
            })
            .ToListAsync();
        Assert.Equal(
            [
                // Renamed on 1 January 2024, said so later; where it stood before the move of 2026 is not known.
                new
                {
                    ProductName = "Gạo một",
                    ProducerName = "Hộ một",
                    LegalForm = LegalForm.Household,
                    Address = (string?)null,
                },
                new
                {
                    ProductName = "Gạo hai",
                    ProducerName = "Hộ một",
                    LegalForm = LegalForm.Household,
                    Address = (string?)null,
                },
                // Renamed on the day of issue, after the certificate was entered.
                new
                {
                    ProductName = "Gạo hai",
                    ProducerName = "Hộ một",
                    LegalForm = LegalForm.Household,
                    Address = (string?)null,
                },
                new
                {
                    ProductName = "Gạo ba",
                    ProducerName = "Hộ hai",
                    LegalForm = LegalForm.Household,
                    Address = (string?)"Đường 5",
                },
            ],
            names
        );
        var move = await database.HistoryEntries.SingleAsync(h => h.FromUnitId != null);
        // The unit of that name that stood on the day, not its namesake of before.
        Assert.Equal((4L, null), (move.FromUnitId, move.FromAddress));
    }

    [Fact]
    public async Task Dossiers_are_given_the_names_of_their_latest_copies_and_drafts_none()
    {
        await using var store = await TestStore.NewAsync();
        await RunAsync(store.Settings, [.. ScriptsBefore("0129", store.Settings), LodgedScene()]);

        await Store.PrepareAsync(store.Settings, default);

        await using var database = Store.Open(store.Settings);
        var dossiers = await database.Dossiers.IgnoreAutoIncludes().OrderBy(d => d.Id).ToListAsync();
        Assert.Equal(
            [("Gạo lần hai", "Hộ lần hai"), (null, null)],
            dossiers.Select(d => (d.LodgedProduct, d.LodgedProducer))
        );
        Assert.Equal("gao lan hai ho lan hai", dossiers[0].FoldedLodged);
        Assert.Equal(VietnameseOrder.Key("Gạo lần hai"), dossiers[0].LodgedOrder);
    }

    private static string LodgedScene() =>
        $"""
            insert into units (id, code, name, folded_name, level, parent_id, province_id, valid_from, valid_to) values
                (1, '80', 'Tỉnh Tây Ninh', 'tinh tay ninh', 'province', null, 1, '2025-07-01', null),
                (5, '28040', 'Xã Thử Thừa', 'xa thu thua', 'commune', 1, 1, '2025-07-01', null);
            insert into producers (id, name, folded_name, match_name, legal_form, unit_id, modern_channel, version) values
                ('{Registered}01', 'Hộ nay', 'ho nay', 'hộ nay', 'household', 5, false, 0);
            insert into products (id, slug, name, folded_name, producer_id, sector, version) values
                ('{Registered}02', 'gao', 'Gạo nay', 'gao nay', '{Registered}01', 'food', 0);
            insert into dossiers
                (id, product_id, producer_id, unit_id, kind, regulation_id, set_number, status, started_on, copies, paused_days, version) values
                ('{Registered}21', '{Registered}02', '{Registered}01', 5, 'first', '26-2026', 3, 'lodged', '2026-05-01', 2, 0, 0),
                ('{Registered}22', '{Registered}02', '{Registered}01', 5, 'first', '26-2026', 3, 'draft', '2026-05-01', 0, 0, 0);
            insert into lodged_copies (id, dossier_id, number, at, json, sha256, total) values
                ('{Registered}31', '{Registered}21', 1, '2026-05-02T00:00:00Z', '{Copy("một")}', '', 90),
                ('{Registered}32', '{Registered}21', 2, '2026-05-03T00:00:00Z', '{Copy("hai")}', '', 90);
            """;

    private static string Copy(string time) =>
        "{"
        + $"\"product\":{{\"name\":\"Gạo lần {time}\"}},\"form01\":{{\"address\":null}},"
        + $"\"producer\":{{\"name\":\"Hộ lần {time}\",\"legalForm\":\"household\"}}"
        + "}";

    private static string Scene() =>
        $"""
            insert into units (id, code, name, folded_name, level, parent_id, province_id, valid_from, valid_to) values
                (1, '80', 'Tỉnh Long An', 'tinh long an', 'province', null, 1, '2004-01-01', null),
                (2, '801', 'Huyện Thử Thừa', 'huyen thu thua', 'district', 1, 1, '2004-01-01', null),
                (3, '28048', 'Xã Mỹ Thử', 'xa my thu', 'commune', 2, 1, '2004-01-01', '2019-12-31'),
                (4, '28049', 'Xã Mỹ Thử', 'xa my thu', 'commune', 2, 1, '2020-01-01', null),
                (5, '28040', 'Xã Thử Thừa', 'xa thu thua', 'commune', 2, 1, '2004-01-01', null);
            insert into producers (id, name, folded_name, match_name, legal_form, unit_id, address, modern_channel, version) values
                ('{Registered}01', 'Hộ hai', 'ho hai', 'hộ hai', 'household', 5, 'Đường 5', false, 0);
            insert into products (id, slug, name, folded_name, producer_id, sector, version) values
                ('{Registered}02', 'gao', 'Gạo ba', 'gao ba', '{Registered}01', 'food', 0);
            insert into recognitions
                (id, product_id, producer_id, unit_id, sector, kind, stars, issued_on, expires_on, last_day, check_code, version) values
                ('{Registered}11', '{Registered}02', '{Registered}01', 4, 'food', 'first', 3, '2021-05-01', '2024-05-01', '2024-05-01', 'A', 0),
                ('{Registered}12', '{Registered}02', '{Registered}01', 4, 'food', 'first', 3, '2024-06-01', '2027-06-01', '2027-06-01', 'B', 0),
                ('{Registered}13', '{Registered}02', '{Registered}01', 4, 'food', 'first', 3, '2025-03-01', '2028-03-01', '2028-03-01', 'C', 0),
                ('{Registered}14', '{Registered}02', '{Registered}01', 5, 'food', 'first', 3, '2026-05-01', '2029-05-01', '2029-05-01', 'D', 0);
            insert into history_entries (id, subject_id, kind, on_date, from_value, folded_from, to_value) values
                ('{Later}01', '{Registered}02', 'name', '2024-01-01', 'Gạo một', 'gao mot', 'Gạo hai'),
                ('{Later}02', '{Registered}02', 'name', '2025-03-01', 'Gạo hai', 'gao hai', 'Gạo ba'),
                ('{Later}03', '{Registered}01', 'name', '2026-01-01', 'Hộ một', 'ho mot', 'Hộ hai'),
                ('{Later}04', '{Registered}01', 'place', '2026-02-01',
                    'Xã Mỹ Thử, huyện Thử Thừa, tỉnh Long An', 'xa my thu huyen thu thua tinh long an', 'Xã Thử Thừa');
            """;

    private static IEnumerable<string> ScriptsBefore(string script, StoreSettings settings)
    {
        var assembly = typeof(Store).Assembly;
        yield return "create table schema_scripts (name text not null primary key)";
        var names = assembly
            .GetManifestResourceNames()
            .Where(n => n.EndsWith(".sql", StringComparison.Ordinal))
            .Where(n => !n.EndsWith(settings.IsPostgres ? ".sqlite.sql" : ".postgres.sql", StringComparison.Ordinal))
            .Where(n => string.CompareOrdinal(n, script) < 0)
            .Order(StringComparer.Ordinal);
        foreach (var name in names)
        {
            yield return Read(assembly, name);
            yield return $"insert into schema_scripts (name) values ('{name}')";
        }
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static async Task RunAsync(StoreSettings settings, IEnumerable<string> scripts)
    {
        Directory.CreateDirectory(settings.Folder);
        await using var connection = Store.Connect(settings);
        await connection.OpenAsync();
        foreach (var script in scripts)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = script;
            await command.ExecuteNonQueryAsync();
        }
    }
}
