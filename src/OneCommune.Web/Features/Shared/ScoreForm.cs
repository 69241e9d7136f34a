using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// A form as _ScoreForm.cshtml draws it. With a <paramref name="Field"/> each criterion has its choices, posted as
/// <c>Field[A1.1]=2</c> (0 is "none fits"); without, it is for reading and printing. <paramref name="Wordings"/> are the
/// decision's own sentences, by criterion and option, shown under our labels.
/// </summary>
internal sealed record ScoreForm(
    ProductSet Set,
    IReadOnlyDictionary<(string Criterion, int Option), string> Wordings,
    Answers? Chosen = null,
    string? Field = null
)
{
    public string? Wording(Criterion criterion, Option option) =>
        Wordings.GetValueOrDefault((criterion.Code, option.Number));

    public bool IsChosen(Criterion criterion, int option) => Chosen is not null && Chosen[criterion] == option;

    /// <summary>The options of a criterion, apart by case where it has cases.</summary>
    public static IEnumerable<IGrouping<Case?, Option>> ByCase(Criterion criterion) =>
        criterion.Options.GroupBy(option => option.Case);
}
