using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Evaluation.Dossiers;
using OneCommune.Web.Outside;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Demo;

/// <summary>Brings the samples from draft to where they stand before the council, each verb on its own day.</summary>
internal sealed class DemoDossiers(Database database, LawBook laws, FileStore files, DemoCast cast, TimeProvider time)
{
    private readonly DateOnly today = time.Today();
    private int sequence;
    private int makers;

    /// <summary>Those that go before the council, with what they are samples of.</summary>
    public List<(DemoSample Sample, Dossier Dossier)> ForCouncil { get; } = [];

    public async Task AddAsync(CancellationToken stop)
    {
        var catalogue = await laws.ReadAsync(database, stop);
        var regulation = catalogue.InForceOn(today);
        var hash = await laws.HashAsync(database, regulation.Id, stop);
        var calendar = await database.CalendarAsync(stop);
        await AddTwiceEnteredAsync(stop);
        foreach (var sample in DemoSample.All)
        {
            var dossier = await WriteAsync(sample, regulation, hash, calendar, stop);
            if (sample.Until is >= DossierStatus.InCouncil and not DossierStatus.Withdrawn)
                ForCouncil.Add((sample, dossier));
        }
    }

    private async Task<Dossier> WriteAsync(
        DemoSample sample,
        Regulation regulation,
        string hash,
        WorkingCalendar calendar,
        CancellationToken stop
    )
    {
        var (producer, product) = await MakersAsync(sample, stop);
        var set = regulation.Set(sample.Set);
        var lodged = today.AddDays(-sample.LodgedDaysAgo);
        var dossier = Dossier.Start(
            Guid.CreateVersion7(),
            product,
            producer,
            cast.Commune,
            DossierKind.First,
            regulation,
            sample.Set,
            On(lodged.AddDays(-9), producer.Representative!)
        );
        database.Dossiers.Add(dossier);
        FillIn(dossier, producer, set, sample);
        await SaveAsync("dossier.start", dossier, stop);
        await AttachAsync(dossier, set, stop);
        if (sample.Until == DossierStatus.Draft)
            return dossier;

        var lodging = new Lodging(
            regulation,
            hash,
            regulation,
            producer,
            product,
            null,
            new(cast.CommuneCode, $"{cast.CommuneName}, Tỉnh Tây Ninh"),
            calendar
        );
        database.LodgedCopies.Add(dossier.Lodge(lodging, pledged: true, On(lodged, producer.Representative!)));
        Walk(dossier, sample, regulation, calendar, lodged, producer);
        if (dossier.ProductCode is { } code)
            product.TakeCode(code);
        await SaveAsync("dossier.lodge", dossier, stop);
        return dossier;
    }

    private void Walk(
        Dossier dossier,
        DemoSample sample,
        Regulation regulation,
        WorkingCalendar calendar,
        DateOnly lodged,
        Producer producer
    )
    {
        if (sample.Until == DossierStatus.Lodged)
            return;
        var officer = cast["canboxa"].FullName;
        var received = calendar.Add(lodged, 1);
        dossier.ReceiveAtCommune(
            new(++sequence, "80", cast.CommuneCode),
            null,
            regulation,
            calendar,
            On(received, officer)
        );
        switch (sample.Until)
        {
            case DossierStatus.CommuneReceived:
                return;
            case DossierStatus.SupplementAsked:
                dossier.AskAtCommune(
                    "Bổ sung hợp đồng mua nguyên liệu có chữ ký của hai bên.",
                    On(calendar.Add(received, 3), officer)
                );
                return;
            case DossierStatus.Returned:
                dossier.Return(
                    "Phiếu kiểm nghiệm đã quá 12 tháng; đề nghị kiểm nghiệm lại rồi nộp.",
                    On(calendar.Add(received, 5), officer)
                );
                return;
            case DossierStatus.Withdrawn:
                dossier.Withdraw("Tạm dừng để thay bao bì.", On(calendar.Add(received, 4), producer.Representative!));
                return;
        }
        dossier.Find(Matter.Origin, true, "Nguyên liệu chính thu mua trong xã và các xã liền kề, có sổ theo dõi.");
        dossier.Find(Matter.Labour, true, "Phần lớn lao động thường trú tại xã theo danh sách kèm hồ sơ.");
        dossier.Find(Matter.Idea, true, "Phát triển từ sản phẩm có sẵn của địa phương.");
        dossier.Find(Matter.Identity, true, "Gắn với nghề lâu năm của vùng, có câu chuyện riêng.");
        var proposed = calendar.Add(received, 9);
        dossier.Propose($"{sequence + 40}/UBND-KT", proposed, On(proposed, officer));
        if (sample.Until == DossierStatus.Proposed)
            return;
        var set = regulation.Set(sample.Set);
        dossier.ReceiveAtProvince(
            new(sequence, "80", cast.CommuneCode),
            set.Samples ?? 0,
            set,
            On(calendar.Add(proposed, 2), cast["tinh"].FullName)
        );
    }

