using OneCommune.Domain.Evaluation.Councils;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;
using OneCommune.Web.Features.Shared;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>A score sheet as _Sheet.cshtml draws it: to be filled in, or to be read.</summary>
internal sealed record SheetView(
    ProductSet Set,
    IReadOnlyDictionary<(string Criterion, int Option), string> Wordings,
    SheetInput Input,
    Dossier? Dossier,
    bool Editable
)
{
    public bool IsChosen(Criterion criterion, int option) =>
        Input.Options.TryGetValue(criterion.Code, out var chosen) && chosen == option;

    /// <summary>
    /// Where the form itself prints an answer of 0 points, "none fits" would say it twice; it still stands where it was chosen.
    /// </summary>
    public bool AsksNoneFits(Criterion criterion) =>
        Editable
        && (
            IsChosen(criterion, 0)
            || !ScoreForm.ByCase(criterion).All(options => options.Any(option => option.Points == 0))
        );

    /// <summary>The producer's own answer, where the dossier is shown beside the sheet.</summary>
    public DossierAnswer? Claim(Criterion criterion) =>
        Dossier?.Answers.FirstOrDefault(answer => answer.Criterion == criterion.Code);

    public Assessment Score => Assessment.Of(Set, Input.Options.Where(one => one.Value > 0), Input.KnockoutKey);
}

/// <summary>What stands on a sheet, kept or just typed: option numbers by criterion, 0 where none fits.</summary>
internal sealed record SheetInput(
    IReadOnlyDictionary<string, int> Options,
    string? KnockoutKey = null,
    string? KnockoutWords = null,
    string? Comment = null
)
{
    public static readonly SheetInput Empty = new(new Dictionary<string, int>());

    public static SheetInput Of(Sheet sheet) =>
        new(sheet.Options, sheet.KnockoutKey, sheet.KnockoutWords, sheet.Comment);

    /// <summary>
    /// As posted: a[A1.1]=2. What is no number of an option is taken as not answered; a number the form does not have is refused by
    /// <see cref="Scores"/>.
    /// </summary>
    public static SheetInput Of(IFormCollection form, ProductSet set)
    {
        var options = new Dictionary<string, int>();
        foreach (var criterion in set.Criteria)
        {
            if (int.TryParse(form[$"a[{criterion.Code}]"], out var option))
                options[criterion.Code] = option;
        }
        return new(options, Text(form, "ko"), Text(form, "ko-ly-do"), Text(form, "nhan-xet"));
    }

    /// <summary>Refuses "score.unknown-option".</summary>
    public Scores ScoresOn(ProductSet set) =>
        new(
            Answers.Of(set, Options.Where(one => one.Value != 0)),
            KnockoutKey is null ? null : new Knockout(KnockoutKey, KnockoutWords ?? ""),
            Comment,
            Options.Where(one => one.Value == 0).Select(one => one.Key).ToHashSet()
        );

    private static string? Text(IFormCollection form, string name) =>
        form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
