namespace OneCommune.Web.Serving;

/// <summary>Days of law are days in Vietnam.</summary>
internal static class VietnamTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(Local(time.GetUtcNow().UtcDateTime));

    /// <summary>When that day begins here, in UTC.</summary>
    public static DateTime Utc(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), Zone);

    /// <summary>The hour and the day in Vietnam, as a sentence names them.</summary>
    public static string Clock(DateTime utc) =>
        Local(utc).ToString("HH:mm, dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture);

    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);
}
