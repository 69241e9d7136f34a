using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Evaluation.Decisions;

public enum DecisionState
{
    /// <summary>The provincial agency puts it together.</summary>
    Draft,

    /// <summary>Before the leader, with its submission (tờ trình).</summary>
    Submitted,

    /// <summary>Signed: its recognitions stand.</summary>
    Signed,
}

/// <summary>What is written in the decision's head, and the number and date of the submission it goes up with.</summary>
/// <param name="Number">"05/QĐ-UBND"; empty while it has none: offices give it when the decision is signed.</param>
/// <param name="Date">The day printed on it, foreseen until it is signed: certificates are issued on it.</param>
/// <param name="Authority">Who issues it: "Chủ tịch UBND tỉnh Tây Ninh".</param>
/// <param name="Signer">Name and office of who signs.</param>
/// <param name="Submission">"120/TTr-SNNMT".</param>
public sealed record DecisionHead(string? Number, DateOnly Date, string Authority, string Signer, string Submission)
{
    /// <summary>Null while there is none. Refuses "decision.number" (no "05/QĐ-UBND").</summary>
    public static string? ReadNumber(string? typed)
    {
        var number = Bounded.TextOrNull(typed, 60, "decision.number");
        return number is null || PaperNumber.IsWhole(number)
            ? number
            : throw new RefusalException("decision.number", 60);
    }

    /// <summary>Refuses "decision.authority".</summary>
    public static string ReadAuthority(string? typed) => Bounded.Text(typed, 200, "decision.authority");

    /// <summary>Refuses "decision.signer".</summary>
    public static string ReadSigner(string? typed) => Bounded.Text(typed, 200, "decision.signer");

    /// <summary>Refuses "decision.submission".</summary>
    public static string ReadSubmission(string? typed) => Bounded.Text(typed, 60, "decision.submission");
}

/// <summary>
/// A decision of the province's chair on results of the council (26/2026 art. 7.3): what reached 3★ or 4★ is recognised, from
/// 90 points the result is approved for proposal to the ministry, the rest is not recognised.
/// </summary>
public sealed class Decision
{
    private readonly List<DecisionItem> items = [];

    private Decision() { }

    public Decision(long province, DecisionHead head)
    {
        UnitId = province;
        Write(head);
        Version = 0;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public long UnitId { get; private set; }

    /// <summary>Null until it has one, at the latest when signed.</summary>
    public string? Number { get; private set; }

    /// <summary>Of <see cref="Date"/>: a number is given once a year.</summary>
    public int Year { get; private set; }
    public DateOnly Date { get; private set; }
    public string Authority { get; private set; } = "";
    public string Signer { get; private set; } = "";
    public string Submission { get; private set; } = "";
    public DecisionState State { get; private set; }

    /// <summary>Why the leader sent the submission back; null once it goes up again.</summary>
    public string? ReturnedWhy { get; private set; }
    public DateTime? SignedAt { get; private set; }

    /// <summary>Name of the account that signed.</summary>
    public string? SignedBy { get; private set; }
    public long Version { get; private set; }

    public IReadOnlyList<DecisionItem> Items => items;

    /// <summary>
    /// Refuses "decision.not-draft", "decision.number" (no "05/QĐ-UBND"), "decision.authority", "decision.signer",
    /// "decision.submission".
    /// </summary>
    public void Write(DecisionHead head)
    {
        RefuseUnlessDraft();
        Enter(head.Number, head.Date);
        Authority = DecisionHead.ReadAuthority(head.Authority);
        Signer = DecisionHead.ReadSigner(head.Signer);
        Submission = DecisionHead.ReadSubmission(head.Submission);
        Version++;
    }

    /// <summary>Lists a result of a closed session. Refuses "decision.not-draft", "decision.not-concluded", "decision.already-listed".</summary>
    public void Add(Hearing hearing, CouncilSession session)
    {
        RefuseUnlessDraft();
        if (hearing.Outcome is null || session.State != SessionState.Closed)
            throw new RefusalException("decision.not-concluded", hearing.ProductName);
        if (items.Exists(item => item.DossierId == hearing.DossierId))
            throw new RefusalException("decision.already-listed", hearing.ProductName);
        items.Add(new DecisionItem(Id, items.Count == 0 ? 1 : items.Max(item => item.Position) + 1, hearing, session));
        Version++;
    }

    /// <summary>Refuses "decision.not-draft". An item that is not there is no matter.</summary>
    public void Remove(Guid item)
    {
        RefuseUnlessDraft();
        items.RemoveAll(one => one.Id == item);
        Version++;
    }

    /// <summary>Goes up to the leader. Refuses "decision.not-draft", "decision.empty", "decision.before-session".</summary>
    public void Submit()
    {
        RefuseUnlessDraft();
        if (items.Count == 0)
            throw new RefusalException("decision.empty");
        RefuseBeforeSession(Date);
        State = DecisionState.Submitted;
        ReturnedWhy = null;
        Version++;
    }

    /// <summary>The leader sends it back. Refuses "decision.not-submitted", "decision.return-reason".</summary>
    public void Return(string? why)
    {
        RefuseUnlessSubmitted();
        ReturnedWhy = Bounded.Lines(why, 500, "decision.return-reason");
        State = DecisionState.Draft;
        Version++;
    }

    /// <summary>
    /// The leader signs under the number and the day it is entered with; what it says of each dossier is settled by
    /// <see cref="DecisionItem.Settle"/>. False when it was signed before. Refuses "decision.not-submitted",
    /// "decision.without-number", "decision.number", "decision.future-date", "decision.before-session".
    /// </summary>
    public bool Sign(string? number, DateOnly date, Occasion occasion)
    {
        if (State == DecisionState.Signed)
            return false;
        RefuseUnlessSubmitted();
        Enter(ReadSigningNumber(number), ReadSigningDay(date, occasion.On));
        State = DecisionState.Signed;
        SignedAt = occasion.At;
        SignedBy = occasion.Who;
        Version++;
        return true;
    }

    /// <summary>Refuses "decision.number", "decision.without-number".</summary>
    public static string ReadSigningNumber(string? typed) =>
        DecisionHead.ReadNumber(typed) ?? throw new RefusalException("decision.without-number");

    /// <summary>Refuses "decision.date", "decision.before-session", "decision.future-date".</summary>
    public DateOnly ReadSigningDay(DateOnly? typed, DateOnly today)
    {
        var date = typed ?? throw new RefusalException("decision.date");
        RefuseBeforeSession(date);
        return date <= today ? date : throw new RefusalException("decision.future-date", date, today);
    }

    private void Enter(string? number, DateOnly date)
    {
        Number = DecisionHead.ReadNumber(number);
        Date = date;
        Year = date.Year;
    }

    private void RefuseBeforeSession(DateOnly date)
    {
        if (items.Find(item => date < item.HeldOn) is { } late)
            throw new RefusalException("decision.before-session", date, late.HeldOn, late.ProductName);
    }

    /// <summary>Refuses "decision.not-draft".</summary>
    public void RefuseUnlessDraft()
    {
        if (State != DecisionState.Draft)
            throw new RefusalException("decision.not-draft");
    }

    /// <summary>Refuses "decision.not-submitted".</summary>
    public void RefuseUnlessSubmitted()
    {
        if (State != DecisionState.Submitted)
            throw new RefusalException("decision.not-submitted");
    }
}
