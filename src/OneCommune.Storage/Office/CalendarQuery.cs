using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Calendar;

namespace OneCommune.Storage.Office;

public static class CalendarQuery
{
    /// <summary>The days offices work, as they are kept now.</summary>
    public static async Task<WorkingCalendar> CalendarAsync(this Database database, CancellationToken stop) =>
        new(await database.Holidays.AsNoTracking().ToListAsync(stop))
        {
            AnnouncedYears = await database.AnnouncedYears.Select(y => y.Year).ToHashSetAsync(stop),
        };
}
