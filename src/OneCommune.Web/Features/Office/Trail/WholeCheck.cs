using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Web.Outside;

namespace OneCommune.Web.Features.Office.Trail;

/// <param name="Missing">SHA-256 of files whose bytes are gone.</param>
/// <param name="Altered">SHA-256 of files whose bytes are others.</param>
internal sealed record FilesVerdict(int Checked, IReadOnlyList<string> Missing, IReadOnlyList<string> Altered);

/// <param name="Noted">Null where no hash was given.</param>
/// <param name="Records">Null where only the chain was checked, as are the files.</param>
internal sealed record WholeVerdict(AuditVerdict Trail, bool? Noted, RecordVerdict? Records, FilesVerdict? Files)
{
    /// <summary>A page names so many.</summary>
    public const int MostFiles = 100;

    public bool IsWhole =>
        Trail.IsWhole
        && Noted is not false
        && Records is not { Differ.Count: > 0 }
        && Files is not { Missing.Count: > 0 }
        && Files is not { Altered.Count: > 0 };

    /// <summary>How many signs were found.</summary>
    public int Faults =>
        Trail.Faults.Count
        + (Noted is false ? 1 : 0)
        + (Records?.Differ.Count ?? 0)
        + (Files is { } files ? files.Missing.Count + files.Altered.Count : 0);
}

/// <summary>
/// The check of everything the trail can prove: its own chain, a hash somebody wrote down, every record, every stored file. One state of
/// the database is read, beside whoever writes.
/// </summary>
internal sealed class WholeCheck(Database database, FileStore files)
{
    /// <summary>Told now and then what is being read, and how far.</summary>
    public Action<CheckStep, long> Progress { get; set; } = (_, _) => { };

    public async Task<WholeVerdict> RunAsync(bool records, NotedHash? noted, CancellationToken stop)
    {
        await using var state = await database.BeginReadingAsync(stop);
        var trail = await AuditTrail.VerifyAsync(database, stop, seq => Progress(CheckStep.Trail, seq));
        bool? held = noted is null ? null : await noted.IsHeldAsync(database, stop);
        if (!records)
            return new(trail, held, null, null);

        var check = new RecordCheck(database) { Progress = seq => Progress(CheckStep.Records, seq) };
        return new(trail, held, await WithDerivedAsync(await check.RunAsync(stop)), await FilesAsync(stop));
    }

    private async Task<RecordVerdict> WithDerivedAsync(RecordVerdict verdict)
    {
        var differ = verdict.Differ.ToList();
        var named = differ.Select(one => (one.Subject, one.Id)).ToHashSet();
        await foreach (var fault in database.DerivedFaultsAsync())
        {
            if (differ.Count >= RecordVerdict.Most)
                break;
            if (!named.Contains((fault.Subject, fault.Id)))
                differ.Add(fault);
        }
        return verdict with { Differ = differ };
    }

    private async Task<FilesVerdict> FilesAsync(CancellationToken stop)
    {
        var named = await database
            .Files.Select(f => f.Sha256)
            .Union(database.Evidence.Select(e => e.Sha256))
            .OrderBy(sha256 => sha256)
            .ToListAsync(stop);
        var (missing, altered) = (new List<string>(), new List<string>());
        foreach (var (count, sha256) in named.Index())
        {
            var found = await files.LookAsync(sha256, stop);
            if (found == FileState.Missing)
                missing.Add(sha256);
            else if (found == FileState.Altered)
                altered.Add(sha256);
            Progress(CheckStep.Files, count + 1);
        }
        return new(named.Count, missing, altered);
    }
}

internal enum CheckStep
{
    Trail,
    Records,
    Files,
}
