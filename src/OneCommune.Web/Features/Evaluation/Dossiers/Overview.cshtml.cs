using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Storage;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Features.Shared;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>A dossier as it stands: for its producer the list of what is to be done, for offices what they may do next.</summary>
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
internal sealed class OverviewPage(Database database, Person person, LawBook laws) : DossierPage(database, person, laws)
{
    public sealed record Copy(int Number, DateTime At, string Sha256, int Total, int? Stars);

    public ScoreView Score { get; private set; } = null!;
    public IReadOnlyList<Lack> Missing { get; private set; } = [];
    public IReadOnlyList<DossierStep> Steps { get; private set; } = [];
    public IReadOnlyList<Copy> Copies { get; private set; } = [];
    public EvaluationRound? Round { get; private set; }

    /// <summary>
    /// Fields and criteria that differ from the lodging before: while it is open those being written, to an office also those of
    /// the latest lodging. Null where there is nothing to compare.
    /// </summary>
    public int? Changed { get; private set; }

    /// <summary>Places the producer had written, and not lodged, when a request was taken back, that do not stand now.</summary>
    public int Regainable { get; private set; }

    /// <summary>The step that kept the latest of them.</summary>
    public Guid? LastKept => Steps.LastOrDefault(step => step.Unlodged is not null)?.Id;

    /// <summary>For what the regulation has the dossier rejected, and what in it does not go together.</summary>
    public IReadOnlyList<KnockoutCondition> Knockouts => [.. KnockoutCondition.Of(Dossier, Set)];
    public IReadOnlyList<Hint> Hints => [.. Domain.Evaluation.Dossiers.Hints.Of(Dossier, Set, Producer)];

    /// <summary>Working days left to the commune; negative when overdue, null when its clock does not run.</summary>
    public int? DaysLeft { get; private set; }
    public WorkingCalendar Calendar { get; private set; } = null!;
    public bool Editable => Mine && Dossier.IsOpen;

    public async Task OnGetAsync(CancellationToken stop)
    {
        var lodging = await LodgingAsync(frozen: false, stop);
        Score = ScoreView.Of(Dossier, Set, Editable);
        if (Editable)
            Missing = [.. Dossier.Missing(lodging, Person.Today)];
        Steps = await Database
            .DossierSteps.Where(s => s.DossierId == Dossier.Id)
            .OrderBy(s => s.At)
            .ThenBy(s => s.Id)
            .ToListAsync(stop);
        Copies = await Database
            .LodgedCopies.Where(c => c.DossierId == Dossier.Id)
            .OrderBy(c => c.Number)
            .Select(c => new Copy(c.Number, c.At, c.Sha256, c.Total, c.Stars))
            .ToListAsync(stop);
        Round = EvaluationRound.Of(Regulation, Dossier.ProposedOn ?? Person.Today);
        Calendar = lodging.Calendar;
        if (Dossier.CommuneClockRuns && Dossier.CommuneDueOn is { } due)
            DaysLeft = lodging.Calendar.Between(ClockShows, due);
        if (Dossier.Copies > (Dossier.IsOpen ? 0 : 1))
            Changed = await ChangedAsync(stop);
        if (Mine && !Dossier.IsClosed && LastKept is not null)
        {
            var regained = Unlodged.Regained(Dossier, await Unlodged.OfAsync(Database, Id, stop));
            Regainable = ContentChanges.Between(DossierContents.Of(Dossier), regained, Set).Count;
        }
    }

    // A clock that stands still shows what was left when it stopped.
    private DateOnly ClockShows =>
        Dossier.IsAskedBy(Desk.Commune) && Regulation.Procedure.SupplementPausesTerm
            ? Dossier.SupplementAskedOn!.Value
            : Person.Today;

    /// <summary>What product, producer and commune are called today, as far as the dossier says something else.</summary>
    public IReadOnlyList<string> NowOtherwise(Texts.Texts text) =>
        [
            .. new[]
            {
                ProductNow is { } product ? text["Sản phẩm nay là {0}", product] : null,
                ProducerNow is { } producer ? text["Chủ thể nay là {0}", producer] : null,
                PlaceNow.Of(Place, text) is { } place ? $"{Place.Name} {place}" : null,
            }.OfType<string>(),
        ];

    private async Task<int> ChangedAsync(CancellationToken stop)
    {
        var copies = await Database
            .LodgedCopies.Where(c => c.DossierId == Dossier.Id)
            .OrderByDescending(c => c.Number)
            .Select(c => c.Json)
            .Take(2)
            .ToListAsync(stop);
        var now = DossierContents.Of(Dossier);
        return Dossier.IsOpen
            ? ContentChanges.Between(DossierContents.OfCopy(copies[0]), now, Set).Count
            : ContentChanges.Between(DossierContents.OfCopy(copies[1]), DossierContents.OfCopy(copies[0]), Set).Count;
    }
}
