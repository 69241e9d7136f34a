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
    /// Reads the whole trail and names every row that was edited, removed or put out of order; empty when it is whole.
    /// </summary>
    public static async Task<AuditVerdict> VerifyAsync(Database database, CancellationToken stop)
    {
        var faults = new List<AuditFault>();
        long seq = 0;
        var previous = "";
        await foreach (
            var row in database.Audit.AsNoTracking().OrderBy(r => r.Seq).AsAsyncEnumerable().WithCancellation(stop)
        )
        {
            if (row.Seq != seq + 1)
                faults.Add(new(row.Seq, "missing-before"));
            else if (row.Previous != previous)
                faults.Add(new(row.Seq, "out-of-order"));
            if (row.ComputeHash() != row.Hash)
                faults.Add(new(row.Seq, "edited"));
            seq = row.Seq;
            previous = row.Hash;
        }
        var head = await database.AuditHeads.AsNoTracking().SingleAsync(stop);
        if (head.Seq != seq || head.Hash != previous)
            faults.Add(new(head.Seq, "tail-missing"));
        return new(seq, faults);
    }
}

/// <param name="Rows">Number of the last row read.</param>
public sealed record AuditVerdict(long Rows, IReadOnlyList<AuditFault> Faults);

/// <param name="Kind">edited, missing-before, out-of-order or tail-missing.</param>
public sealed record AuditFault(long Seq, string Kind);
