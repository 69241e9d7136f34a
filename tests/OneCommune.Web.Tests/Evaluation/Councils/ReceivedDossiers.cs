using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;

namespace OneCommune.Web.Tests.Evaluation.Councils;

/// <summary>Dossiers that have come as far as the province, by the same verbs as the real ones.</summary>
internal static class ReceivedDossiers
{
    private static readonly LawBook Laws = LawBook.BesideTheProgram();

    public static async Task<Regulation> RegulationAsync(TestApp app)
    {
        await using var database = app.Open();
        return (await Laws.ReadAsync(database, default)).Get("26-2026");
    }

    /// <summary>Of set 3 (26/2026), each of its own product of one new producer, received at the province today.</summary>
    public static async Task<Dossier[]> AddAsync(TestApp app, params string[] products)
    {
        var regulation = await RegulationAsync(app);
        await using var database = app.Open();
        var unit = await app.UnitAsync(database, "28040");
        var producer = new Producer("Hợp tác xã Đồng Thử", LegalForm.Cooperative, unit);
        database.Producers.Add(producer);
        var calendar = new WorkingCalendar([]);
        var dossiers = new List<Dossier>();
        var number = await NextNumberAsync(database);
        foreach (var name in products)
        {
            var product = new Product(name, producer, Domain.Registry.Sector.Food, 3);
            database.Products.Add(product);
            dossiers.Add(
                Received(database, number++, regulation, producer, product, unit, DossierKind.First, calendar, app)
            );
        }
        await database.SaveAsync(app.Act("test.dossiers"), default);
        return [.. dossiers];
    }

    /// <summary>Another dossier of a product that had one before.</summary>
    public static async Task<Dossier> AddAgainAsync(TestApp app, Dossier earlier, DossierKind kind)
    {
        var regulation = await RegulationAsync(app);
        await using var database = app.Open();
        var producer = await database.Producers.FindAsync(earlier.ProducerId);
        var product = await database.Products.FindAsync(earlier.ProductId);
        var calendar = new WorkingCalendar([]);
        var number = await NextNumberAsync(database);
        var dossier = Received(database, number, regulation, producer!, product!, earlier.UnitId, kind, calendar, app);
        await database.SaveAsync(app.Act("test.dossier"), default);
        return dossier;
    }

    /// <summary>Free at the commune and at the province: the pages of other tests number dossiers too.</summary>
    private static async Task<int> NextNumberAsync(Database database) =>
        1
        + (await database.Dossiers.MaxAsync(d => (int?)Math.Max(d.CommuneSequence ?? 0, d.ProvinceSequence ?? 0)) ?? 0);

    private static Dossier Received(
        Database database,
        int number,
        Regulation regulation,
        Producer producer,
        Product product,
        long unit,
        DossierKind kind,
        WorkingCalendar calendar,
        TestApp app
    )
    {
        var occasion = new Occasion(app.Clock.Now, app.Clock.Today, "Thử nghiệm");
        var dossier = Dossier.Start(Guid.CreateVersion7(), product, producer, unit, kind, regulation, 3, occasion);
        dossier.Register(new("Lê Thị Thử", "Giám đốc", "Ấp 1", "0900000000", null, null));
        dossier.Report(
            ReportField.All.Where(field => !field.Money).Select(field => KeyValuePair.Create(field.Key, (string?)"Có"))
        );
        foreach (var criterion in regulation.Set(3).Criteria)
            dossier.Answer(criterion, criterion.Options.Length, "Tự đánh giá mức cao nhất");
        var held = database
            .Recognitions.Where(one => one.ProductId == product.Id)
            .OrderBy(one => one.IssuedOn)
            .LastOrDefault();
        database.LodgedCopies.Add(
            dossier.Lodge(
                new(regulation, "-", regulation, producer, product, held, new("28040", "Xã Thử Thừa"), calendar),
                pledged: true,
                occasion
            )
        );
        var receipt = new Receipt(number, "80", "28040");
        dossier.ReceiveAtCommune(receipt, null, regulation, calendar, occasion);
        foreach (var matter in Enum.GetValues<Matter>())
            dossier.Find(matter, true, "Đạt");
        dossier.Propose("12/UBND-KT", app.Clock.Today, occasion);
        dossier.ReceiveAtProvince(receipt, 5, regulation.Set(3), occasion);
        database.Dossiers.Add(dossier);
        return dossier;
    }
}
