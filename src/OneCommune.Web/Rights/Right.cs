using OneCommune.Domain.Accounts;
using OneCommune.Storage;

namespace OneCommune.Web.Rights;

/// <summary>A grant as people read it: the role, and the unit or producer it is for.</summary>
internal sealed record Right(Guid GrantId, Role Role, string Place)
{
    public static IQueryable<Right> Of(Database database, Guid account) =>
        from grant in database.Grants
        where grant.AccountId == account
        from unit in database.Units.Where(u => u.Id == grant.UnitId).DefaultIfEmpty()
        from producer in database.Producers.Where(p => p.Id == grant.ProducerId).DefaultIfEmpty()
        orderby grant.Id
        select new Right(
            grant.Id,
            grant.Role,
            unit != null ? unit.Name
                : producer != null ? producer.Name
                : ""
        );
}
