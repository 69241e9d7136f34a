namespace OneCommune.Domain.Office.Calendar;

/// <summary>A year whose days off and days worked stand as announced, by an office's word.</summary>
public sealed class AnnouncedYear
{
    public int Year { get; private set; }
    public DateOnly? ConfirmedOn { get; private set; }

    /// <summary>Name of the account.</summary>
    public string? ConfirmedBy { get; private set; }

    private AnnouncedYear() { }

    public AnnouncedYear(int year, DateOnly on, string who) => (Year, ConfirmedOn, ConfirmedBy) = (year, on, who);
}
