namespace OneCommune.Storage.Statistics;

/// <summary>
/// The statements of <see cref="StatisticsQuery"/>, the same for both stores; @from and @day are their parameters. In force on a day:
/// issued_on ≤ day ≤ last_day, because last_day already holds revocation and replacement.
/// </summary>
internal static class StatisticsSql
{
    private const string InForce = "r.last_day >= @day and r.issued_on <= @day";

    /// <summary>
    /// One count per place, star, sector and listing, each a stretch of the index recognitions_standing: a plain "group by" would sort
    /// every row on SQLite, which takes three times as long.
    /// </summary>
    public static string Products(StatisticsScope scope)
    {
        List<string> parts = [];
        if (scope.Units.Count > 0)
            parts.Add(Counted("place, ", "r.unit_id = place.id"));
        if (scope.Unplaced)
            parts.Add(Counted("", "r.unit_id is null"));
        if (parts.Count == 0)
            return "select 3, 'food', false, 0 where 1 = 0";
        var places = scope.Units.Count > 0 ? $"({string.Join("), (", scope.Units)})" : "(0)";
        return $"""
            with place (id) as (values {places}),
                star (stars) as (values (3), (4), (5)),
                kind (sector) as (values ('food'), ('drinks'), ('medicinal'), ('handicraft'), ('ornamental'), ('tourism'), ('unknown')),
                listing (online) as (values (true), (false))
            select stars, sector, online, cast(sum(n) as bigint) from (
                {string.Join(" union all ", parts)}
            ) counted
            group by stars, sector, online having sum(n) > 0 order by stars, sector, online
            """;
    }

    public static string Producers(StatisticsScope scope) =>
        $"""
            select p.legal_form, count(*), count(*) filter (where p.representative_gender = 'female'), count(*) filter (where p.modern_channel)
            from producers p
            where exists (select 1 from recognitions r where r.producer_id = p.id and {InForce} and {scope.Condition})
            group by p.legal_form
            """;

    // A record merged away because the product was entered twice is replaced on its own day: it was never issued.
    public static string Issued(StatisticsScope scope) =>
        $"""
            select r.kind, r.stars, count(*) from recognitions r
            where r.issued_on >= @from and r.issued_on <= @day
                and (r.replaced_on is null or r.replaced_on > r.issued_on) and {scope.Condition}
            group by r.kind, r.stars
            """;

    public static string Revoked(StatisticsScope scope) =>
        $"select count(*) from recognitions r where r.revoked_on >= @from and r.revoked_on <= @day and (r.replaced_on is null or r.replaced_on > r.issued_on) and {scope.Condition}";

    public static string RanOut(StatisticsScope scope) =>
        $"""
            select count(*) from recognitions r
            where r.last_day >= @from and r.last_day < @day and r.last_day = r.expires_on
                and (r.replaced_on is null or r.replaced_on > @day) and {scope.Condition}
            """;

    public static string Places(StatisticsScope scope) =>
        $"select r.unit_id, r.stars, count(*) from recognitions r where {InForce} and {scope.Condition} group by r.unit_id, r.stars";

    private static string Counted(string place, string where) =>
        $"""
            select stars, sector, online, (
                select count(*) from recognitions r
                where {where} and r.stars = star.stars and r.sector = kind.sector and r.online = listing.online and {InForce}
            ) as n
            from {place}star, kind, listing
            """;
}
