using Microsoft.AspNetCore.Mvc;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Dossiers;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Dossiers;

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

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        RefuseStale();
        var copy = Dossier.Lodge(await LodgingAsync(frozen: true, stop), Pledged, Person.Occasion);
        Database.LodgedCopies.Add(copy);
        await SaveAsync("dossier.lodge", stop);
        Done = Regulation.Procedure.CommuneWorkingDays is { } days
            ? text[
                "Đã nộp hồ sơ lần {0} đến {1}. Sau khi tiếp nhận, xã xử lý trong {2} ngày làm việc; xem tiến độ ở trang này.",
                copy.Number,
                Place.Address,
                days
            ]
            : text["Đã nộp hồ sơ lần {0} đến {1}; xem tiến độ ở trang này.", copy.Number, Place.Address];
        return Redirect($"/lam-viec/ho-so/{Dossier.Id}");
    }
}
