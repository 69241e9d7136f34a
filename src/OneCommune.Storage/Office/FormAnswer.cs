using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage.Office;

/// <summary>What a form was answered with when it was sent first.</summary>
public sealed class FormAnswer
{
    public static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    /// <summary>Which drawing of a form it was, and a hash of all it said.</summary>
    public required string Form { get; init; }

    /// <summary>A hash of all it said, whichever drawing it was; null where it said secrets.</summary>
    public string? Said { get; init; }
    public required Guid? AccountId { get; init; }

    /// <summary>Where the answer led; an address of ours.</summary>
    public required string Address { get; init; }

    /// <summary>What it said there; null for nothing.</summary>
    public string? Told { get; init; }

    /// <summary>Kept, but not yet whole: said in amber.</summary>
    public bool Partly { get; init; }

    /// <summary>What of the form was not taken, each with its field, as JSON; null where all was.</summary>
    public string? NotTaken { get; init; }

    /// <summary>What the change was about, as the trail names it, and its row there: whether somebody changed it since is asked by them.</summary>
    public string? SubjectId { get; init; }
    public long Seq { get; internal set; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Whoever presses a button again does so sooner.</summary>
    public static Task SweepAsync(Database database, DateTime now, CancellationToken stop)
    {
        var before = now - Kept;
        return database.FormAnswers.Where(a => a.At < before).ExecuteDeleteAsync(stop);
    }
}
