using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Regulations;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>
/// A page about one product before the council, for the office that runs the session and, where it is open to them, its members.
/// Nothing of a round is shown before the round is over.
/// </summary>
internal abstract class HearingPage(Database database, Person person, LawBook laws)
    : RecordPage(database, person, "hearing", "/lam-viec/ket-qua")
{
    public CouncilSession Session { get; private set; } = null!;
    public Hearing Hearing { get; private set; } = null!;
    public ProductSet Set { get; private set; } = null!;

    /// <summary>What they are called today.</summary>
    public (string? Product, string? Producer) Now { get; private set; }

    /// <summary>Comes as the office, not only as a member.</summary>
    public bool AsOffice { get; private set; }

    protected override long? Standing => Hearing.Version;

    // A draft saved by a member changes nothing of the round, and is nobody's matter.
    protected override IQueryable<AuditRow> Overtaking(IQueryable<AuditRow> rows) =>
        rows.Where(row => row.Act != "sheet.score");

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        if (await HearingAccess.FindAsync(Database, Person, Id, stop) is not { } found)
            return false;
        (Session, Hearing, AsOffice) = found;
        Set = (await laws.ReadAsync(Database, stop)).Get(Hearing.RegulationId).Set(Hearing.SetNumber);
        return true;
    }

    protected override async Task DrawAsync(CancellationToken stop) => Now = await NamesNow.OfAsync(Database, Id, stop);
}

/// <summary>Who may see what the council came to over one product.</summary>
internal static class HearingAccess
{
    /// <summary>Null for who has nothing to do with it. Refuses "council.not-declared", "council.recused", "council.not-scoring".</summary>
    public static async Task<(CouncilSession Session, Hearing Hearing, bool AsOffice)?> FindAsync(
        Database database,
        Person person,
        Guid id,
        CancellationToken stop
    )
    {
        var hearing = await database.Hearings.AsSplitQuery().SingleOrDefaultAsync(one => one.Id == id, stop);
        if (hearing is null)
            return null;
        var asOffice = await person.Sessions(database).AnyAsync(one => one.Id == hearing.SessionId, stop);
        var session = await database.CouncilSessions.SingleAsync(one => one.Id == hearing.SessionId, stop);
        var member = session.State == SessionState.Draft ? null : session.MemberOf(person.AccountId!.Value);
        if (member is null)
            return asOffice ? (session, hearing, true) : null;
        // Who stepped back is kept out in every role while the others score.
        if (hearing.IsRecused(member) && (!asOffice || hearing.State == HearingState.Scoring))
            throw new RefusalException("council.recused", hearing.ProductName);
        if (!asOffice && member.DeclaredAt is null)
            throw new RefusalException("council.not-declared");
        if (!asOffice && !hearing.IsOpenTo(member))
            throw new RefusalException("council.not-scoring", hearing.ProductName);
        return (session, hearing, asOffice);
    }
}
