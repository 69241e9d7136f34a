using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Storage.Registry.Places;

namespace OneCommune.Web.Rights;

/// <summary>
/// What of the register somebody may read: an officer the producers of their area and those that hold a certificate naming it, the
/// province's own offices everything (also what has no place yet), a producer itself. Each right is asked of the grants of the
/// roles that carry it, so that an inspector of the province who serves one commune changes things in that commune only.
/// </summary>
internal sealed class RegisterScope
{
    public static readonly Role[] Readers =
    [
        Role.Producer,
        Role.Commune,
        Role.Province,
        Role.Secretary,
        Role.Leader,
        Role.Auditor,
    ];

    /// <summary>Offices that read gender, ethnicity and phone of the producers in their area.</summary>
    public static readonly Role[] PersonalReaders = [Role.Commune, Role.Province, Role.Auditor];
    public static readonly Role[] Officers = [.. Readers.Where(r => r != Role.Producer)];

    private readonly Person person;
    private readonly Database database;
    private readonly HashSet<long> whole;

    private RegisterScope(Person person, Database database, IEnumerable<long> whole)
    {
        this.person = person;
        this.database = database;
        this.whole = [.. whole];
    }

    /// <summary>Everything: no list need be narrowed.</summary>
    public bool IsWhole => IsWholeFor(Officers);

    public static async Task<RegisterScope> OfAsync(Person person, Database database, CancellationToken stop)
    {
        var units = person.Grants.Select(g => g.UnitId).OfType<long>().Distinct().ToList();
        var whole = database
            .Units.Where(u => units.Contains(u.Id) && u.Level == AdminLevel.Province)
            .Where(u => database.Settings.Any(s => s.Name == Setting.Province && s.Value == u.Code))
            .Select(u => u.Id);
        return new(person, database, units.Count == 0 ? [] : await whole.ToListAsync(stop));
    }

    /// <summary>Ids of the producers that may be read.</summary>
    public IQueryable<Guid> Producers()
    {
        if (IsWhole)
            return database.Producers.Select(p => p.Id);
        var own = person.ProducerIds.ToList();
        if (Reach(Officers) is not { } reach)
            return database.Producers.Where(p => own.Contains(p.Id)).Select(p => p.Id);
        return database
            .Producers.Where(p => reach.Contains(p.UnitId!.Value) || own.Contains(p.Id))
            .Select(p => p.Id)
            .Concat(database.Recognitions.Where(r => reach.Contains(r.UnitId!.Value)).Select(r => r.ProducerId));
    }

    /// <summary>
    /// The producers whose record an office works with or inspects, personal facts included; records merged into others are left
    /// out.
    /// </summary>
    public IQueryable<Producer> Covered()
    {
        var producers = database.Producers.Where(p => p.MergedInto == null);
        if (IsWholeFor(PersonalReaders))
            return producers;
        return Reach(PersonalReaders) is { } reach
            ? producers.Where(p => reach.Contains(p.UnitId!.Value))
            : producers.Where(p => false);
    }

    public async Task<bool> ReadsAsync(Guid producer, CancellationToken stop) =>
        IsWhole || await Producers().AnyAsync(id => id == producer, stop);

    /// <summary>
    /// Gender, ethnicity, phone and the like: the producer itself, and the offices that work with it or inspect it.
    /// </summary>
    public async Task<bool> ReadsPersonalAsync(Producer producer, CancellationToken stop) =>
        IsOwn(producer) || await CoversAsync(producer.UnitId, PersonalReaders, stop);

    /// <summary>May change facts: the producer itself, its commune, the province.</summary>
    public async Task<bool> ChangesAsync(Producer producer, CancellationToken stop) =>
        IsOwn(producer) || await ManagesAsync(producer.UnitId, stop);

    /// <summary>May do what only an office does in that unit: name, place, merge.</summary>
    public Task<bool> ManagesAsync(long? unit, CancellationToken stop) =>
        CoversAsync(unit, [Role.Commune, Role.Province], stop);

    public async Task RefuseUnmanagedAsync(long? unit, CancellationToken stop)
    {
        if (!await ManagesAsync(unit, stop))
            throw new RefusalException("place.outside");
    }

    public bool IsOwn(Producer producer) => person.ProducerIds.Contains(producer.Id);

    /// <summary>The same for some roles alone.</summary>
    public bool IsWholeFor(Role[] roles) =>
        person.Grants.Any(g => roles.Contains(g.Role) && g.UnitId is { } unit && whole.Contains(unit));

    private async Task<bool> CoversAsync(long? unit, Role[] roles, CancellationToken stop) =>
        IsWholeFor(roles)
        || (unit is not null && Reach(roles) is { } reach && await reach.AnyAsync(id => id == unit, stop));

    /// <summary>Ids of all units of any time inside the units of these roles' grants; null for none.</summary>
    private IQueryable<long>? Reach(Role[] roles) =>
        person
            .Grants.Where(g => roles.Contains(g.Role) && g.UnitId is not null)
            .Select(g => g.UnitId!.Value)
            .Distinct()
            .Select(unit => database.UnitsWithin(unit, person.Today))
            .Aggregate((IQueryable<long>?)null, (all, next) => all is null ? next : all.Concat(next));
}
