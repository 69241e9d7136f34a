using OneCommune.Domain.Text;

namespace OneCommune.Domain.Registry.Places;

/// <summary>
/// A province, district or commune as it was in one span of time. Codes are used again for units of another extent (80 was Long An, and
/// is Tây Ninh since 1 July 2025), so a unit is its code and its first day together; <see cref="Id"/> is ours and never shown.
/// </summary>
public sealed class AdminUnit
{
    private const int LongestName = 200;

    /// <param name="name">With its kind: "Xã Mỹ Lạc".</param>
    /// <param name="parent">The unit above, of the same time; none for a province.</param>
    /// <param name="validTo">The last day in force; none while the unit stands.</param>
    /// <exception cref="RefusalException">place.code, place.name, place.dates, place.parent</exception>
    public AdminUnit(
        long id,
        string code,
        string name,
        AdminLevel level,
        AdminUnit? parent,
        DateOnly validFrom,
        DateOnly? validTo = null,
        double? latitude = null,
        double? longitude = null
    )
    {
        if (code.Length is 0 or > 10 || !code.All(char.IsAsciiDigit))
            throw new RefusalException("place.code", code);
        if (validTo < validFrom)
            throw new RefusalException("place.dates", code);

        (Id, Code, Level, ValidFrom, ValidTo) = (id, code, level, validFrom, validTo);
        Correct(name, parent, latitude, longitude);
    }

    private AdminUnit() { }

    /// <summary>
    /// A unit that ended before the oldest catalogue: known from then on that catalogue begins, until its last day.
    /// </summary>
    /// <param name="parent">What it lay in, of that catalogue.</param>
    /// <exception cref="RefusalException">place.former-name (no xã, phường, thị trấn before it), place.code, place.dates, place.parent</exception>
    public static AdminUnit Former(long id, string code, string name, AdminUnit parent, DateOnly lastDay)
    {
        name = FormerName(name);
        return new(id, code, name, AdminLevel.Commune, parent, parent.ValidFrom, lastDay);
    }

    /// <summary>The name of such a unit, as it would be kept. Refuses with "place.former-name".</summary>
    public static string FormerName(string name)
    {
        name = Bounded.Text(name, LongestName, "place.former-name");
        var kind = UnitName.Of(name).Kind;
        return (kind & (UnitKind.RuralCommune | UnitKind.Ward | UnitKind.Township)) != UnitKind.None
            ? name
            : throw new RefusalException("place.former-name", LongestName);
    }

    public long Id { get; private init; }

    /// <summary>2 digits for a province, 3 for a district, 5 for a commune.</summary>
    public string Code { get; private init; } = "";
    public string Name { get; private set; } = "";

    /// <summary>The name for an accent-blind search.</summary>
    public string FoldedName { get; private set; } = "";
    public AdminLevel Level { get; private init; }
    public long? ParentId { get; private set; }

    /// <summary>The province it lies in; its own id for a province.</summary>
    public long ProvinceId { get; private set; }
    public DateOnly ValidFrom { get; private init; }
    public DateOnly? ValidTo { get; private set; }

    /// <summary>Decimal degrees, WGS 84, of a point inside.</summary>
    public double? Latitude { get; private set; }
    public double? Longitude { get; private set; }

    /// <summary>The last day in force; the end of time for a unit that stands.</summary>
    public DateOnly LastDay => ValidTo ?? DateOnly.MaxValue;

    public bool IsValidOn(DateOnly day) => ValidFrom <= day && day <= LastDay;

    /// <summary>A catalogue of the unit's time says otherwise than before; the unit stays the same one.</summary>
    /// <exception cref="RefusalException">place.name, place.parent</exception>
    public void Correct(string name, AdminUnit? parent, double? latitude, double? longitude)
    {
        if (Level == AdminLevel.Province ? parent is not null : parent is null || parent.Level >= Level)
            throw new RefusalException("place.parent", Code);

        Name = VietnameseText.Tidy(name);
        FoldedName = VietnameseText.Fold(name);
        if (FoldedName.Length is 0 or > LongestName)
            throw new RefusalException("place.name", Code);
        (ParentId, ProvinceId) = (parent?.Id, parent?.ProvinceId ?? Id);
        (Latitude, Longitude) = (latitude, longitude);
    }

    /// <summary>A later catalogue begins: this unit ends the day before.</summary>
    /// <exception cref="RefusalException">place.dates</exception>
    public void End(DateOnly lastDay)
    {
        if (lastDay < ValidFrom)
            throw new RefusalException("place.dates", Code);

        ValidTo = lastDay;
    }

    public override string ToString() => $"{Code} {Name} ({ValidFrom:yyyy-MM-dd} – {ValidTo:yyyy-MM-dd})";
}
