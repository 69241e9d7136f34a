using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage.Audit;

public static class AuditTrail
{
    internal static async Task AppendAsync(Database database, Act act, string changes, CancellationToken stop)
    {
        var head = await database.AuditHeads.SingleAsync(stop);
        await database.Entry(head).ReloadAsync(stop);
        var row = AuditRow.After(head.Seq, head.Hash, act, changes);
        database.Audit.Add(row);
        head.Seq = row.Seq;
        head.Hash = row.Hash;
    }

    /// <summary>
    /// Reads the trail up to its newest row of now and names every row that was edited, removed or put out of order; stops after
    /// <see cref="AuditVerdict.MostFaults"/>.
    /// </summary>
    public static async Task<AuditVerdict> VerifyAsync(Database database, CancellationToken stop)
    {
        // In this order: rows written meanwhile come after the head, and none may come after it that was there before.
        var last = await database.Audit.MaxAsync(r => (long?)r.Seq, stop) ?? 0;
        var head =
            await database.AuditHeads.AsNoTracking().SingleOrDefaultAsync(stop) ?? new() { Seq = last, Hash = "" };
        var faults = new List<AuditFault>();
        long seq = 0;
        var previous = "";
        var rows = database.Audit.AsNoTracking().Where(r => r.Seq <= head.Seq).OrderBy(r => r.Seq).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(stop))
        {
            if (row.Seq != seq + 1)
                faults.Add(new(row.Seq, "missing-before"));
            else if (row.Previous != previous)
                faults.Add(new(row.Seq, "out-of-order"));
            if (row.ComputeHash() != row.Hash)
                faults.Add(new(row.Seq, "edited"));
            seq = row.Seq;
            previous = row.Hash;
            if (faults.Count >= AuditVerdict.MostFaults)
                return new(seq, previous, faults);
        }
        if (last > head.Seq)
            faults.Add(new(last, "out-of-order"));
        if (head.Seq != seq || head.Hash != previous)
            faults.Add(new(head.Seq, "tail-missing"));
        return new(seq, previous, faults);
    }
}

/// <param name="Rows">Number of the last row read.</param>
public sealed record AuditVerdict(long Rows, string LastHash, IReadOnlyList<AuditFault> Faults)
{
    public const int MostFaults = 100;

    public bool IsWhole => Faults.Count == 0;

    /// <summary>Reading ended early: there may be more.</summary>
    public bool IsCut => Faults.Count >= MostFaults;
}

/// <param name="Kind">edited, missing-before, out-of-order or tail-missing.</param>
public sealed record AuditFault(long Seq, string Kind);
