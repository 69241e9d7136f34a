using OneCommune.Domain.Registry.Places;

namespace OneCommune.Domain.Registry.Register;

/// <summary>A name that a register's day does not know may be that of another time: says what its ground is called on the day.</summary>
internal sealed class OtherTimes(Gazetteer gazetteer, IReadOnlyList<AdminUnit> provinces)
{
    private const int MostNamed = 5;

    /// <summary>Why the address is none of the day, when it is one of another time; null when it never was.</summary>
    /// <param name="own">The unit's own words of it: what stands around them alone makes no unit.</param>
    public RefusalException? Explain(string address, string own, AdminLevel level, DateOnly day)
    {
        foreach (var first in gazetteer.Catalogues)
        {
            var unit = (level == AdminLevel.Province ? [null] : ProvincesOn(first))
                .Where(province => own == address || Means(gazetteer.Resolve(own, first, level, province)))
                .Select(province => gazetteer.Resolve(address, first, level, province).Unit)
                .FirstOrDefault(found => found is not null);
            if (unit is not null && !unit.IsValidOn(day))
                return Reason(unit, day);
        }

        return null;
    }

    private static bool Means(Resolution own) => own.Unit is not null || own.IsAmbiguous;

    /// <summary>The register's provinces as they were on that day; [null], the whole country, where none is known.</summary>
    public IReadOnlyList<AdminUnit?> ProvincesOn(DateOnly day)
    {
        var then = provinces
            .SelectMany(province => gazetteer.At(province, day))
            .Select(relative => relative.Unit)
            .Where(unit => unit.Level == AdminLevel.Province)
            .Distinct()
            .ToList();
        return then.Count > 0 ? then : new AdminUnit?[] { null };
    }

    public string Named(IReadOnlyList<AdminUnit> units) =>
        string.Join("; ", units.Take(MostNamed).Select(gazetteer.Address)) + (units.Count > MostNamed ? "; …" : "");

    private RefusalException? Reason(AdminUnit unit, DateOnly day)
    {
        var name = gazetteer.Address(unit);
        return gazetteer.At(unit, day).Select(relative => relative.Unit).ToList() switch
        {
            [] => null,
            var then when unit.ValidFrom > day => new("register.place-not-yet", name, unit.ValidFrom, Named(then)),
            [var now] => new("register.place-former", name, unit.LastDay, Named([now])),
            var parts => new("register.place-divided", name, unit.LastDay, Named(parts)),
        };
    }
}
