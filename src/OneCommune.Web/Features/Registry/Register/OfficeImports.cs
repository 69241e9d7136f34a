using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Registry.Register;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Registry.Register;

internal static class OfficeImports
{
    /// <summary>
    /// Registers sent by the offices of this person's provinces; what came by the command line belongs to the office of the whole register.
    /// </summary>
    public static async Task<IQueryable<RegisterImport>> OfficeImportsAsync(
        this Database database,
        Person person,
        CancellationToken stop
    )
    {
        var scope = await RegisterScope.OfAsync(person, database, stop);
        if (scope.IsWholeFor([Role.Province, Role.Auditor]))
            return database.RegisterImports;
        var reach = person.Reach(database, Role.Province, Role.Auditor);
        return database.RegisterImports.Where(i => i.UnitId != null && reach.Contains(i.UnitId.Value));
    }
}
