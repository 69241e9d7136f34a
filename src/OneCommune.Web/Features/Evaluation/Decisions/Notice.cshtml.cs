using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Papers;
using OneCommune.Web.Features.Papers.Word;
using OneCommune.Web.Rights;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>
/// The notice of a result to the producer and the commune (26/2026 art. 7.3): what was decided, why, and what is missing for the next
/// star. Members' own sheets are not in it.
/// </summary>
[Allow(
    Role.Producer,
    Role.Commune,
    Role.Province,
    Role.Secretary,
    Role.Council,
    Role.Leader,
    Role.Auditor,
    Change = []
)]
internal sealed class NoticePage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    public Paper Paper => NoticePaper.Of(this);

    public Decision Decision { get; private set; } = null!;
    public DecisionItem Item { get; private set; } = null!;
    public CouncilResult Result { get; private set; } = null!;

    /// <summary>Whose office tells of it.</summary>
    public string Province { get; private set; } = "";

    /// <summary>What the decision gave, where it recognised.</summary>
    public Domain.Registry.Recognitions.Recognition? Recognition { get; private set; }

    /// <summary>Number by which the public finds the certificate.</summary>
    public string? Certificate => Recognition?.CertificateNumber;
    public IReadOnlyList<CouncilGap> Gaps { get; private set; } = [];

    /// <summary>Why members stopped scoring, without their names.</summary>
    public IReadOnlyList<Knockout> Stops { get; private set; } = [];

    public IActionResult OnGet(string? tep) =>
        tep == WordFile.Extension ? WordFile.Answer(Paper, $"thong-bao {Item.ProductName}") : Page();

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (!await base.LoadAsync(stop))
            return false;
        var decision = await Database
            .Decisions.AsNoTracking()
            .SingleOrDefaultAsync(
                one => one.State == DecisionState.Signed && one.Items.Any(item => item.DossierId == Id),
                stop
            );
        if (decision is null)
            return false;
        Decision = decision;
        Item = decision.Items.Single(item => item.DossierId == Id);
        Province = await Database
            .Units.Where(one => one.Id == decision.UnitId)
            .Select(one => one.Name)
            .SingleAsync(stop);
        Recognition = await Database
            .Recognitions.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Id == Item.RecognitionId, stop);
        await ReadResultAsync(stop);
        return true;
    }

    private async Task ReadResultAsync(CancellationToken stop)
    {
        var hearing = await Database
            .Hearings.AsNoTracking()
            .AsSplitQuery()
            .SingleAsync(one => one.Id == Item.HearingId, stop);
        var session = await Database
            .CouncilSessions.AsNoTracking()
            .SingleAsync(one => one.Id == hearing.SessionId, stop);
        Result = hearing.Outcome!;
        Gaps = hearing.Recompute(session, Set, Result).Gaps;
        Stops = [.. hearing.CountedIn(session, Result.Round).Select(one => one.Sheet.Knockout).OfType<Knockout>()];
    }
}
