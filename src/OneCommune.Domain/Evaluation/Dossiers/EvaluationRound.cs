using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>
/// A round of the province (26/2026 art. 5): dossiers proposed before <paramref name="ProposedBefore"/>, and not before the
/// cut-off of the round ahead of it, are ranked before <paramref name="RankedBefore"/>. Number counts from 1 in the year.
/// </summary>
public sealed record EvaluationRound(
    int Year,
    int Number,
    DateOnly ProposedFrom,
    DateOnly ProposedBefore,
    DateOnly RankedBefore
)
{
    /// <summary>The round of a dossier proposed on <paramref name="day"/>; null where the regulation fixes none.</summary>
    public static EvaluationRound? Of(Regulation regulation, DateOnly day) =>
        All(regulation, day.Year - 1, day.Year + 1).FirstOrDefault(round => day < round.ProposedBefore);

    /// <summary>Every round whose cut-off lies in these years, earliest first.</summary>
    public static IReadOnlyList<EvaluationRound> All(Regulation regulation, int fromYear, int toYear)
    {
        var yearly = regulation
            .Procedure.Rounds.Where(round => round.Level == Authority.Province)
            .OrderBy(round => round.ProposedBefore.In(2000))
            .ToArray();
        if (yearly.Length == 0)
            return [];

        var rounds = new List<EvaluationRound>();
        var from = yearly[^1].ProposedBefore.In(fromYear - 1);
        for (var year = fromYear; year <= toYear; year++)
        {
            for (var i = 0; i < yearly.Length; i++)
            {
                var before = yearly[i].ProposedBefore.In(year);
                var ranked = yearly[i].RankedBefore.In(year);
                rounds.Add(new(year, i + 1, from, before, ranked < before ? ranked.AddYears(1) : ranked));
                from = before;
            }
        }
        return rounds;
    }
}
