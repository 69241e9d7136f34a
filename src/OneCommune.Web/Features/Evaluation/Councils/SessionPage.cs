using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Storage;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>A page about one session of the province, for those who prepare it or look over it.</summary>
internal abstract class SessionPage(Database database, Person person) : LoadedPage(database, person)
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public CouncilSession Session { get; private set; } = null!;

    protected override object? Subject => Id;

    protected override long? Standing => Session.Version;

    protected string Address => $"/lam-viec/phien-hop/{Id}";

    protected override string Home => Address;

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var found = await Person.Sessions(Database).SingleOrDefaultAsync(session => session.Id == Id, stop);
        if (found is null)
            return false;
        Session = found;
        return true;
    }

    /// <summary>Changes the session, unless somebody did so since the form was drawn, and goes on, saying so.</summary>
    protected Task<IActionResult> ChangeAsync(
        string act,
        Func<Task> change,
        string to,
        string? done,
        CancellationToken stop
    ) =>
        ChangeAsync(
            async () =>
            {
                RefuseStale(Version, Session.Version);
                await change();
                return new Kept(act, "session", Id, to, done);
            },
            stop
        );
}
