using OneCommune.Web.Serving;
using Quartz;

namespace OneCommune.Web.Jobs;

internal static class NextRun
{
    /// <summary>When its times come next after a moment; UTC.</summary>
    public static DateTime? After(this Job job, DateTime now) =>
        new CronExpression(job.Times, VietnamTime.Zone)
            .GetNextValidTimeAfter(new DateTimeOffset(now, TimeSpan.Zero))
            ?.UtcDateTime;
}
