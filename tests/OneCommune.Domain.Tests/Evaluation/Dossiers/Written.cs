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
        Dossier.ReceiveAtCommune(new(7, "80", "28040"), null, Regulation, Calendar, On(Day));
        if (status == DossierStatus.CommuneReceived)
            return this;
        if (status == DossierStatus.SupplementAsked)
        {
            Dossier.AskAtCommune("Bổ sung hợp đồng", On(Day));
            return this;
        }
        foreach (var matter in Enum.GetValues<Matter>())
            Dossier.Find(matter, true, "Đã kiểm tra");
        if (status == DossierStatus.Returned)
        {
            Dossier.Return("Thiếu giấy", On(Day));
            return this;
        }
        Dossier.Propose("12/UBND-KT", Day, On(Day));
        if (status == DossierStatus.Proposed)
            return this;
        Dossier.ReceiveAtProvince(new(3, "80", "28040"), 5, Set, On(Day));
        return this;
    }
}
