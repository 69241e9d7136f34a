using System.Runtime.CompilerServices;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Outbox;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>The steps of a dossier that somebody else waits for.</summary>
internal static class DossierNotices
{
    private static readonly NoticeKind Lodged = new(
        "dossier.lodged",
        "Hồ sơ mới nộp",
        "{chu-the} nộp hồ sơ {san-pham}, chờ xã tiếp nhận."
    );
    private static readonly NoticeKind Received = new(
        "dossier.received",
        "Hồ sơ được tiếp nhận",
        "Xã đã tiếp nhận hồ sơ {san-pham}, số {so}. Hạn xử lý: {han}."
    );
    private static readonly NoticeKind Asked = new(
        "dossier.supplement-asked",
        "Yêu cầu bổ sung hồ sơ",
        "Hồ sơ {san-pham} cần bổ sung; hạn giải quyết còn {so-ngay} ngày làm việc, đến hết ngày {han}. Nội dung: {noi-dung}"
    );
    private static readonly NoticeKind AskedUntimed = new(
        "dossier.supplement-asked-untimed",
        "Yêu cầu bổ sung hồ sơ, không tính hạn",
        "Hồ sơ {san-pham} cần bổ sung; trong lúc chờ không tính hạn giải quyết. Nội dung: {noi-dung}"
    );
    private static readonly NoticeKind TakenBack = new(
        "dossier.request-taken-back",
        "Yêu cầu bổ sung được rút",
        "Không phải bổ sung hồ sơ {san-pham} nữa; hồ sơ được giải quyết theo bản đã nộp."
    );
    private static readonly NoticeKind Given = new(
        "dossier.supplement-given",
        "Hồ sơ đã bổ sung",
        "Hồ sơ {san-pham} của {chu-the} đã được bổ sung, chờ giải quyết tiếp."
    );
    private static readonly NoticeKind Returned = new(
        "dossier.returned",
        "Hồ sơ bị trả lại",
        "Hồ sơ {san-pham} bị trả lại: {noi-dung}"
    );
    private static readonly NoticeKind Proposed = new(
        "dossier.proposed",
        "Hồ sơ xã đề nghị",
        "Xã đề nghị tỉnh đánh giá hồ sơ {san-pham} của {chu-the}, công văn {so}."
    );
    private static readonly NoticeKind Withdrawn = new(
        "dossier.withdrawn",
        "Hồ sơ được rút",
        "{chu-the} đã rút hồ sơ {san-pham}, không phải giải quyết nữa."
    );

    public static readonly NoticeKind[] All =
    [
        Lodged,
        Received,
        Asked,
        AskedUntimed,
        TakenBack,
        Given,
        Returned,
        Proposed,
        Withdrawn,
    ];

    public static async IAsyncEnumerable<Told> OfAsync(
        Database database,
        Person person,
        LawBook laws,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        foreach (var step in database.Added<DossierStep>())
            if (KindOf(step.Kind) is { } kind)
                yield return await OfAsync(database, laws, kind, step, person.Today, stop);
    }

    private static NoticeKind? KindOf(StepKind step) =>
        step switch
        {
            StepKind.Lodged => Lodged,
            StepKind.CommuneReceived => Received,
            StepKind.SupplementAsked or StepKind.RequestChanged => Asked,
            StepKind.RequestTakenBack => TakenBack,
            StepKind.SupplementGiven => Given,
            StepKind.Returned or StepKind.ReturnedByProvince => Returned,
            StepKind.Proposed => Proposed,
            StepKind.Withdrawn => Withdrawn,
            _ => null,
        };

    private static async Task<Told> OfAsync(
        Database database,
        LawBook laws,
        NoticeKind kind,
        DossierStep step,
        DateOnly today,
        CancellationToken stop
    )
    {
        var dossier = (await database.Dossiers.FindAsync([step.DossierId], stop))!;
        // Once a request is taken back, the dossier no longer says who was asked; once withdrawn, where it was.
        var before = database.Entry(dossier);
        var asked = dossier.SupplementOf ?? before.Property(one => one.SupplementOf).OriginalValue;
        var wasAtProvince =
            before.Property(one => one.Status).OriginalValue >= DossierStatus.Proposed
            || before.Property(one => one.SupplementBy).OriginalValue == Desk.Province;
        Role? office =
            kind == Proposed || kind == Given && dossier.Status >= DossierStatus.Proposed ? Role.Province
            : kind == Withdrawn
                ? wasAtProvince ? Role.Province
                    : Role.Commune
            : kind == Lodged || kind == Given ? Role.Commune
            : (kind == Asked || kind == TakenBack) && asked == AskedOf.Commune ? Role.Commune
            : null;
        var term = kind == Asked ? await TermAsync(database, laws, dossier, stop) : null;
        var calendar = term is null ? null : await database.CalendarAsync(stop);
        return new(
            kind == Asked && term is null ? AskedUntimed : kind,
            $"dossier-step/{step.Id}",
            $"/lam-viec/ho-so/{dossier.Id}",
            office is { } role
                ? await database.OfficersAsync(role, dossier.UnitId, today, stop)
                : (await database.SpeakersAsync([dossier.ProducerId], stop))[dossier.ProducerId],
            ("san-pham", dossier.LodgedProduct),
            ("chu-the", dossier.LodgedProducer),
            ("so", step.Number),
            ("han", (term ?? dossier.CommuneDueOn)?.Shown()),
            ("so-ngay", term is { } last ? $"{Math.Max(0, calendar!.Between(today, last))}" : null),
            ("noi-dung", step.Text)
        );
    }

    /// <summary>
    /// The last day of what runs on while a supplement is awaited: the commune's own term, or the province's round (26/2026 art. 7); null
    /// where nothing runs.
    /// </summary>
    private static async Task<DateOnly?> TermAsync(
        Database database,
        LawBook laws,
        Dossier dossier,
        CancellationToken stop
    )
    {
        var regulation = (await laws.ReadAsync(database, stop)).Get(dossier.RegulationId);
        return dossier.SupplementBy == Desk.Province
                ? EvaluationRound.Of(regulation, dossier.ProposedOn!.Value)?.RankedBefore.AddDays(-1)
            : regulation.Procedure.SupplementPausesTerm ? null
            : dossier.CommuneDueOn;
    }
}
