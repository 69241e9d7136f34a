using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>A page about one session of the province, for those who prepare it or look over it.</summary>
internal abstract class SessionPage(Database database, Person person)
    : RecordPage(database, person, "session", "/lam-viec/phien-hop")
{
    public CouncilSession Session { get; private set; } = null!;

    protected override long? Standing => Session.Version;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var found = await Person.Sessions(Database).SingleOrDefaultAsync(session => session.Id == Id, stop);
        if (found is null)
            return false;
        Session = found;
        return true;
    }
}
