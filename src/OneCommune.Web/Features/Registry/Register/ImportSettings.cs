using OneCommune.Domain;
using OneCommune.Domain.Registry.Places;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>
/// Whose register it is: the province (its code on that day; none = this installation's) and the day whose state the file tells, which is
/// also the day of the catalogue its place names belong to.
/// </summary>
internal sealed record ImportSettings(string? Province, DateOnly On, DateOnly Today)
{
    /// <summary>The province (of today) whose office sent it and may write to; where none is named, its places are meant.</summary>
    public long? Office { get; init; }

    /// <summary>The provinces, on the register's day, of rows that name none. Refuses register.province-code, place.no-catalogue.</summary>
    public IReadOnlyList<AdminUnit> Provinces(Gazetteer gazetteer, string? installed)
    {
        if (gazetteer.Units.Count == 0)
            throw new RefusalException("place.no-catalogue");
        if (Province is not null)
            return gazetteer.Unit(Province, On) is { Level: AdminLevel.Province } named
                ? [named]
                : throw new RefusalException("register.province-code", Province, On);
        var home =
            Office is { } office ? gazetteer.Unit(office)
            : installed is not null ? gazetteer.Unit(installed, Today)
            : null;
        if (home is not { Level: AdminLevel.Province } today)
            return [];
        return
        [
            .. gazetteer
                .At(today, On)
                .Select(relative => relative.Unit)
                .Where(unit => unit.Level == AdminLevel.Province),
        ];
    }
}
