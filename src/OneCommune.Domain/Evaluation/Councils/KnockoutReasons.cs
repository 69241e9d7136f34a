using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Councils;

/// <summary>A reason of the form for which scoring stops; under no criterion where it concerns the whole dossier.</summary>
public sealed record KnockoutReason(string Key, Criterion? Criterion, Label Label);

/// <summary>The reasons a form prints, by the key a sheet keeps: "forged-dossier", "A2.1/commodity-without-character".</summary>
public static class KnockoutReasons
{
    public static IEnumerable<KnockoutReason> Of(ProductSet set) =>
        set
            .Disqualification.Select(note => new KnockoutReason(note.Key, null, note.Label))
            .Concat(
                set.Criteria.SelectMany(criterion =>
                    criterion.Knockouts.Select(note => new KnockoutReason(
                        $"{criterion.Code}/{note.Key}",
                        criterion,
                        note.Label
                    ))
                )
            );

    /// <summary>Null for a key the form does not know.</summary>
    public static KnockoutReason? Find(ProductSet set, string key) => Of(set).FirstOrDefault(one => one.Key == key);
}
