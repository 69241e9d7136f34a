using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Office.Trail;

/// <summary>Compares all records and files with the trail every night at two in Vietnam, so that nobody has to think of it.</summary>
internal sealed class NightlyCheck(RunningCheck check, TimeProvider time, ILogger<NightlyCheck> log)
    : BackgroundWork(log)
{
    /// <summary>Who began a check that nobody asked for.</summary>
    public const string Who = "Máy chủ";

    private static readonly TimeOnly At = new(2, 0);

    protected override async Task RunAsync(CancellationToken stop)
    {
        while (true)
        {
            await Task.Delay(Until(VietnamTime.Local(time.GetUtcNow().UtcDateTime)), stop);
            check.Begin(null, Who);
        }
    }

    /// <summary>From a time of day to the next beginning.</summary>
    public static TimeSpan Until(DateTime now)
    {
        var next = now.Date + At.ToTimeSpan();
        return (next > now ? next : next.AddDays(1)) - now;
    }
}
