using OneCommune.Domain.Text;

namespace OneCommune.Domain.Places;

/// <summary>
/// A province, district or commune as it was in one span of time. Codes are used again for units of another extent (80 was Long An, and
/// is Tây Ninh since 1 July 2025), so a unit is its code and its first day together; <see cref="Id"/> is ours and never shown.
/// </summary>
public sealed class AdminUnit
{
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
        DateOnly? validTo = null
    )
    {
        if (code.Length is 0 or > 10 || !code.All(char.IsAsciiDigit))
            throw new RefusalException("place.code", code);
        if (validTo < validFrom)
            throw new RefusalException("place.dates", code);
        if (level == AdminLevel.Province ? parent is not null : parent is null || parent.Level >= level)
            throw new RefusalException("place.parent", code);

        (Id, Code, Level, ValidFrom, ValidTo) = (id, code, level, validFrom, validTo);
        (ParentId, ProvinceId) = (parent?.Id, parent?.ProvinceId ?? id);
        Rename(name);
    }

    private AdminUnit() { }

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

    /// <exception cref="RefusalException">place.name</exception>
    public void Rename(string name)
    {
        Name = VietnameseText.Tidy(name);
        FoldedName = VietnameseText.Fold(name);
        if (FoldedName.Length is 0 or > 200)
            throw new RefusalException("place.name", Code);
    }

    /// <summary>Decimal degrees, WGS 84, of a point inside; both or none.</summary>
    public void Locate(double? latitude, double? longitude) => (Latitude, Longitude) = (latitude, longitude);

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
