using OneCommune.Domain.Evaluation.Decisions;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;

namespace OneCommune.Web.Rights;

/// <summary>Which decisions an office of the province may see.</summary>
internal static class DecisionReach
{
    public static readonly Role[] Readers = [Role.Province, Role.Secretary, Role.Leader, Role.Auditor];

    /// <summary>Decisions of the province this person works for, in the roles this address is for.</summary>
    public static IQueryable<Decision> Decisions(this Person person, Database database)
    {
        var reach = person.Reach(database);
        return database.Decisions.Where(decision => reach.Contains(decision.UnitId));
    }
}
