using OneCommune.Domain.Regulations;
using OneCommune.Domain.Text;

namespace OneCommune.Domain.Evaluation.Councils;

public enum SessionState
{
    /// <summary>Being prepared: members, dossiers and rules may change.</summary>
    Draft,

    /// <summary>Members declare conflicts and score.</summary>
    Open,

    /// <summary>Every dossier has its result or was withdrawn; nothing changes any more.</summary>
    Closed,
}

/// <summary>What is said of a session beside its members and dossiers.</summary>
/// <param name="RulesBasis">The province's council rules by number, where it has any.</param>
public sealed record SessionPlan(string Title, DateOnly HeldOn, string Place, string? RulesBasis = null)
{
    /// <summary>Refuses "council.title".</summary>
    public static string ReadTitle(string? typed) => Bounded.Text(typed, 200, "council.title");

    /// <summary>Refuses "council.place".</summary>
    public static string ReadPlace(string? typed) => Bounded.Text(typed, 200, "council.place");

    /// <summary>Null for none. Refuses "council.rules-basis".</summary>
    public static string? ReadRulesBasis(string? typed) => Bounded.TextOrNull(typed, 300, "council.rules-basis");
}

/// <summary>
/// One sitting of a provincial council (26/2026 art. 7.3): its members, and the rules its results are counted by. Its
/// dossiers are its <see cref="Hearing"/>s.
/// </summary>
public sealed class CouncilSession
{
    private readonly List<CouncilMember> members = [];

    private CouncilSession() { }

