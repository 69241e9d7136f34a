using System.Globalization;
using OneCommune.Domain;
using OneCommune.Domain.Office.Calendar;
using OneCommune.Domain.Text;

namespace OneCommune.Web.Features.Office.Calendar;

/// <summary>A year's announcement pasted as lines: day; name; "nghỉ" or "làm bù". All or nothing.</summary>
internal static class HolidayList
{
    private static readonly string[] Days = ["d/M/yyyy", "yyyy-MM-dd"];

    private const int MostTold = 20;

    /// <summary>
    /// Refuses "holiday.list-empty" and, through <paramref name="check"/> for each line that is wrong, "holiday.line" (line number, its
    /// text) or "holiday.name"; of so many the first.
    /// </summary>
    public static IReadOnlyList<Holiday> Read(string text, Func<Action, bool> check)
    {
        var read = new Dictionary<DateOnly, Holiday>();
        var lines = text.Split('\n').Index().Where(line => !string.IsNullOrWhiteSpace(line.Item)).ToList();
        if (lines.Count == 0)
            throw new RefusalException("holiday.list-empty");
        var wrong = 0;
        foreach (var (index, line) in lines)
        {
            if (
                !check(() =>
                {
                    var holiday = Line(index + 1, line);
                    read[holiday.Date] = holiday;
                })
                && ++wrong == MostTold
            )
                break;
        }
        return [.. read.Values];
    }

    private static Holiday Line(int number, string line)
    {
        var cells = line.Split(';', '\t');
        return cells.Length >= 2 && Day(cells[0]) is { } day && KindOf(cells.ElementAtOrDefault(2)) is { } kind
            ? new Holiday(day, cells[1], kind)
            : throw new RefusalException("holiday.line", number, line.Trim());
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
