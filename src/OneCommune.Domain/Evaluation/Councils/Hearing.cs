using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Evaluation.Councils;

public enum HearingState
{
    Scoring,

    /// <summary>The last round has a result that stands, or most members stopped scoring.</summary>
    Concluded,

    /// <summary>Taken off the session without a result; it may come before another.</summary>
    Withdrawn,
}

/// <summary>The dossier a council hears: what it is about, and the form it was lodged under.</summary>
public sealed record Heard(
    Guid DossierId,
    Guid ProductId,
    Guid ProducerId,
    string ProductName,
    string ProducerName,
    string RegulationId,
    int SetNumber
);

/// <summary>One dossier before the council of one session: declarations, sheets of every round, results.</summary>
public sealed partial class Hearing
{
    private readonly List<Declaration> declarations = [];
    private readonly List<Sheet> sheets = [];
    private readonly List<CouncilResult> results = [];

    private Hearing() { }

    internal Hearing(CouncilSession session, int position, Heard heard)
    {
        SessionId = session.Id;
        Position = position;
        DossierId = heard.DossierId;
        ProductId = heard.ProductId;
        ProducerId = heard.ProducerId;
        ProductName = heard.ProductName;
        ProducerName = heard.ProducerName;
        RegulationId = heard.RegulationId;
        SetNumber = heard.SetNumber;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SessionId { get; private set; }

    /// <summary>Place on the session's list, from 1.</summary>
    public int Position { get; private set; }
    public Guid DossierId { get; private set; }
    public Guid ProductId { get; private set; }
    public Guid ProducerId { get; private set; }
    public string ProductName { get; private set; } = "";
    public string ProducerName { get; private set; } = "";
    public string RegulationId { get; private set; } = "";
    public int SetNumber { get; private set; }
    public HearingState State { get; private set; }

    /// <summary>The round being scored, or the last one; from 1.</summary>
    public int Round { get; private set; } = 1;
    public string? WithdrawnWhy { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<Declaration> Declarations => declarations;
    public IReadOnlyList<Sheet> Sheets => sheets;

    /// <summary>One for each round that is over; the last is the hearing's when it is concluded.</summary>
    public IReadOnlyList<CouncilResult> Results => results;

    /// <summary>What the council came to; null until concluded.</summary>
    public CouncilResult? Outcome => State == HearingState.Concluded ? results.MaxBy(result => result.Round) : null;

    public bool IsRecused(CouncilMember member) => DeclarationOf(member) is { IsRecusal: true };

    /// <summary>A council member sees a dossier after declaring, where they have no conflict, and not once it is withdrawn.</summary>
    public bool IsOpenTo(CouncilMember member) =>
        State != HearingState.Withdrawn && member.DeclaredAt is not null && !IsRecused(member);

    /// <summary>
    /// Whether others than its writer may see a sheet: once its round is over. Sheets of a round that never ended stay shut.
    /// </summary>
    public bool Discloses(Sheet sheet) => results.Exists(result => result.Round == sheet.Round);

    public Declaration? DeclarationOf(CouncilMember member) => declarations.Find(one => one.MemberId == member.Id);

    public Sheet? SheetOf(CouncilMember member, int round) =>
        sheets.Find(sheet => sheet.MemberId == member.Id && sheet.Round == round);

    /// <summary>Takes the dossier off the session. Refuses "council.not-scoring", "council.withdrawal-reason".</summary>
    public void Withdraw(string why)
    {
        RefuseUnlessScoring();
        WithdrawnWhy = Bounded.Lines(why, 500, "council.withdrawal-reason");
        State = HearingState.Withdrawn;
        Version++;
    }

    /// <summary>Refuses "council.not-scoring".</summary>
    public void RefuseUnlessScoring()
    {
        if (State != HearingState.Scoring)
            throw new RefusalException("council.not-scoring", ProductName);
    }

    private void RefuseOtherForm(ProductSet set)
    {
        if (set.Number != SetNumber || set.Regulation != RegulationId)
            throw new RefusalException("council.other-form", ProductName, SetNumber, RegulationId);
    }
}
