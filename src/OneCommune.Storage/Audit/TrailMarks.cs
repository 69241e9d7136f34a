using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage.Audit;

/// <summary>A row of the trail by number and hash: who holds it can show later that nothing before it was replaced.</summary>
public sealed record TrailMark(long Seq, string Hash)
{
    public override string ToString() => $"{Seq}:{Hash}";
}

public static class TrailMarks
{
    /// <summary>The newest row; null before the first change.</summary>
    public static Task<TrailMark?> TrailHeadAsync(this Database database, CancellationToken stop) =>
        database.AuditHeads.Where(h => h.Seq > 0).Select(h => new TrailMark(h.Seq, h.Hash)).SingleOrDefaultAsync(stop);

    /// <summary>The row by which something was last done to a record; null where it was not.</summary>
    public static Task<TrailMark?> TrailMarkAsync(
        this Database database,
        string act,
        Guid subject,
        CancellationToken stop
    )
    {
        var id = subject.ToString();
        return database
            .Audit.Where(r => r.SubjectId == id && r.Act == act)
            .OrderByDescending(r => r.Seq)
            .Select(r => new TrailMark(r.Seq, r.Hash))
            .FirstOrDefaultAsync(stop);
    }
}
