using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>Everything still missing, at once; then the pledge, and the dossier is lodged and frozen.</summary>
[Allow(Role.Producer)]
internal sealed class LodgePage(Database database, Person person, LawBook laws, Texts.Texts text)
    : DossierPage(database, person, laws)
{
    [BindProperty]
    public bool Pledged { get; set; }

    public IReadOnlyList<Lack> Missing { get; private set; } = [];

    /// <summary>Criteria whose points stand on words alone: allowed, but a council may not count them.</summary>
    public IReadOnlyList<Domain.Regulations.Criterion> WithoutFile { get; private set; } = [];
    public ScoreView Score { get; private set; } = null!;
    public IReadOnlyList<KnockoutCondition> Knockouts => [.. KnockoutCondition.Of(Dossier, Set)];
    public IReadOnlyList<Hint> Hints => [.. Domain.Evaluation.Dossiers.Hints.Of(Dossier, Set, Producer)];

    protected override bool Admits => Mine;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        Missing = [.. Dossier.Missing(await LodgingAsync(frozen: false, stop), Person.Today)];
        WithoutFile =
        [
            .. Set.Criteria.Where(c =>
                Dossier.Answers.Any(a => a.Criterion == c.Code && c.Points(a.Option ?? 0) > 0)
                && !Dossier.EvidenceFor(c.Code).Any()
            ),
        ];
        Score = ScoreView.Of(Dossier, Set, Dossier.IsOpen);
        return true;
    }

    protected override string FieldOf(RefusalException refusal) =>
        refusal.Code == "dossier.no-pledge" ? nameof(Pledged) : "";

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            "dossier.lodge",
            async () =>
            {
                var copy = Dossier.Lodge(await LodgingAsync(frozen: true, stop), Pledged, Person.Occasion);
                Database.LodgedCopies.Add(copy);
                return text["Đã nộp hồ sơ lần {0} đến {1}. {2}", copy.Number, Place.Inside, Promise()];
            },
            stop
        );

    /// <summary>Where it goes now: to the commune, or back to the office that asked for more.</summary>
    public string GoesTo =>
        Dossier switch
        {
            { Status: DossierStatus.SupplementAsked, SupplementBy: Desk.Province } => text[
                "Bản bổ sung gửi lại cơ quan OCOP tỉnh."
            ],
            { Status: DossierStatus.SupplementAsked } => text["Bản bổ sung gửi lại {0}.", Place.Inside],
            _ => text["Nộp tại {0}.", Place.Inside],
        };

    // The clock that stands: a new one begins with the commune's receipt, one that was stopped for a supplement goes on.
    private string Promise() =>
        Dossier.Status switch
        {
            DossierStatus.Lodged when Regulation.Procedure.CommuneWorkingDays is { } days => text[
                "Sau khi tiếp nhận, xã xử lý trong {0} ngày làm việc; xem tiến độ ở trang này.",
                days
            ],
            DossierStatus.CommuneReceived when Dossier.CommuneDueOn is { } due => text[
                "Xã xử lý tiếp, hạn đến {0:dd/MM/yyyy}; xem tiến độ ở trang này.",
                due
            ],
            DossierStatus.Proposed or DossierStatus.ProvinceReceived => text[
                "Bản bổ sung đã về cơ quan OCOP tỉnh; xem tiến độ ở trang này."
            ],
            _ => text["Xem tiến độ ở trang này."],
        };
}
