using OneCommune.Domain.Text;

namespace OneCommune.Domain.Office.Calendar;

/// <summary>A day on which offices do not follow the week: closed on a weekday, or at work on a weekend.</summary>
public sealed class Holiday
{
    public DateOnly Date { get; private set; }
    public string Name { get; private set; } = "";
    public HolidayKind Kind { get; private set; }

    private Holiday() { }

    public Holiday(DateOnly date, string name, HolidayKind kind)
    {
        name = VietnameseText.Tidy(name);
        if (name.Length is 0 or > 200)
            throw new RefusalException("holiday.name", 200);
        Date = date;
        Name = name;
        Kind = kind;
    }

    public void Change(string name, HolidayKind kind)
    {
        var changed = new Holiday(Date, name, kind);
        (Name, Kind) = (changed.Name, changed.Kind);
    }
}

public enum HolidayKind
{
    DayOff,

    /// <summary>A weekend day worked in exchange for a day off.</summary>
    WorkingDay,
}
