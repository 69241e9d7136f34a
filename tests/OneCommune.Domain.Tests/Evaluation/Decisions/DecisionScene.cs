using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Domain.Tests.Evaluation.Dossiers;

namespace OneCommune.Domain.Tests.Evaluation.Decisions;

/// <summary>A dossier scored to a rank, on a decision, perhaps of a product with a star already.</summary>
internal sealed class DecisionScene
{
    public static readonly DateOnly Day = new(2026, 6, 30);
    public static readonly DecisionHead Head = new(
        "05/QĐ-UBND",
        Day,
        "Chủ tịch UBND tỉnh Thử",
        "Phó Chủ tịch Nguyễn Văn Thử",
        "120/TTr-SNNMT"
    );

    private readonly Written written;

    public DecisionScene(int? stars, DossierKind kind = DossierKind.First, int? had = null, DateOnly? issued = null)
    {
        written = new Written(kind: kind);
        if (had is { } held)
            written.Latest = Earlier = Domain.Registry.Recognitions.Recognition.Of(
                written.Product,
                Named.Of(written.Product, written.Producer),
                RecognitionKind.First,
                held,
                issued ?? new(2023, 10, 20),
                new("1/QĐ-UBND", "UBND tỉnh Thử")
            );
        if (issued == Day)
            written.Latest = null;
        written.To(DossierStatus.ProvinceReceived);
        (Hearing, Session) = Scored(written, stars);
        Decision = new Decision(11, Head);
        Decision.Add(Hearing, Session);
    }

    public Domain.Registry.Recognitions.Recognition? Earlier { get; }
    public Hearing Hearing { get; }
    public CouncilSession Session { get; }
    public Decision Decision { get; }
    public DecisionItem Item => Decision.Items[0];
    public Dossier Dossier => written.Dossier;
    public int NumbersGiven { get; private set; }

    public Domain.Registry.Recognitions.Recognition? SettleOn(DateOnly day, Named? named = null)
    {
        Dossier.Submit(Head.Submission, Written.On(day));
        return Item.Settle(
            Decision,
            Dossier,
            written.Product,
            named ?? Named.Of(written.Product, written.Producer),
            written.Regulation,
            History,
            () => new CertificateNumber("80", day.Year, ++NumbersGiven),
            Written.On(day)
        );
    }

    public Outcome Foresee(DateOnly on) => Item.Foresee(Dossier, written.Regulation, History, on);

    private RecognitionHistory History => new(Earlier is null ? [] : [Earlier]);

    public static (Hearing Hearing, CouncilSession Session) Scored(Written written, int? stars, bool conclude = true)
    {
        var scene = new Councils.CouncilScene(members: 1, set: written.Set);
        var hearing = scene.Session.Hear(
            new(
                written.Dossier.Id,
                written.Product.Id,
                written.Producer.Id,
                written.Product.Name,
                written.Producer.Name,
                written.Regulation.Id,
                written.Set.Number
            ),
            1
        );
        scene.Session.Open([hearing], Councils.CouncilScene.Now);
        scene.Session.Declare(
            scene[1],
            [hearing],
            new Dictionary<Guid, Declared> { [hearing.Id] = new(Conflict.None) },
            new HashSet<Guid>(),
            Councils.CouncilScene.Now
        );
        written.Dossier.EnterCouncil("Phiên thử", Written.On(Written.Day));
        hearing.Score(
            scene.Session,
            scene[1],
            new(Sheets.Reaching(written.Set, stars ?? 1), stars is null ? new("forged-dossier", "Giấy giả") : null)
        );
        hearing.CloseSheet(scene.Session, scene[1], Councils.CouncilScene.Now);
        if (!conclude)
            return (hearing, scene.Session);
        hearing.Conclude(scene.Session, written.Set, Councils.CouncilScene.Now);
        written.Dossier.TakeResult(Written.On(Written.Day));
        Assert.Equal(stars, hearing.Outcome!.Stars);
        scene.Session.Close([hearing], Councils.CouncilScene.Now);
        return (hearing, scene.Session);
    }
}
