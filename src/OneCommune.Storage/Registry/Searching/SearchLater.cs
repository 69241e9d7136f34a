using Microsoft.EntityFrameworkCore;

namespace OneCommune.Storage.Registry.Searching;

/// <summary>
/// Notes the words of what an import brings by one statement at its end, in the one writer's place, rather than row by row
/// (0190_search_later).
/// </summary>
internal static class SearchLater
{
    public static Task BeginAsync(Database database, CancellationToken stop) =>
        database.Database.ExecuteSqlRawAsync("insert into search_later (id) values (1)", stop);

    /// <summary>Of more than so many it is quicker for everybody to read all words anew. To be asked before the place is taken.</summary>
    /// <param name="subjects">A query of the ids of products and producers.</param>
    public static async Task<bool> IsManyAsync(Database database, string subjects, CancellationToken stop)
    {
        var count = $"select count(*) as \"Value\" from ({subjects}) subjects";
        return await database.Database.SqlQueryRaw<long>(count).SingleAsync(stop) > SearchSwept.Stay;
    }

    public static async Task EndAsync(Database database, string subjects, bool isMany, CancellationToken stop)
    {
        await database.Database.ExecuteSqlRawAsync("delete from search_later", stop);
        // Each engine's triggers count so.
        var next = database.IsPostgres
            ? "nextval('search_changes_last')"
            : "(select coalesce(max(seq), 0) from search_changes) + row_number() over ()";
        // Nobody's id stands for so many: who has read less than its number reads everything.
        var noted = isMany ? "select {0} as id" : subjects;
        var note = $"""
            insert into search_changes (subject_id, seq)
            select id, {next} from ({noted}) subjects where true
            on conflict (subject_id) do update set seq = excluded.seq
            """;
        await database.Database.ExecuteSqlRawAsync(note, isMany ? [Guid.Empty] : [], stop);
        if (isMany)
            await database.Database.ExecuteSqlRawAsync(
                "update search_swept set seq = (select max(seq) from search_changes)",
                stop
            );
    }
}
