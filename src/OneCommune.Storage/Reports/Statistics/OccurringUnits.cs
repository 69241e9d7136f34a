using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage.Reports.Statistics;

/// <summary>The units that recognitions name, a few hundred: one step in the index for each, however many recognitions there are.</summary>
public static class OccurringUnits
{
    public static async Task<IReadOnlyList<long>> ReadAsync(Database database, CancellationToken stop) =>
        await database
            .Database.SqlQueryRaw<long>(
                """
                with recursive named (id) as (
                    select min(unit_id) from recognitions
                    union all
                    select (select min(r.unit_id) from recognitions r where r.unit_id > named.id)
                    from named where named.id is not null
                )
                select id as "Value" from named where id is not null
                """
            )
            .ToListAsync(stop);
}
