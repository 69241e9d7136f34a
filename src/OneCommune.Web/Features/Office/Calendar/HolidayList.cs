using System.Globalization;
using OneCommune.Domain;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Office.Calendar;

/// <summary>A year's announcement pasted as lines: day; name; "nghỉ" or "làm bù". All or nothing.</summary>
internal static class HolidayList
{
    private static readonly string[] Days = ["d/M/yyyy", "yyyy-MM-dd"];

    /// <summary>Refuses "holiday.list-empty", "holiday.line" (line number, its text).</summary>
    public static IReadOnlyList<Holiday> Read(string text)
    {
        var read = new Dictionary<DateOnly, Holiday>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            var cells = line.Split(';', '\t');
            if (cells.Length < 2 || Day(cells[0]) is not { } day || KindOf(cells.ElementAtOrDefault(2)) is not { } kind)
                throw new RefusalException("holiday.line", number, line.Trim());
            read[day] = new Holiday(day, cells[1], kind);
        }
        return read.Count > 0 ? [.. read.Values] : throw new RefusalException("holiday.list-empty");
    }

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text.Trim(), Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    private static HolidayKind? KindOf(string? text) =>
        VietnameseText.Fold(text ?? "") switch
        {
            "" or "nghi" => HolidayKind.DayOff,
            "lam bu" or "lam" => HolidayKind.WorkingDay,
            _ => null,
        };
}