    public CouncilSession(long province, SessionPlan plan, CouncilRules rules)
    {
        UnitId = province;
        Describe(plan);
        SetRules(rules);
        Version = 0;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();

    /// <summary>The province whose council sits.</summary>
    public long UnitId { get; private set; }
    public string Title { get; private set; } = "";

    /// <summary>Accent-blind, for search.</summary>
    public string FoldedTitle { get; private set; } = "";
    public DateOnly HeldOn { get; private set; }
    public string Place { get; private set; } = "";
    public string? RulesBasis { get; private set; }
    public SessionState State { get; private set; }

    /// <summary>Share of the members that makes a quorum, in hundredths of a per cent: 7500 is 75 %.</summary>
    public int QuorumHundredths { get; private set; }

    /// <summary>Points totals may lie apart before everybody scores again.</summary>
    public int Spread { get; private set; }
    public MinimumsRule Minimums { get; private set; }
    public DateTime? OpenedAt { get; private set; }
    public DateTime? ClosedAt { get; private set; }
    public long Version { get; private set; }

    /// <summary>In the order invited.</summary>
    public IReadOnlyList<CouncilMember> Members => members;

    public CouncilRules Rules => new(QuorumHundredths / 10_000m, Spread, Minimums);

    public CouncilMember? MemberOf(Guid account) => members.Find(member => member.AccountId == account);

    /// <summary>Refuses "council.member-unknown".</summary>
    public CouncilMember Member(Guid id) =>
        members.Find(member => member.Id == id) ?? throw new RefusalException("council.member-unknown");

    /// <summary>Refuses "council.not-draft", "council.title", "council.place", "council.rules-basis".</summary>
    public void Describe(SessionPlan plan)
    {
        RefuseUnlessDraft();
        Title = SessionPlan.ReadTitle(plan.Title);
        FoldedTitle = VietnameseText.Fold(Title);
        Place = SessionPlan.ReadPlace(plan.Place);
        RulesBasis = SessionPlan.ReadRulesBasis(plan.RulesBasis);
        HeldOn = plan.HeldOn;
        Version++;
    }

    /// <summary>
    /// What the province's council rules say; the audit trail keeps what they were before. Refuses "council.not-draft",
    /// "council.quorum-range" (0, or finer than hundredths of a per cent) and "council.spread-range" (over 100 points).
    /// </summary>
    public void SetRules(CouncilRules rules)
    {
        RefuseUnlessDraft();
        if (rules.Quorum <= 0 || !decimal.IsInteger(rules.Quorum * 10_000))
            throw new RefusalException("council.quorum-range");
        if (rules.Spread > 100)
            throw new RefusalException("council.spread-range");

        QuorumHundredths = (int)(rules.Quorum * 10_000);
        Spread = rules.Spread;
        Minimums = rules.Minimums;
        Version++;
    }

    /// <summary>
    /// Refuses "council.not-draft", "council.already-member", "council.one-chair", "council.member-name",
    /// "council.organisation".
    /// </summary>
    public CouncilMember Invite(Guid account, string name, string organisation, Seat seat)
    {
        RefuseUnlessDraft();
        if (MemberOf(account) is { } already)
            throw new RefusalException("council.already-member", already.Name);
        if (seat == Seat.Chair && members.Exists(one => one.Seat == Seat.Chair))
            throw new RefusalException("council.one-chair");

        var number = members.Count == 0 ? 1 : members.Max(one => one.Number) + 1;
        var member = new CouncilMember(this, number, account, name, organisation, seat);
        members.Add(member);
        Version++;
        return member;
    }

    /// <summary>Refuses "council.not-draft", "council.member-unknown".</summary>
    public void Dismiss(Guid member)
    {
        RefuseUnlessDraft();
        members.Remove(Member(member));
        Version++;
    }

    /// <summary>Puts a dossier on the session's list. Refuses "council.not-draft".</summary>
    /// <param name="position">Place on the list, from 1.</param>
    public Hearing Hear(Heard heard, int position)
    {
        RefuseUnlessDraft();
        Version++;
        return new Hearing(this, position, heard);
    }

    /// <summary>A dossier comes off the list before the session opens. Refuses "council.not-draft".</summary>
    public void Unlist()
    {
        RefuseUnlessDraft();
        Version++;
    }

    /// <summary>
    /// Members may now declare and score; members, dossiers and rules stay as they are. Refuses "council.not-draft",
    /// "council.no-chair", "council.no-dossiers".
    /// </summary>
    public void Open(IReadOnlyCollection<Hearing> hearings, DateTime at)
    {
        RefuseUnlessDraft();
        if (MissingToOpen(hearings.Count).FirstOrDefault() is { } missing)
            throw missing;

        State = SessionState.Open;
        OpenedAt = at;
        Version++;
    }

    /// <summary>What stands against opening: "council.no-chair", "council.no-dossiers"; nothing when it may open.</summary>
    public IEnumerable<RefusalException> MissingToOpen(int hearings)
    {
        if (!members.Exists(member => member.Seat == Seat.Chair))
            yield return new("council.no-chair");
        if (hearings == 0)
            yield return new("council.no-dossiers");
    }

    /// <summary>
    /// A member says, for every product of the session at once, whether they have a conflict: before that, no dossier opens.
    /// <paramref name="said"/> by id of the hearing; <paramref name="own"/> are the producers the member speaks for. Refuses
    /// "council.not-open", "council.already-declared", "council.declare-every-product", "council.own-product".
    /// </summary>
    public void Declare(
        CouncilMember member,
        IReadOnlyCollection<Hearing> hearings,
        IReadOnlyDictionary<Guid, Declared> said,
        IReadOnlySet<Guid> own,
        DateTime at
    )
    {
        RefuseUnlessOpen();
        if (member.DeclaredAt is not null)
            throw new RefusalException("council.already-declared");
        foreach (var hearing in hearings.Where(one => one.State != HearingState.Withdrawn))
        {
            if (!said.TryGetValue(hearing.Id, out var declared))
                throw new RefusalException("council.declare-every-product", hearing.ProductName);
            hearing.Declare(member, declared, own, at);
        }
        member.HasDeclared(at);
    }

    /// <summary>
    /// Nothing is left to score. False when it was closed before. Refuses "council.not-open" and
    /// "council.still-scoring" (naming the product).
    /// </summary>
    public bool Close(IReadOnlyCollection<Hearing> hearings, DateTime at)
    {
        if (State == SessionState.Closed)
            return false;
        RefuseUnlessOpen();
        if (hearings.FirstOrDefault(hearing => hearing.State == HearingState.Scoring) is { } scoring)
            throw new RefusalException("council.still-scoring", scoring.ProductName);

        State = SessionState.Closed;
        ClosedAt = at;
        Version++;
        return true;
    }

    /// <summary>Refuses "council.not-draft".</summary>
    public void RefuseUnlessDraft()
    {
        if (State != SessionState.Draft)
            throw new RefusalException("council.not-draft");
    }

    /// <summary>Refuses "council.not-open".</summary>
    public void RefuseUnlessOpen()
    {
        if (State != SessionState.Open)
            throw new RefusalException("council.not-open");
    }
}
