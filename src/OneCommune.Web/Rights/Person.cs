using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Rights;

/// <summary>Who is acting in this request, from where and when. Filled by the sign-in cookie; a visitor has no grants.</summary>
internal sealed class Person(TimeProvider time)
{
    private IReadOnlyList<Grant> acting = [];

    public Guid? AccountId { get; private set; }
    public string Name { get; private set; } = "";
    public IReadOnlyList<Grant> Grants { get; private set; } = [];

    /// <summary>Others have done something with this account that its owner has not read yet.</summary>
    public bool HasNotices { get; private set; }

    /// <summary>How many notices wait to be read.</summary>
    public int Unread { get; private set; }

    /// <summary>The <see cref="KnownDevice"/> this visit was begun on.</summary>
    public Guid? Device { get; set; }
    public string Source { get; set; } = "";

    /// <summary>UTC.</summary>
    public DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Today in Vietnam.</summary>
    public DateOnly Today => time.Today();

    public bool SignedIn => AccountId is not null;

    /// <summary>What has to be set up before any work.</summary>
    public SetUp Owes { get; private set; }

    public bool Is(params Role[] any) => Grants.Any(g => any.Contains(g.Role));

    public void SignIn(Account account, IReadOnlyList<Grant> grants, SetUp owes = SetUp.Nothing, int unread = 0)
    {
        AccountId = account.Id;
        Name = account.FullName;
        Grants = acting = grants;
        Owes = owes;
        Unread = unread;
        HasNotices = account.NoticesSince is not null;
    }

    /// <summary>
    /// From here on only grants of these roles count for <see cref="Reach"/>: who is an officer in one commune and a council
    /// member for the province may do an officer's work in the commune alone.
    /// </summary>
    public void ActAs(IReadOnlyCollection<Role> roles) => acting = [.. Grants.Where(g => roles.Contains(g.Role))];

    /// <summary>Who and when, for a step of a dossier.</summary>
    public Occasion Occasion => new(Now, Today, Name);

    /// <summary>This address is for a role, and the person has it.</summary>
    public bool ActsAs(Role role) => acting.Any(g => g.Role == role);

    /// <summary>The words of the audit row for what this person now does.</summary>
    public Act Does(string act, string subjectType, object subjectId) =>
        new(Now, AccountId, Name.Length > 0 ? Name : "Khách", Source, act, subjectType, subjectId.ToString()!)
        {
            Rights = [.. Grants.Select(g => g.Id)],
        };

    /// <summary>Ids of all units, of any time, this person's office answers for today, in the roles this address is for.</summary>
    public IQueryable<long> Reach(Database database) => Reach(database, acting);

    /// <summary>The same for some roles alone.</summary>
    public IQueryable<long> Reach(Database database, params Role[] roles) =>
        Reach(database, Grants.Where(g => roles.Contains(g.Role)));

    /// <summary>The units of the offices this person acts for, in the roles this address is for.</summary>
    public IEnumerable<long> Offices => Units(acting);

    /// <summary>All that this person holds, the same for whoever holds the same.</summary>
    public string Rights =>
        string.Join(' ', Grants.Select(g => $"{g.Role}:{g.UnitId}{g.ProducerId}").Distinct().Order());

    private static IEnumerable<long> Units(IEnumerable<Grant> grants) =>
        grants.Where(g => g.UnitId is not null).Select(g => g.UnitId!.Value).Distinct();

    private IQueryable<long> Reach(Database database, IEnumerable<Grant> grants) =>
        Units(grants)
            .Select(unit => database.UnitsWithin(unit, Today))
            .Aggregate((IQueryable<long>?)null, (all, next) => all is null ? next : all.Concat(next))
        ?? database.Units.Where(u => false).Select(u => u.Id);

    /// <summary>Refuses with "place.outside" unless the unit lies in this person's area.</summary>
    public async Task RefuseOutsideAsync(Database database, long? unit, CancellationToken stop)
    {
        if (unit is null || !await Reach(database).ContainsAsync(unit.Value, stop))
            throw new RefusalException("place.outside");
    }

    /// <summary>
    /// The province whose office this person works in, in the roles this address is for. Refuses "place.outside" for none.
    /// </summary>
    public async Task<long> ProvinceAsync(Database database, CancellationToken stop)
    {
        var unit = acting.FirstOrDefault(g => g.UnitId is not null)?.UnitId;
        return await database.Units.Where(u => u.Id == unit).Select(u => (long?)u.ProvinceId).SingleOrDefaultAsync(stop)
            ?? throw new RefusalException("place.outside");
    }

    /// <summary>Ids of the producers this person speaks for.</summary>
    public IEnumerable<Guid> ProducerIds =>
        Grants.Where(g => g.ProducerId is not null).Select(g => g.ProducerId!.Value);
}

internal enum SetUp
{
    Nothing,

    /// <summary>The password was given out by somebody else.</summary>
    Password,

    /// <summary>The role demands a second step at sign-in.</summary>
    SecondFactor,
}
