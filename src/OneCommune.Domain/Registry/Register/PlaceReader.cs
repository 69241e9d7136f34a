using OneCommune.Domain.Registry.Places;

namespace OneCommune.Domain.Registry.Register;

/// <summary>Where a row's producer is: a unit, or why none can be named; what was made of the columns is said as a warning.</summary>
public sealed record PlaceReading(AdminUnit? Unit, PlaceRemark? Refused = null, PlaceRemark? Warning = null)
{
    /// <summary>The heading above names another place than the row, by which it was read.</summary>
    public PlaceRemark? Elsewhere { get; init; }

    /// <summary>What is said of the district or the province, of the column both may be written in.</summary>
    internal PlaceReading ToldOf(RegisterColumn column)
    {
        return this with { Refused = Moved(Refused), Warning = Moved(Warning), Elsewhere = Moved(Elsewhere) };

        PlaceRemark? Moved(PlaceRemark? remark) =>
            remark is { Column: RegisterColumn.District or RegisterColumn.Province }
                ? remark with
                {
                    Column = column,
                }
                : remark;
    }
}

public sealed record PlaceRemark(RegisterColumn Column, RefusalException Reason);

/// <summary>
/// Reads the place columns of a register against the catalogue of one day. An unknown or ambiguous name is never guessed: the remark says
/// what it may mean, also in the catalogue of another time.
/// </summary>
/// <param name="provinces">Where a row that names no province lies: one, several (all are searched), or none known.</param>
public sealed class PlaceReader(Gazetteer gazetteer, IReadOnlyList<AdminUnit> provinces, DateOnly on)
{
    private readonly Dictionary<RowPlace, PlaceReading> known = [];
    private readonly OtherTimes times = new(gazetteer, provinces);

    public PlaceReading Read(RowPlace place)
    {
        if (!known.TryGetValue(place, out var reading))
        {
            var day = place.On ?? on;
            var (sorted, column) = Sorted(place, day);
            reading = Find(sorted, day);
            if (reading.Unit is { } unit)
                reading = reading with { Elsewhere = Elsewhere(sorted, unit, day) };
            if (column is { } own)
                reading = reading.ToldOf(own);
            known[place] = reading;
        }
        return reading;
    }

    /// <summary>
    /// A city is of a district's rank or of a province's, and one column may hold both: what is no unit of the column's rank and surely one
    /// of the other, where the row names none, is that one. With the column it is written in, where it was such.
    /// </summary>
    private (RowPlace Place, RegisterColumn? Own) Sorted(RowPlace place, DateOnly day)
    {
        var within = times.ProvincesOn(day);
        return place switch
        {
            { District.Length: > 0, Province: "" }
                when Province(place.District) is { } province
                    && (within.Contains(province) || within.Contains(null))
                    && !IsDistrict(place.District) => (
                place with
                {
                    Province = place.District,
                    District = "",
                },
                RegisterColumn.District
            ),
            { District: "", Province.Length: > 0 }
                when Province(place.Province) is null && IsDistrict(place.Province) => (
                place with
                {
                    District = place.Province,
                    Province = "",
                },
                RegisterColumn.Province
            ),
            _ => (place, null),
        };

        bool IsDistrict(string name) =>
            Resolve(name, day, AdminLevel.District, within) is var (unit, _, isAmbiguous)
            && (unit is not null || isAmbiguous);

        AdminUnit? Province(string name) => gazetteer.Resolve(name, day, AdminLevel.Province).Unit;
    }

    private PlaceRemark? Elsewhere(RowPlace place, AdminUnit unit, DateOnly day)
    {
        var told =
            !LiesUnder(place.SectionCommune, AdminLevel.Commune, unit, day) ? place.SectionCommune
            : !LiesUnder(place.SectionDistrict, AdminLevel.District, unit, day) ? place.SectionDistrict
            : null;
        if (told is null)
            return null;
        var column =
            place.Commune.Length > 0 ? RegisterColumn.Commune
            : place.District.Length > 0 ? RegisterColumn.District
            : RegisterColumn.Address;
        return new(column, new("register.other-section", told, unit.Name));
    }

    /// <summary>True also where the heading names nothing known; a district of before 2025 is asked about its own days.</summary>
    private bool LiesUnder(string heading, AdminLevel level, AdminUnit unit, DateOnly day)
    {
        if (heading.Length == 0)
            return true;
        foreach (var then in gazetteer.LastDaysBefore(day).Prepend(day))
        {
            var (named, several, _) = Resolve(heading, then, level, times.ProvincesOn(then));
            IReadOnlyList<AdminUnit> meant = named is null ? several : [named];
            if (meant.Count == 0)
                continue;
            var here = unit.IsValidOn(then) ? [unit] : gazetteer.At(unit, then).Select(one => one.Unit).ToList();
            return here.Any(one => meant.Any(other => Holds(other, one) || Holds(one, other)));
        }
        return true;

        bool Holds(AdminUnit whole, AdminUnit part) => gazetteer.Path(part).Contains(whole);
    }

