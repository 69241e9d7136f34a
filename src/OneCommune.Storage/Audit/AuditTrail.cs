using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage.Shown;

namespace OneCommune.Storage.Audit;

public static class AuditTrail
{
    // A request takes its time before it waits for the one writer's place.
    private static readonly TimeSpan Waiting = TimeSpan.FromMinutes(1);

    /// <returns>The row's number.</returns>
    internal static async Task<long> AppendAsync(Database database, Act act, CancellationToken stop)
    {
        var head = await database.AuditHeads.SingleAsync(stop);
        await database.Entry(head).ReloadAsync(stop);
        if (head.Retell && (head.ToldSince is null || act.Name == Telling.AfterUpgrade))
        {
            await database.Telling.AddAllAsync(stop);
            (head.Retell, head.ToldSince) = (false, head.ToldSince ?? head.Seq + 1);
        }
        var parts = database.Telling.Take();
        List<RecordChange> changes = [.. ChangeList.Of(database.ChangeTracker), .. parts];
        var row = AuditRow.After(head.Seq, head.Hash, act, JsonSerializer.Serialize(changes, ChangeList.Plain));
        await ShownMoves.NoteAsync(database, row, parts.Count > 0, stop);
        database.Audit.Add(row);
        head.Seq = row.Seq;
        head.Hash = row.Hash;
        return row.Seq;
    }

    /// <summary>
    /// Reads the trail up to its newest row of now and names every row that was edited, removed or put out of order, and every one whose
    /// time lies before that of the row before it; stops after <see cref="AuditVerdict.MostFaults"/> faults.
    /// </summary>
    public static async Task<AuditVerdict> VerifyAsync(
        Database database,
        CancellationToken stop,
        Action<long>? progress = null
    )
    {
        // In this order: rows written meanwhile come after the head, and none may come after it that was there before.
        var last = await database.Audit.MaxAsync(r => (long?)r.Seq, stop) ?? 0;
        var head =
            await database.AuditHeads.AsNoTracking().OrderBy(h => h.Id).FirstOrDefaultAsync(stop)
            ?? new() { Seq = last, Hash = "" };
        var faults = new List<AuditFault>();
        var backwards = new List<TimeStep>();
        long seq = 0;
        long parts = 0;
        var previous = "";
        var at = DateTime.MinValue;
        await foreach (var row in database.RowsAsync(head.Seq, stop))
        {
            if (row.Seq != seq + 1)
                faults.Add(new(row.Seq, "missing-before"));
            else if (row.Previous != previous)
                faults.Add(new(row.Seq, "out-of-order"));
            if (row.ComputeHash() != row.Hash)
                faults.Add(new(row.Seq, "edited"));
            else if (!await database.HasItsPartsAsync(row, stop))
                faults.Add(new(row.Seq, "part-altered"));
            // The time of an edited row says nothing of the clock.
            else if (at - row.At > Waiting && backwards.Count < AuditVerdict.MostFaults)
                backwards.Add(new(row.Seq, at, row.At));
            parts += row.Parts().LongCount();
            (seq, previous, at) = (row.Seq, row.Hash, row.At);
            progress?.Invoke(seq);
            if (faults.Count >= AuditVerdict.MostFaults)
                return new(seq, previous, faults, backwards);
        }
        if (last > head.Seq)
            faults.Add(new(last, "out-of-order"));
        if (await database.AuditParts.LongCountAsync(p => p.Seq <= head.Seq, stop) != parts)
            faults.Add(new(head.Seq, "part-added"));
        if (head.Seq != seq || head.Hash != previous)
            faults.Add(new(head.Seq, "tail-missing"));
        return new(seq, previous, faults, backwards);
    }

    /// <summary>The rows in order, some at a time.</summary>
    internal static async IAsyncEnumerable<AuditRow> RowsAsync(
        this Database database,
        long upTo,
        [EnumeratorCancellation] CancellationToken stop
    )
    {
        const int most = 200;
        long seq = long.MinValue;
        for (var count = most; count == most; )
        {
            var rows = await database
                .Audit.AsNoTracking()
                .Where(r => r.Seq > seq && r.Seq <= upTo)
                .OrderBy(r => r.Seq)
                .Take(most)
                .ToListAsync(stop);
            foreach (var row in rows)
                yield return row;
            (count, seq) = (rows.Count, rows.LastOrDefault()?.Seq ?? seq);
        }
    }

    private static async Task<bool> HasItsPartsAsync(this Database database, AuditRow row, CancellationToken stop)
    {
        foreach (var part in row.Parts())
        {
            var content = await database.PartAsync(row, part, stop);
            if (
                content is null
                || Convert.ToHexStringLower(SHA256.HashData(content)) != part.After?.GetValueOrDefault("Sha256")
            )
                return false;
        }
        return true;
    }

    internal static Task<byte[]?> PartAsync(
        this Database database,
        AuditRow row,
        RecordChange part,
        CancellationToken stop
    )
    {
        _ = int.TryParse(part.Id, out var number);
        return database
            .AuditParts.Where(p => p.Seq == row.Seq && p.Part == number)
            .Select(p => (byte[]?)p.Content)
            .SingleOrDefaultAsync(stop);
    }
}
