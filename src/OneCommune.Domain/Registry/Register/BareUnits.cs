using OneCommune.Domain.Registry.Places;

namespace OneCommune.Domain.Registry.Register;

/// <summary>
/// Units that a heading between products names without their kind: "I | Thủ Thừa". Known are those of the register's provinces in any
/// catalogue; a name of both a district and a commune is taken as the district, which leaves open where in it.
/// </summary>
public sealed class BareUnits
{
    private readonly ILookup<string, (string Form, AdminLevel Level)> byKey;

    private BareUnits(IEnumerable<AdminUnit> units) =>
        byKey = units
            .Select(unit => (Name: UnitName.Of(unit.Name), unit.Level))
            .ToLookup(unit => unit.Name.Key, unit => (unit.Name.Form, unit.Level));

    public static BareUnits None { get; } = new([]);

    /// <param name="provinces">Where the register's rows lie; none: anywhere in the country.</param>
    public static BareUnits Of(Gazetteer gazetteer, IReadOnlyList<AdminUnit> provinces)
    {
        var ids = provinces
            .SelectMany(province => gazetteer.Catalogues.SelectMany(day => gazetteer.At(province, day)))
            .Select(relative => relative.Unit.ProvinceId)
            .Concat(provinces.Select(province => province.Id))
            .ToHashSet();
        return new(gazetteer.Units.Where(unit => ids.Count == 0 || ids.Contains(unit.ProvinceId)));
    }

    /// <summary>What a heading of these words alone says of the rows below it; null where no unit has the name.</summary>
    public RegisterSection? Of(string heading)
    {
        var named = RegisterSection.Named(heading);
        // "II" is a label, not the second ward.
        if (!named.Any(char.IsLetter) || UnitName.Of(named) is not { Kind: UnitKind.None, IsNumber: false } name)
            return null;
        var levels = byKey[name.Key]
            .Where(unit => Accents.Compare(name.Form, unit.Form) < Agreement.Contrary)
            .Select(unit => unit.Level)
            .ToList();
        return levels.Count == 0 ? null
            : levels.Contains(AdminLevel.District) ? new(District: named)
            : levels.Contains(AdminLevel.Commune) ? new(Commune: named)
            : RegisterSection.None;
    }
}
