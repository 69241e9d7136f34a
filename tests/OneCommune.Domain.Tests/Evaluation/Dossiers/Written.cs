using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Domain.Registry.Products;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Tests.Regulations;

namespace OneCommune.Domain.Tests.Evaluation.Dossiers;

/// <summary>A dossier with all it takes, to be brought to any state.</summary>
internal sealed class Written
{
    public static readonly DateOnly Day = new(2026, 6, 15);
    public static readonly WorkingCalendar Calendar = new([]);

    public Written(
        int set = 3,
        DossierKind kind = DossierKind.First,
        LegalForm form = LegalForm.Cooperative,
        string regulation = "26-2026"
    )
    {
        Regulation = Packs.Regulation(regulation);
        Producer = new("Hợp tác xã Thử", form, 12);
        Product = new("Gạo thử", Producer, Domain.Registry.Sector.Food);
        Dossier = Dossier.Start(Guid.NewGuid(), Product, Producer, 12, kind, Regulation, set, On(Day));
    }

    public Regulation Regulation { get; init; }
    public Producer Producer { get; }
    public Product Product { get; }
    public Dossier Dossier { get; }
    public Domain.Registry.Recognitions.Recognition? Latest { get; set; }
    public ProductSet Set => Regulation.Set(Dossier.SetNumber);

    public Lodging Lodging =>
        new(
            Regulation,
            "abc",
            Packs.Regulation("26-2026"),
            Producer,
            Product,
            Latest,
            new("28040", "Xã Thử"),
            Calendar
        );

    public static Occasion On(DateOnly day) =>
        new(day.ToDateTime(new TimeOnly(2, 0), DateTimeKind.Utc), day, "Người thử");

    /// <summary>Every form filled in, every criterion answered with its last option and a description.</summary>
    public Written Filled()
    {
        Dossier.Register(new("Nguyễn Văn Thử", "Giám đốc", "Ấp 1", "0900000000"));
        Dossier.Report([
            new(ReportField.Registration, "0123, ngày 01/02/2020"),
            new("specification", "Túi 5 kg"),
            new("markets", "Trong tỉnh"),
            new("planProduction", "Mở rộng vùng trồng"),
            new(ReportField.Changes, "Bao bì mới"),
        ]);
        foreach (var criterion in Set.Criteria)
            Dossier.Answer(criterion, criterion.Options.Length, "Có hồ sơ kèm theo");
        return this;
    }

    /// <summary>A star of its product, in force on <see cref="Day"/> and for two years more.</summary>
    public Domain.Registry.Recognitions.Recognition Star(int stars) =>
        Domain.Registry.Recognitions.Recognition.Of(
            Product,
            Named.Of(Product, Producer),
            RecognitionKind.First,
            stars,
            Day.AddYears(-1),
            new("1/QĐ-UBND", "UBND tỉnh Thử")
        );

    public LodgedCopy Lodge(DateOnly? day = null) => Dossier.Lodge(Lodging, pledged: true, On(day ?? Day));

    /// <summary>Brings a filled dossier to a state on its ordinary way.</summary>
    public Written To(DossierStatus status)
    {
        Filled();
        if (status == DossierStatus.Draft)
            return this;
        Lodge();
        if (status == DossierStatus.Lodged)
            return this;
        if (status == DossierStatus.Withdrawn)
        {
            Dossier.Withdraw("Đổi ý", On(Day));
            return this;
        }
        ReceiveAtCommune();
        if (status == DossierStatus.CommuneReceived)
            return this;
        if (status == DossierStatus.SupplementAsked)
        {
            Dossier.AskAtCommune("Bổ sung hợp đồng", On(Day));
            return this;
        }
        FindAll();
        if (status == DossierStatus.Returned)
        {
            Dossier.Return("Thiếu giấy", On(Day));
            return this;
        }
        Dossier.Propose("12/UBND-KT", Day, On(Day));
        if (status == DossierStatus.Proposed)
            return this;
        Dossier.ReceiveAtProvince(new(3, "80", "28040"), 5, Set, On(Day));
        if (status == DossierStatus.ProvinceReceived)
            return this;
        Dossier.EnterCouncil("Phiên thử", On(Day));
        if (status == DossierStatus.InCouncil)
            return this;
        Dossier.TakeResult(On(Day));
        if (status == DossierStatus.Scored)
            return this;
        Dossier.Submit("120/TTr-SNNMT", On(Day));
        if (status == DossierStatus.Submitted)
            return this;
        Dossier.Decide(status, "05/QĐ-UBND", On(Day));
        return this;
    }

    /// <summary>Proposed, and the province waits for the commune or the producer.</summary>
    public Written AskedByProvince(AskedOf of)
    {
        To(DossierStatus.Proposed);
        Dossier.AskAtProvince(of, "Ghi rõ nguồn nguyên liệu", On(Day));
        return this;
    }

    public void ReceiveAtCommune(int sequence = 7, DateOnly? day = null, string? externalCode = null) =>
        Dossier.ReceiveAtCommune(new(sequence, "80", "28040"), externalCode, Regulation, Calendar, On(day ?? Day));

    public void FindAll()
    {
        foreach (var matter in Enum.GetValues<Matter>())
            Dossier.Find(matter, true, "Đã kiểm tra");
    }

    /// <summary>An office takes its request back; the dossier stands again as <paramref name="lodged"/>.</summary>
    public void TakeBackRequest(Desk by, DossierContents? lodged = null, string? why = null) =>
        Dossier.TakeBackRequest(by, why, lodged ?? DossierContents.Of(Dossier), Regulation, Calendar, On(Day));

    public static string Refused(Action act) => Assert.Throws<RefusalException>(act).Code;

    public static IReadOnlyList<object> Told(Action act) => Assert.Throws<RefusalException>(act).Args;
}
