namespace OneCommune.Web.Serving;

/// <summary>Days of law are days in Vietnam.</summary>
internal static class VietnamTime
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static DateOnly Today(this TimeProvider time) => DateOnly.FromDateTime(Local(time.GetUtcNow().UtcDateTime));

    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(utc, Zone);
}
