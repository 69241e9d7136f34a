using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;

namespace OneCommune.Bench;

/// <summary>
/// So many recognitions of invented products from 2018 to 2026, the same in every run: 45 products and six producers for a hundred
/// recognitions. A product is recognised up to seven times, the later replacing the earlier; one in a hundred is revoked.
/// Certificates name the unit that stood on their day.
/// </summary>
internal sealed class InventedRegister(int recognitions, IReadOnlyList<AdminUnit> units)
{
    private static readonly DateOnly Merger = new(2025, 7, 1);
    private static readonly DateOnly Last = new(2026, 10, 31);
    private static readonly string[] Goods =
    [
        "Mật ong",
        "Trà",
        "Khô cá",
        "Nước mắm",
        "Chiếu cói",
        "Rượu nếp",
        "Tinh dầu",
        "Bánh tráng",
    ];
    private static readonly string[] Kinds =
    [
        "hoa tràm",
        "sen",
        "đặc biệt",
        "truyền thống",
        "hữu cơ",
        "Đồng Tháp Mười",
    ];
    private static readonly Sector[] Sectors = Enum.GetValues<Sector>();
    private static readonly LegalForm[] Forms = Enum.GetValues<LegalForm>();

    private readonly Random random = new(2026);
    private readonly AdminUnit[] old = [.. units.Where(u => u.ValidTo < Merger && u.Level == AdminLevel.Commune)];
    private readonly AdminUnit[] now = [.. units.Where(u => u.ValidTo is null && u.Level == AdminLevel.Commune)];

    /// <summary>Fills a database, whose places are there, in one transaction.</summary>
    public static async Task FillAsync(BenchStore store, int recognitions)
    {
        await using var database = store.Open();
        var units = await database.Units.AsNoTracking().ToListAsync();
        await database.Database.OpenConnectionAsync();
        if (!database.IsPostgres)
            await database.Database.ExecuteSqlRawAsync("pragma cache_size = -400000");
        await using (var transaction = await database.BeginAsync(default))
        {
            await new InventedRegister(recognitions, units).WriteAsync(database);
            await transaction.CommitAsync();
        }
        await database.Database.ExecuteSqlRawAsync(
            database.IsPostgres ? "vacuum analyze" : "pragma wal_checkpoint(truncate)"
        );
    }

    private async Task WriteAsync(Database database)
    {
        var producers = Producers().ToList();
        await RowStream.InsertAsync(database, producers);
        var products = producers.Count == 0 ? [] : Products(producers).ToList();
        await RowStream.InsertAsync(database, products);
        var makers = producers.ToDictionary(p => p.Id);
        await RowStream.InsertAsync(
            database,
            products.SelectMany(p => Recognitions(p, makers[p.ProducerId])).Take(recognitions)
        );
    }

    private IEnumerable<Producer> Producers()
    {
        for (var i = 0; i < recognitions * 6 / 100; i++)
        {
            var form = Pick(Forms);
            var producer = new Producer($"Cơ sở sản xuất {Pick(Goods)} số {i}", form, Pick(now).Id);
            producer.Describe(
                new(form)
                {
                    Address = "Ấp 3",
                    Representative = "Người đại diện " + i,
                    RepresentativeGender = Chance(0.4) ? Gender.Female : Gender.Male,
                    ModernChannel = Chance(0.2),
                }
            );
            yield return producer;
        }
    }

    private IEnumerable<Product> Products(List<Producer> producers)
    {
        for (var i = 0; i < recognitions * 45 / 100; i++)
        {
            var product = new Product($"{Pick(Goods)} {Pick(Kinds)} {i}", Pick(producers), Pick(Sectors));
            if (Chance(0.3))
                product.Describe(
                    new(product.Sector) { Online = "Shopee; Postmart", Story = "Câu chuyện của vùng đất và con người." }
                );
            yield return product;
        }
    }

    private IEnumerable<Recognition> Recognitions(Product product, Producer producer)
    {
        Recognition? latest = null;
        var day = new DateOnly(2018, 1, 1).AddDays(random.Next(Last.DayNumber - new DateOnly(2018, 1, 1).DayNumber));
        for (var stars = 3; day <= Last; day = day.AddDays(random.Next(500, 1100)))
        {
            latest?.ReplaceBy(day);
            if (latest is not null)
                yield return latest;
            var kind =
                latest is null ? RecognitionKind.First
                : Chance(0.5) ? RecognitionKind.Renewed
                : RecognitionKind.Upgraded;
            stars =
                kind == RecognitionKind.Upgraded ? Math.Min(5, stars + 1) : latest?.Stars ?? 3 + (Chance(0.3) ? 1 : 0);
            var unit = day < Merger ? Pick(old).Id : producer.UnitId;
            latest = Recognition.Of(
                product,
                Named.Of(product, producer),
                kind,
                stars,
                day,
                new($"{random.Next(4000)}/QĐ-UBND", "UBND tỉnh", UnitId: unit)
            );
            if (Chance(0.01) && day.AddDays(200) < Last)
                latest.Revoke(day.AddDays(200), "12/QĐ-UBND", "không giữ được tiêu chí");
        }
        if (latest is not null)
            yield return latest;
    }

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private bool Chance(double share) => random.NextDouble() < share;
}
