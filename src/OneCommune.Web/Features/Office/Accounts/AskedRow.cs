using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Office.Accounts;

/// <summary>A request, and the name of the unit or producer the right asked for is in; null where no right is asked for.</summary>
internal sealed record AskedRow(AccountRequest Request, string? Place)
{
    public static IQueryable<AskedRow> Of(Database database, IQueryable<AccountRequest> requests) =>
        from request in requests
        from unit in database.Units.Where(u => u.Id == request.UnitId).DefaultIfEmpty()
        from producer in database.Producers.Where(p => p.Id == request.ProducerId).DefaultIfEmpty()
        select new AskedRow(
            request,
            producer != null ? producer.Name
                : unit != null ? unit.Name
                : null
        );
}
