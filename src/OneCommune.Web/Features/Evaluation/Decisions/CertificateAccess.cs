using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Recognitions;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Decisions;

internal static class CertificateAccess
{
    /// <summary>Whom the page of the paper lets in.</summary>
    public static readonly Role[] Readers =
    [
        Role.Producer,
        Role.Commune,
        Role.Province,
        Role.Secretary,
        Role.Leader,
        Role.Auditor,
    ];

    /// <summary>Null where there is none, or it belongs to a producer this person may not read.</summary>
    public static async Task<Recognition?> FindAsync(Database database, Person person, Guid id, CancellationToken stop)
    {
        var found = await database.Recognitions.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, stop);
        var scope = await RegisterScope.OfAsync(person, database, stop);
        return found is not null && await scope.ReadsAsync(found.ProducerId, stop) ? found : null;
    }
}
