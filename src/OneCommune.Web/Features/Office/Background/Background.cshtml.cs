using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;
using OneCommune.Web.Jobs;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Office.Background;

internal sealed record JobRow(Job Job, JobRun? Last, DateTime? Next, JobStep? Step);

/// <summary>The jobs: how each went last and when it comes next, and to run it now.</summary>
[Allow(Role.Province, Role.Auditor)]
internal sealed class BackgroundPage(
    Database database,
    Person person,
    JobClock clock,
    JobProgress progress,
    Texts.Texts text
) : LoadedPage(database, person)
{
    [BindProperty]
    public string? Name { get; set; }

    public IReadOnlyList<JobRow> Jobs { get; private set; } = [];

    /// <summary>Messages that were given up.</summary>
    public int Failed { get; private set; }
    public int Waiting { get; private set; }

    protected override async Task<bool> LoadAsync(CancellationToken stop)
    {
        var runs = await Database.JobRuns.AsNoTracking().ToDictionaryAsync(run => run.Name, stop);
        Jobs = [.. JobClock.Jobs.Select(job => Row(job, runs.GetValueOrDefault(job.Name)))];
        Failed = await Database.Messages.CountAsync(m => m.State == MessageState.Failed, stop);
        Waiting = await Database.Messages.CountAsync(m => m.State == MessageState.Waiting, stop);
        return true;
    }

    private JobRow Row(Job job, JobRun? last) =>
        new(job, last, job.After(Person.Now), progress.Here(job) ?? JobProgress.Of(last));

    public void OnGet()
    {
        if (Jobs.Any(row => row.Step is not null))
            Response.Headers["Refresh"] = "2";
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        ChangeAsync(
            () =>
            {
                var job =
                    JobClock.Jobs.FirstOrDefault(job => job.Name == Name) ?? throw new RefusalException("record.gone");
                var done = text["Đã cho chạy: {0}. Tải lại trang để xem kết quả.", text[job.Text]];
                return Task.FromResult(
                    new Kept("job.run", "job", Storage.Audit.Act.NoSubject, "/lam-viec/viec-nen", done)
                    {
                        // The scheduler writes by a line of its own, which waits for the change.
                        Then = () => clock.RunNowAsync(job, stop),
                    }
                );
            },
            stop
        );
}
