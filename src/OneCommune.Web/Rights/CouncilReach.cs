using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;

namespace OneCommune.Web.Rights;

/// <summary>What of the councils' work somebody may see.</summary>
internal static class CouncilReach
{
    private static readonly Role[] Offices = [Role.Province, Role.Secretary, Role.Leader, Role.Auditor];

    /// <summary>Sessions of the province this person works for, in an office: a seat in the council opens none.</summary>
    public static IQueryable<CouncilSession> Sessions(this Person person, Database database)
    {
        var reach = person.Reach(database, [.. Offices.Where(person.ActsAs)]);
        return database.CouncilSessions.Where(session => reach.Contains(session.UnitId));
    }

    /// <summary>Sessions this person sits in, once they have opened.</summary>
    public static IQueryable<CouncilSession> OwnSessions(this Person person, Database database) =>
        database.CouncilSessions.Where(session =>
            session.State != SessionState.Draft && session.Members.Any(member => member.AccountId == person.AccountId)
        );

    /// <summary>
    /// Dossiers open to this person as a council member: heard in a session they sit in, after they declared and where they have no
    /// conflict.
    /// </summary>
    public static IQueryable<Guid> AssignedDossiers(this Person person, Database database) =>
        from session in person.OwnSessions(database)
        from member in session.Members
        where member.AccountId == person.AccountId && member.DeclaredAt != null
        from hearing in database.Hearings
        where hearing.SessionId == session.Id && hearing.State != HearingState.Withdrawn
        where !hearing.Declarations.Any(one => one.MemberId == member.Id && one.Conflict != Conflict.None)
        select hearing.DossierId;

    /// <summary>Dossiers this person declared a conflict with: shut to them in every role, until the council is done with them.</summary>
    public static IQueryable<Guid> RecusedDossiers(this Person person, Database database) =>
        from hearing in database.Hearings
        where hearing.State == HearingState.Scoring
        where
            hearing.Declarations.Any(one =>
                one.Conflict != Conflict.None
                && database.CouncilSessions.Any(session =>
                    session.Members.Any(member => member.Id == one.MemberId && member.AccountId == person.AccountId)
                )
            )
        select hearing.DossierId;
}
