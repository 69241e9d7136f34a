using OneCommune.Domain;
using OneCommune.Domain.Registry;
using OneCommune.Domain.Registry.Recognitions;

namespace OneCommune.Storage.Reports.Statistics;

/// <summary>
/// The statements of <see cref="StatisticsQuery"/>, the same for both stores; @from and @day are their parameters. In force on a day:
/// issued_on ≤ day ≤ last_day, because last_day already holds revocation and replacement.
/// </summary>
internal static class StatisticsSql
{
    private const string InForce = "r.last_day >= @day and r.issued_on <= @day";

    // SQLite steps through its indexes recognitions_standing and recognitions_issued from one stretch to the next; without, it would
    // sort every row to group them.
    private static readonly string EachStanding =
        $"r.stars in (3, 4, 5) and r.online in (false, true) and r.sector in ({Words<Sector>()}) and ";
    private static readonly string EachIssue = $"r.kind in ({Words<RecognitionKind>()}) and r.stars in (3, 4, 5) and ";

    public static string Products(StatisticsScope scope) =>
        scope.IsOnPostgres && !scope.IsSmall
            ? $"""
                select g / 20, (array[{Words<Sector>()}])[g % 20 / 2], g % 2 = 1, n
                from (
                    select r.figure_group as g, count(*) as n from recognitions r
                    where {InForce} and {scope.Condition} group by r.figure_group
                ) counted order by g
                """
            : $"""
                select r.stars, r.sector, r.online, count(*) from recognitions r
                where {(scope.ReadsStretches ? EachStanding : "")}{InForce} and {scope.Condition}
                group by r.stars, r.sector, r.online order by r.stars, r.sector, r.online
                """;

    public static string Producers(StatisticsScope scope) =>
        $"""
            select p.legal_form, count(*), count(*) filter (where p.representative_gender = 'female'), count(*) filter (where p.modern_channel)
            from producers p
            where {(
                scope.IsSmall
                ? $"p.id in (select r.producer_id from recognitions r where {InForce} and {scope.Condition})"
                : $"exists (select 1 from recognitions r where r.producer_id = p.id and {InForce} and {scope.Condition})"
            )}
            group by p.legal_form
            """;

    /// <summary>
    /// Of those producers, whose legal form changed after the day: by the form they have now and the one they had then, which the first
    /// change tells of those entered since the last that held on the day.
    /// </summary>
    public static string FormsSince(StatisticsScope scope) =>
        $"""
            select now_form, then_form, count(*), count(*) filter (where woman), count(*) filter (where modern)
            from (
                select p.legal_form as now_form, p.representative_gender = 'female' as woman, p.modern_channel as modern, (
                    select h.from_value from history_entries h
                    where h.subject_id = p.id and h.kind = 'legalForm' and not exists (
                        select 1 from history_entries held
                        where held.subject_id = p.id and held.kind = 'legalForm' and held.on_date <= @day and held.id >= h.id
                    )
                    order by h.id limit 1
                ) as then_form
                from producers p
                where p.id in (select subject_id from history_entries where kind = 'legalForm' and on_date > @day)
                    and exists (select 1 from recognitions r where r.producer_id = p.id and {InForce} and {scope.Condition})
            ) changed
            where then_form is not null
            group by now_form, then_form
            """;

    // A record merged away because the product was entered twice is replaced on its own day: it was never issued.
    public static string Issued(StatisticsScope scope) =>
        $"""
            select r.kind, r.stars, count(*) from recognitions r
            where {(scope.ReadsStretches ? EachIssue : "")}r.issued_on >= @from and r.issued_on <= @day
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
        $"select r.unit_id, r.stars, count(*) from recognitions r where {InForce} and {scope.ByUnit} group by r.unit_id, r.stars";

    private static string Words<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(name => $"'{name.ToLowerInvariant()}'"));
}
