using OneCommune.Domain.Text;

namespace OneCommune.Domain.Office.Accounts;

public enum AccountAct
{
    Open,
    Grant,
    GivePassword,
    RemoveSecondFactor,
    Enable,
    Rename,
}

public enum RequestState
{
    Waiting,
    Confirmed,
    Refused,

    /// <summary>By who asked.</summary>
    Withdrawn,
}

/// <summary>
/// What one officer asks to be done with an account that decides, counts or inspects: a second officer confirms it, or nothing is done.
/// </summary>
public sealed class AccountRequest
{
    private static readonly TimeSpan Standing = TimeSpan.FromDays(7);

    /// <summary>Accounts with one of these roles are guarded: also the office's own, or a second officer could be made up.</summary>
    public static readonly Role[] Guarded =
    [
        Accounts.Role.Province,
        Accounts.Role.Secretary,
        Accounts.Role.Council,
        Accounts.Role.Leader,
        Accounts.Role.Auditor,
    ];

    private AccountRequest() { }

    public AccountRequest(
        AccountAct act,
        Guid? account,
        string userName,
        string fullName,
        Grant? grant,
        Guid askedBy,
        string askedByName,
        DateTime now
    )
    {
        (Act, AccountId, UserName, FullName) = (act, account, userName, fullName);
        (Role, UnitId, ProducerId) = (grant?.Role, grant?.UnitId, grant?.ProducerId);
        (AskedBy, AskedByName, AskedAt, Until) = (askedBy, askedByName, now, now + Standing);
    }

    public Guid Id { get; private set; } = Guid.CreateVersion7();
    public AccountAct Act { get; private set; }

    /// <summary>Null where it is to be opened.</summary>
    public Guid? AccountId { get; private set; }
    public string UserName { get; private set; } = "";
    public string FullName { get; private set; } = "";

    /// <summary>The name asked for, of a renaming.</summary>
    public string? NewName { get; init; }

    /// <summary>The right asked for, of a grant and of a new account.</summary>
    public Role? Role { get; private set; }
    public long? UnitId { get; private set; }
    public Guid? ProducerId { get; private set; }
    public Guid AskedBy { get; private set; }
    public string AskedByName { get; private set; } = "";
    public DateTime AskedAt { get; private set; }

    /// <summary>From then on nobody can confirm it.</summary>
    public DateTime Until { get; private set; }
    public RequestState State { get; private set; }
    public Guid? AnsweredBy { get; private set; }
    public string? AnsweredByName { get; private set; }
    public DateTime? AnsweredAt { get; private set; }
    public string? Reason { get; private set; }

    public bool IsWaiting(DateTime now) => State == RequestState.Waiting && now < Until;

    public bool MayAnswer(Guid officer) => officer != AskedBy && officer != AccountId;

    /// <summary>The right asked for, for that account.</summary>
    public Grant Asked(Guid account) =>
        ProducerId is { } producer
            ? Grant.OfProducer(account, producer)
            : Grant.InUnit(account, Role!.Value, UnitId!.Value);

    /// <summary>Refuses "account-request.over", "account-request.own", "account-request.affected".</summary>
    public void Confirm(Guid officer, string name, DateTime now) => Answer(RequestState.Confirmed, officer, name, now);

    /// <summary>Refuses as <see cref="Confirm"/> and "account-request.reason".</summary>
    public void Refuse(Guid officer, string name, string? reason, DateTime now)
    {
        Answer(RequestState.Refused, officer, name, now);
        Reason = Bounded.Lines(reason, 500, "account-request.reason");
    }

    /// <summary>Refuses "account-request.over", "account-request.others".</summary>
    public void Withdraw(Guid officer, string name, DateTime now)
    {
        RefuseOver(now);
        if (officer != AskedBy)
            throw new RefusalException("account-request.others", AskedByName);
        (State, AnsweredBy, AnsweredByName, AnsweredAt) = (RequestState.Withdrawn, officer, name, now);
    }

    private void Answer(RequestState state, Guid officer, string name, DateTime now)
    {
        RefuseOver(now);
        if (officer == AskedBy)
            throw new RefusalException("account-request.own");
        if (officer == AccountId)
            throw new RefusalException("account-request.affected");
        (State, AnsweredBy, AnsweredByName, AnsweredAt) = (state, officer, name, now);
    }

    private void RefuseOver(DateTime now)
    {
        if (!IsWaiting(now))
            throw new RefusalException("account-request.over");
    }
}
