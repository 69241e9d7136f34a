using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Storage.Engines;
using OneCommune.Storage.Evaluation;
using OneCommune.Web.Outside;
using OneCommune.Web.Rights;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>One's own files on their way into one's own dossier, for as long as one may write in it. docs/adr/0046</summary>
internal sealed class Uploads(Database database, Slices slices, Person person)
{
    public static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Bytes an account may have under way: two of the largest forms.</summary>
    private const long MostOfAnAccount = 2 * UploadLimits.Files;

    private readonly List<Guid> named = [];

    public async Task<bool> MayAsync(Guid dossier, CancellationToken stop)
    {
        var producers = person.ProducerIds.ToList();
        var own = await database
            .Dossiers.IgnoreAutoIncludes()
            .AsNoTracking()
            .SingleOrDefaultAsync(d => d.Id == dossier && producers.Contains(d.ProducerId), stop);
        return own is { IsOpen: true };
    }

    public async Task<Upload?> FindAsync(Guid dossier, Guid id, CancellationToken stop) =>
        await MayAsync(dossier, stop)
            ? await Mine(dossier).SingleOrDefaultAsync(upload => upload.Id == id, stop)
            : null;

    /// <summary>The same file for the same criterion goes on where it stopped. What exceeds the bounds pushes the oldest out.</summary>
    public async Task<Upload> BeginAsync(Upload asked, CancellationToken stop)
    {
        await using var transaction = await database.BeginAsync(stop);
        var mine = await database
            .Uploads.AsNoTracking()
            .Where(upload => upload.AccountId == asked.AccountId)
            .OrderByDescending(upload => upload.BegunAt)
            .ToListAsync(stop);
        var alike = mine.Where(one => (one.DossierId, one.Criterion) == (asked.DossierId, asked.Criterion)).ToList();
        if (alike.Find(one => (one.Sha256, one.Size) == (asked.Sha256, asked.Size)) is { } known)
            return known;
        var bytes = asked.Size;
        var over = alike
            .Skip(Evidence.MostPerCriterion - 1)
            .Concat(mine.Where(one => (bytes += one.Size) > MostOfAnAccount))
            .Select(one => one.Id)
            .ToHashSet();
        await database.Uploads.Where(upload => over.Contains(upload.Id)).ExecuteDeleteAsync(stop);
        await database.InsertToldAsync([asked], stop);
        await transaction.CommitAsync(stop);
        foreach (var id in over)
            slices.Remove(id);
        return asked;
    }

    /// <summary>Those that a form names for a criterion. Opening one that is gone refuses "file.slices-gone".</summary>
    public async Task<IReadOnlyList<SentFile>> NamedAsync(
        Guid dossier,
        Criterion? criterion,
        StringValues typed,
        CancellationToken stop
    )
    {
        var ids = typed
            .Select(id => Guid.TryParse(id, out var guid) ? guid : Guid.Empty)
            .Distinct()
            .Take(Evidence.MostPerCriterion)
            .ToList();
        if (ids.Count == 0)
            return [];
        var code = criterion?.Code;
        var found = await Mine(dossier)
            .Where(upload => upload.Criterion == code && ids.Contains(upload.Id))
            .ToDictionaryAsync(upload => upload.Id, stop);
        named.AddRange(found.Keys);
        return [.. ids.Select(id => Sent(criterion, found.GetValueOrDefault(id)))];
    }

    /// <summary>What the form named is the dossier's now, or refused for good. Kept by the caller's change.</summary>
    public Task ForgetAsync(CancellationToken stop) =>
        named.Count == 0
            ? Task.CompletedTask
            : database.Uploads.Where(upload => named.Contains(upload.Id)).ExecuteDeleteAsync(stop);

    /// <summary>Once that is kept.</summary>
    public Task RemoveAsync()
    {
        named.ForEach(slices.Remove);
        return Task.CompletedTask;
    }

    /// <summary>Takes away what was begun a day ago and named by no form.</summary>
    public static async Task SweepAsync(IServiceProvider services, CancellationToken stop)
    {
        var before = services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime - Kept;
        var database = services.GetRequiredService<Database>();
        await database.Uploads.Where(upload => upload.BegunAt < before).ExecuteDeleteAsync(stop);
        services.GetRequiredService<Slices>().Sweep(before);
    }

    private IQueryable<Upload> Mine(Guid dossier) =>
        database
            .Uploads.AsNoTracking()
            .Where(upload => upload.AccountId == person.AccountId && upload.DossierId == dossier);

    private SentFile Sent(Criterion? criterion, Upload? upload) =>
        upload is null
            ? new(criterion, "", () => throw new RefusalException("file.slices-gone"))
            : new(criterion, upload.FileName, () => slices.Read(upload.Id), upload.Sha256);
}
