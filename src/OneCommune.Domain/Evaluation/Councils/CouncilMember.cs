using OneCommune.Domain.Text;

namespace OneCommune.Domain.Evaluation.Councils;

/// <summary>Who presides: the chair, or a deputy over a product the chair stepped back from.</summary>
public enum Seat
{
    Chair,
    Deputy,
    Member,
}

/// <summary>A person in the council of one session, named as on the day.</summary>
public sealed class CouncilMember
{
    private CouncilMember() { }

    internal CouncilMember(
        CouncilSession session,
        int number,
        Guid account,
        string name,
        string organisation,
        Seat seat
    )
    {
        SessionId = session.Id;
        AccountId = account;
        Number = number;
        Name = Bounded.Text(name, 200, "council.member-name");
        Organisation = Bounded.Text(organisation, 200, "council.organisation");
        Seat = seat;
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public Guid SessionId { get; private set; }
    public Guid AccountId { get; private set; }

    /// <summary>From 1, in the order invited.</summary>
    public int Number { get; private set; }
    public string Name { get; private set; } = "";
    public string Organisation { get; private set; } = "";
    public Seat Seat { get; private set; }

    /// <summary>When they declared their conflicts, or that there is none; until then every dossier is shut to them.</summary>
    public DateTime? DeclaredAt { get; private set; }

    /// <summary>Somebody gave their account a password while they were scoring: what they had only drafted was thrown away.</summary>
    public DateTime? DraftsDiscardedAt { get; private set; }
    public long Version { get; private set; }

    /// <summary>How the result file names them: "m1".</summary>
    public string Key => $"m{Number}";

    public void DraftsWereDiscarded(DateTime at)
    {
        DraftsDiscardedAt = at;
        Version++;
    }

    internal void HasDeclared(DateTime at)
    {
        DeclaredAt = at;
        Version++;
    }
}
