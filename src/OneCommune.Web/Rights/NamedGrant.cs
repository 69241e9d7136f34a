using System.Linq.Expressions;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;

namespace OneCommune.Web.Rights;

/// <summary>A grant as people read it: the role, and the unit or producer it is for.</summary>
internal sealed record NamedGrant(Guid GrantId, Guid AccountId, Role Role, string Place)
{
    public static IQueryable<NamedGrant> Of(Database database, Expression<Func<Grant, bool>> which) =>
        from grant in database.Grants.Where(which)
        from unit in database.Units.Where(u => u.Id == grant.UnitId).DefaultIfEmpty()
        from producer in database.Producers.Where(p => p.Id == grant.ProducerId).DefaultIfEmpty()
        orderby grant.Id
        select new NamedGrant(
            grant.Id,
            grant.AccountId,
            grant.Role,
            unit != null ? unit.Name
                : producer != null ? producer.Name
                : ""
        );
}
