using System.Globalization;
using OneCommune.Domain;
using OneCommune.Domain.Evaluation.Dossiers;
using OneCommune.Domain.Regulations;

namespace OneCommune.Web.Features.Evaluation.Dossiers;

/// <summary>
/// One question's fields in a form of one or several: "Option" where it stands alone, "A1.1.Option" among others. A question the form did
/// not carry is not touched.
/// </summary>
internal sealed record TypedAnswer(int? Option, string? Description)
{
    public const string Shown = "Shown";

    /// <summary>Files ticked to be taken out.</summary>
    public const string Removed = "Remove";

    public string Mark => Seen.Mark(Option?.ToString(CultureInfo.InvariantCulture), Description);

    public static string Field(Criterion criterion, string name, bool alone) =>
        alone ? name : $"{criterion.Code}.{name}";

    public static TypedAnswer Kept(Dossier dossier, Criterion criterion) =>
        dossier.Answers.FirstOrDefault(a => a.Criterion == criterion.Code) is { } answer
            ? new(answer.Option, answer.Description)
            : new(null, null);

    /// <summary>What was sent. Refuses "form.unreadable" for an option that is no number.</summary>
    public static TypedAnswer Of(IFormCollection form, Criterion criterion, bool alone)
    {
        var option = form[Field(criterion, nameof(Option), alone)].ToString();
        var description = form[Field(criterion, nameof(Description), alone)].ToString();
        if (option.Length > 0 && !int.TryParse(option, CultureInfo.InvariantCulture, out _))
            throw new RefusalException("form.unreadable");
        return new(
            option.Length > 0 ? int.Parse(option, CultureInfo.InvariantCulture) : null,
            description.Length > 0 ? description : null
        );
    }

    /// <summary>Ids ticked in a list of files.</summary>
    public static IEnumerable<Guid> Files(IFormCollection form, Criterion criterion, string name, bool alone) =>
        form[Field(criterion, name, alone)]
            .Select(id => Guid.TryParse(id, out var guid) ? guid : Guid.Empty)
            .Where(id => id != Guid.Empty)
            .Take(Evidence.MostPerDossier);
}