    private static void FillIn(Dossier dossier, Producer producer, ProductSet set, DemoSample sample)
    {
        dossier.Register(
            new(
                producer.Representative,
                "Người đại diện",
                "Ấp 3, xã Thủ Thừa",
                producer.Phone,
                null,
                "Bản sao giấy đăng ký kinh doanh"
            )
        );
        dossier.Report([
            new(ReportField.Registration, producer.RegistrationNumber),
            new("specification", "Đóng gói 500 g và 1 kg, hạn dùng 6 tháng."),
            new("history", "Bắt đầu từ năm 2015, đến nay có 12 lao động thường xuyên."),
            new("materialZone", "Vùng nguyên liệu 25 ha trong xã."),
            new("markets", "Chợ và cửa hàng trong tỉnh, Thành phố Hồ Chí Minh, sàn thương mại điện tử."),
            new("revenue", "1450000000"),
            new("revenueBefore", "1180000000"),
            new("profit", "210000000"),
            new("profitBefore", "160000000"),
            new("planProduction", "Tăng sản lượng 15 % trong hai năm, mở rộng liên kết với 20 hộ."),
        ]);
        var answers = DemoAnswers.For(set, sample.Stars);
        // A draft is half done, so that its task list has something to say.
        var written = sample.Until == DossierStatus.Draft ? set.Criteria.Take(set.Criteria.Length / 2) : set.Criteria;
        foreach (var criterion in written)
            dossier.Answer(criterion, answers[criterion], "Có hồ sơ, hình ảnh kèm theo.");
    }

    private async Task AttachAsync(Dossier dossier, ProductSet set, CancellationToken stop)
    {
        var pdf = DemoPdf.Of("Minh chung minh hoa");
        var file = new SentFile(set.Criteria[0], "minh-chung-minh-hoa.pdf", () => new MemoryStream(pdf));
        var attach = new AttachFiles(files, new KeepFiles(database, files, time), time);
        using var sent = await attach.ReceiveAsync([file], stop);
        await attach.RunAsync(dossier, sent, stop);
        await SaveAsync("dossier.add-file", dossier, stop);
    }

    private async Task<(Producer, Product)> MakersAsync(DemoSample sample, CancellationToken stop)
    {
        var producer =
            sample.Producer == DemoSample.Own
                ? cast.Producer
                : DemoMakers.Make(++makers, sample.Producer, sample.Form, cast.Commune);
        if (producer != cast.Producer)
            database.Producers.Add(producer);
        var product = new Product(sample.Product, producer, sample.Sector, sample.Set);
        database.Products.Add(product);
        await SaveAsync("product.add", product, stop);
        return (producer, product);
    }

    /// <summary>The first sample's producer once more as somebody else typed it, for the office to find.</summary>
    private Task AddTwiceEnteredAsync(CancellationToken stop)
    {
        var twin = DemoMakers.Make(1, "HKD mắm bà út mùa", LegalForm.Household, cast.Commune);
        database.Producers.Add(twin);
        return database.SaveAsync(Demo.Does(time, "producer.add", "producer", twin.Id), stop);
    }

    private Task SaveAsync(string act, Dossier dossier, CancellationToken stop) =>
        database.SaveAsync(Demo.Does(time, act, "dossier", dossier.Id), stop);

    private Task SaveAsync(string act, Product product, CancellationToken stop) =>
        database.SaveAsync(Demo.Does(time, act, "product", product.Id), stop);

    /// <summary>At nine in the morning, never later than now.</summary>
    private Occasion On(DateOnly day, string who)
    {
        var at = day.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc);
        var now = time.GetUtcNow().UtcDateTime;
        return at <= now && day <= today ? new(at, day, who) : new(now, today, who);
    }
}
