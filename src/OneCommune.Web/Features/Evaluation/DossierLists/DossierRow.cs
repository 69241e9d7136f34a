using OneCommune.Domain.Evaluation.Dossiers;

namespace OneCommune.Web.Features.Evaluation.DossierLists;

/// <summary>What a list shows of a dossier.</summary>
internal sealed class DossierRow
{
    public Guid Id { get; init; }

    /// <summary>As lodged; of a draft, as the records say.</summary>
    public string Product { get; init; } = "";
    public string ProductOrder { get; init; } = "";
    public string Producer { get; init; } = "";

    /// <summary>What they are called today, where that is something else.</summary>
    public string? ProductNow { get; init; }
    public string? ProducerNow { get; init; }

    /// <summary>All these names, accent-blind.</summary>
    public string Folded { get; init; } = "";
    public long UnitId { get; init; }
    public string CommuneCode { get; init; } = "";
    public string Commune { get; init; } = "";
    public DossierKind Kind { get; init; }
    public DossierStatus Status { get; init; }
    public DossierStatus? StatusBefore { get; init; }
    public AskedOf? SupplementOf { get; init; }
    public DateOnly? SupplementGivenOn { get; init; }
    public int Copies { get; init; }
    public string RegulationId { get; init; } = "";
    public int SetNumber { get; init; }
    public string? ProductCode { get; init; }
    public DateOnly? LodgedOn { get; init; }
    public string? CommuneNumber { get; init; }
    public DateOnly? CommuneReceivedOn { get; init; }
    public DateOnly? DueOn { get; init; }
    public DateOnly? ProposedOn { get; init; }
    public string? LetterNumber { get; init; }
    public string? ProvinceNumber { get; init; }
    public DateOnly? ProvinceReceivedOn { get; init; }

    /// <summary>The commune's clock runs, also while it waits for the producer.</summary>
    public bool ClockRuns =>
        (Status == DossierStatus.SupplementAsked ? StatusBefore : Status) == DossierStatus.CommuneReceived;

    /// <summary>The round it is ranked in, while it lies at the province.</summary>
    public EvaluationRound? RunningRound(IEnumerable<EvaluationRound> rounds) =>
        ProposedOn is { } on && DossierOrder.AtProvince.Contains(Status) && !ClockRuns
            ? rounds.FirstOrDefault(round => on < round.ProposedBefore)
            : null;

    /// <summary>The next step is the commune's.</summary>
    public bool WaitsForCommune =>
        Status is DossierStatus.Lodged or DossierStatus.CommuneReceived
        || (Status == DossierStatus.SupplementAsked && SupplementOf == AskedOf.Commune);
}
