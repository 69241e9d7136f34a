using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage.Audit;

/// <summary>Every change the trail tells, from the first row on, those told in parts beside a row among them.</summary>
internal sealed class TrailWalk(Database database)
{
    public Action<long> Progress { get; init; } = _ => { };

    /// <summary>The row that told all records as they were found, for the first time; null where none did yet.</summary>
    public long? ToldSince { get; private set; }

    public async Task FollowAsync(Action<RecordChange> apply, long upTo, CancellationToken stop)
    {
        ToldSince = null;
        var schema = "";
        await foreach (var row in database.RowsAsync(upTo, stop))
        {
            if (row.Read() is not { } changes)
                continue;
            var parts = changes.Where(change => change.Entity == Telling.Entity).ToList();
            var found = parts.FindAll(part => part.After?.ContainsKey(Telling.AsFound) == true);
            // Those found were there before the row's own changes; those brought came after what had to make way for them.
            if (found.Count > 0 && MayTell(row, found[0], ref schema))
                await ApplyAsync(apply, row, found, stop);
            changes.ForEach(apply);
            await ApplyAsync(apply, row, parts.FindAll(part => part.After?.ContainsKey(Telling.Brought) == true), stop);
            Progress(row.Seq);
        }
    }

    /// <summary>
    /// Records are told as found once, and once more after each upgrade: else whoever put one in would only have to ask for all to be told
    /// again.
    /// </summary>
    private bool MayTell(AuditRow row, RecordChange part, ref string schema)
    {
        var of =
            part.After!.GetValueOrDefault(Telling.Schema) ?? (row.Act == Telling.AfterUpgrade ? row.SubjectId : "");
        if (ToldSince is not null && string.CompareOrdinal(of, schema) <= 0)
            return false;
        (ToldSince, schema) = (ToldSince ?? row.Seq, of);
        return true;
    }

    private async Task ApplyAsync(
        Action<RecordChange> apply,
        AuditRow row,
        List<RecordChange> parts,
        CancellationToken stop
    )
    {
        foreach (var part in parts)
            try
            {
                if (await database.PartAsync(row, part, stop) is { } content)
                    (await AuditPack.UnpackAsync(content, stop)).ForEach(apply);
            }
            catch (Exception fault) when (fault is InvalidDataException or JsonException)
            {
                // The check of the trail names it.
            }
    }
}
