using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using OneCommune.Storage;
using OneCommune.Web.Features.Reports.Statistics;

namespace OneCommune.Bench;

/// <summary>The figures as somebody would write them in plain SQL, without regard to how an engine reads an index.</summary>
internal static class BareStatistics
{
    private const string Inside = """
         and r.unit_id in (
            select e.unit_id from unit_equivalents e
            join units u on u.id = e.equivalent_id and u.valid_from <= @on and (u.valid_to is null or u.valid_to >= @on)
            cross join units asked
            where asked.code = @unit and asked.valid_from <= @on and (asked.valid_to is null or asked.valid_to >= @on)
            group by e.unit_id
            having min(case when asked.id in (u.id, u.parent_id, u.province_id) then 1 else 0 end) = 1)
        """;
    private const string InForce = "r.issued_on <= @day and r.last_day >= @day";
    private const string Real = "(r.replaced_on is null or r.replaced_on > r.issued_on)";

    /// <summary>Products, online, producers, women-led; issued, revoked and expired in the year.</summary>
    public static async Task<long[]> AskAsync(Database database, StatisticsQuestion question)
    {
        var inside = question.Unit is null ? "" : Inside;
        await database.Database.OpenConnectionAsync();
        var connection = database.Database.GetDbConnection();

        var products = await ReadAsync(
            connection,
            question,
            $"select count(*), r.stars, r.sector, r.online from recognitions r where {InForce}{inside} group by r.stars, r.sector, r.online",
            row => (Count: row.GetInt64(0), Online: row.GetBoolean(3))
        );
        var producers = await ReadAsync(
            connection,
            question,
            $"""
            select count(*), sum(case when p.representative_gender = 'female' then 1 else 0 end), sum(case when p.modern_channel then 1 else 0 end), p.legal_form
            from producers p where p.id in (select r.producer_id from recognitions r where {InForce}{inside}) group by p.legal_form
            """,
            row => (Count: row.GetInt64(0), WomenLed: row.GetInt64(1))
        );
        Task<List<long>> Count(string condition, string group = "") =>
            ReadAsync(
                connection,
                question,
                $"select count(*) from recognitions r where {condition}{inside}{group}",
                row => row.GetInt64(0)
            );
        var issued = await Count($"r.issued_on between @from and @day and {Real}", " group by r.kind, r.stars");
        var revoked = await Count($"r.revoked_on between @from and @day and {Real}");
        var expired = await Count(
            "r.last_day >= @from and r.last_day < @day and r.last_day = r.expires_on and (r.replaced_on is null or r.replaced_on > @day)"
        );
        return
        [
            products.Sum(p => p.Count),
            products.Where(p => p.Online).Sum(p => p.Count),
            producers.Sum(p => p.Count),
            producers.Sum(p => p.WomenLed),
            issued.Sum(),
            revoked[0],
            expired[0],
        ];
    }

    private static async Task<List<T>> ReadAsync<T>(
        DbConnection connection,
        StatisticsQuestion question,
        string sql,
        Func<DbDataReader, T> read
    )
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Bind("day", question.AsOf);
        Bind("from", new DateOnly(question.AsOf.Year, 1, 1));
        Bind("on", question.Boundaries);
        Bind("unit", question.Unit ?? "");
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<T>();
        while (await reader.ReadAsync())
            rows.Add(read(reader));
        return rows;

        void Bind(string name, object value)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value;
            command.Parameters.Add(parameter);
        }
    }
}