    private PlaceReading Find(RowPlace place, DateOnly day)
    {
        var within = times.ProvincesOn(day);
        if (place.Province.Length > 0)
        {
            var province = gazetteer.Resolve(place.Province, day, AdminLevel.Province);
            if (province.Unit is null)
                return Unknown(RegisterColumn.Province, AdminLevel.Province, place.Province, day, province.Candidates);
            within = [province.Unit];
        }

        return place switch
        {
            // "4" or the number 4 in a column of communes: only wards are called by a number alone.
            { Commune: [_, ..] number } when UnitName.Of(number) is { Kind: UnitKind.None, IsNumber: true } ward =>
                Commune(place with { Commune = $"Phường {ward.Form}" }, day, within),
            { Commune.Length: > 0 } => Commune(place, day, within),
            _ when InAddress(place, day, within) is { } unit => new(unit),
            { District.Length: > 0 } => District(place, day, within),
            { SectionDistrict.Length: > 0 } => District(place with { District = place.SectionDistrict }, day, within),
            _ when within is [{ } only] => Above(only),
            _ => new PlaceReading(null, Warning: new(RegisterColumn.Commune, new("register.no-place"))),
        };
    }

    /// <summary>The commune that the address names; beside a district only one that it calls so and that lies there.</summary>
    private AdminUnit? InAddress(RowPlace place, DateOnly day, IReadOnlyList<AdminUnit?> within)
    {
        if (place.Address.Length == 0)
            return null;
        var district = place.District.Length > 0 ? place.District : place.SectionDistrict;
        if (district.Length == 0)
            return Resolve(place.Address, day, AdminLevel.Commune, within).Unit;
        if (!CommuneWords.In(place.Address))
            return null;
        var unit =
            Resolve(place.Address, day, AdminLevel.Commune, within).Unit
            ?? Resolve($"{place.Address}, {district}", day, AdminLevel.Commune, within).Unit;
        return unit is not null && LiesIn(unit, district, day) ? unit : null;
    }

    private PlaceReading Commune(RowPlace place, DateOnly day, IReadOnlyList<AdminUnit?> within)
    {
        var written = place.District.Length > 0 ? $"{place.Commune}, {place.District}" : place.Commune;
        var (unit, candidates, isAmbiguous) = Resolve(written, day, AdminLevel.Commune, within);
        if (unit is not null && (place.District.Length == 0 || LiesIn(unit, place.District, day)))
            return new(unit);
        if (isAmbiguous && place is { District: "", SectionDistrict.Length: > 0 })
            return Commune(place with { District = place.SectionDistrict }, day, within);
        if (isAmbiguous)
            return Refuse(RegisterColumn.Commune, new("register.commune-ambiguous", written, times.Named(candidates)));
        unit ??= place.District.Length > 0 ? Resolve(place.Commune, day, AdminLevel.Commune, within).Unit : null;
        var address = place.Province.Length > 0 ? $"{written}, {place.Province}" : written;
        if (unit is not null && times.Explain(address, place.Commune, AdminLevel.Commune, day) is null)
            return Refuse(RegisterColumn.District, new("register.commune-outside-district", unit.Name, place.District));
        return Unknown(RegisterColumn.Commune, AdminLevel.Commune, address, day, candidates, place.Commune);
    }

    private PlaceReading District(RowPlace place, DateOnly day, IReadOnlyList<AdminUnit?> within)
    {
        var (unit, candidates, isAmbiguous) = Resolve(place.District, day, AdminLevel.District, within);
        if (unit is not null)
            return Above(unit);
        if (isAmbiguous)
            return Refuse(
                RegisterColumn.District,
                new("register.district-ambiguous", place.District, times.Named(candidates))
            );
        if (!gazetteer.Units.Any(one => one.Level == AdminLevel.District && one.IsValidOn(day)))
            return Refuse(RegisterColumn.District, new("register.no-districts", place.District, day));
        return Unknown(RegisterColumn.District, AdminLevel.District, place.District, day, candidates);
    }

    private static PlaceReading Above(AdminUnit unit) =>
        new(unit, Warning: new(RegisterColumn.Commune, new("register.no-commune", unit.Name)));

    private bool LiesIn(AdminUnit commune, string district, DateOnly day)
    {
        if (gazetteer.Parent(commune) is not { Level: AdminLevel.District } above)
            return false;
        var named = gazetteer.Resolve(district, day, AdminLevel.District, gazetteer.Path(commune).Last());
        return named.Unit == above || (named.IsAmbiguous && named.Candidates.Contains(above));
    }

    private (AdminUnit? Unit, IReadOnlyList<AdminUnit> Candidates, bool IsAmbiguous) Resolve(
        string written,
        DateOnly day,
        AdminLevel level,
        IReadOnlyList<AdminUnit?> within
    )
    {
        var found = within.Select(province => gazetteer.Resolve(written, day, level, province)).ToList();
        var certain = found.Select(one => one.Unit).OfType<AdminUnit>().Distinct().ToList();
        var several = found.Where(one => one.IsAmbiguous).SelectMany(one => one.Candidates).Concat(certain).ToList();
        return (certain, several) switch
        {
            ([var only], { Count: 1 }) => (only, [], false),
            (_, { Count: > 0 }) => (null, several, true),
            _ => (null, [.. found.SelectMany(one => one.Candidates).Distinct()], false),
        };
    }

    private PlaceReading Unknown(
        RegisterColumn column,
        AdminLevel level,
        string written,
        DateOnly day,
        IReadOnlyList<AdminUnit> near,
        string? own = null
    ) =>
        Refuse(
            column,
            times.Explain(written, own ?? written, level, day)
                ?? (
                    near.Count > 0
                        ? new("register.place-nearly", written, day, times.Named(near))
                        : new("register.place-unknown", written, day)
                )
        );

    private static PlaceReading Refuse(RegisterColumn column, RefusalException reason) =>
        new(null, new(column, reason));
}
