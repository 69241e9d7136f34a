using OneCommune.Domain.Regulations;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>What differs between two contents of one dossier, field by field and criterion by criterion in the order of the forms.</summary>
public sealed record ContentChanges(
    IReadOnlyList<TextChange> Registration,
    FileChange Papers,
    IReadOnlyList<TextChange> Report,
    IReadOnlyList<CriterionChange> Criteria
)
{
    /// <summary>Fields and criteria that differ; the papers of Form 01 count as one.</summary>
    public int Count => Registration.Count + (Papers.IsNone ? 0 : 1) + Report.Count + Criteria.Count;

    public static ContentChanges Between(DossierContents before, DossierContents after, ProductSet set)
    {
        var (was, now) = (before.Registration, after.Registration);
        return new(
            [
                .. Texts(
                    (nameof(was.Representative), was.Representative, now.Representative),
                    (nameof(was.Position), was.Position, now.Position),
                    (nameof(was.Address), was.Address, now.Address),
                    (nameof(was.Phone), was.Phone, now.Phone),
                    (nameof(was.Email), was.Email, now.Email),
                    (nameof(was.Attachments), was.Attachments, now.Attachments)
                ),
            ],
            FileChange.Between(before.FilesOf(null), after.FilesOf(null)),
            [
                .. Texts([
                    .. ReportField.All.Select(field => (field.Key, before.Text(field.Key), after.Text(field.Key))),
                ]),
            ],
            [.. set.Criteria.Select(criterion => Of(criterion, before, after)).OfType<CriterionChange>()]
        );
    }

    private static IEnumerable<TextChange> Texts(params (string Key, string? From, string? To)[] texts) =>
        texts.Where(text => text.From != text.To).Select(text => new TextChange(text.Key, text.From, text.To));

    private static CriterionChange? Of(Criterion criterion, DossierContents before, DossierContents after)
    {
        var (was, now) = (before.Answer(criterion.Code), after.Answer(criterion.Code));
        var files = FileChange.Between(before.FilesOf(criterion.Code), after.FilesOf(criterion.Code));
        var option = was?.Option == now?.Option ? null : new OptionChange(was?.Option, now?.Option);
        var description =
            was?.Description == now?.Description
                ? null
                : new TextChange(criterion.Code, was?.Description, now?.Description);
        return option is null && description is null && files.IsNone
            ? null
            : new(criterion, option, description, files);
    }
}

/// <summary>Key of a <see cref="ReportField"/>, or the name of a property of <see cref="Registration"/>.</summary>
public sealed record TextChange(string Key, string? From, string? To);

/// <summary>Null: not answered; 0: none fits.</summary>
public sealed record OptionChange(int? From, int? To);

public sealed record CriterionChange(
    Criterion Criterion,
    OptionChange? Option,
    TextChange? Description,
    FileChange Files
);

public sealed record FileChange(IReadOnlyList<ContentFile> Added, IReadOnlyList<ContentFile> Removed)
{
    public bool IsNone => Added.Count == 0 && Removed.Count == 0;

    /// <summary>The same content is the same file, whatever it is called.</summary>
    public static FileChange Between(IEnumerable<ContentFile> before, IEnumerable<ContentFile> after)
    {
        var (was, now) = (before.ToList(), after.ToList());
        return new(
            [.. now.ExceptBy(was.Select(file => file.Sha256), file => file.Sha256)],
            [.. was.ExceptBy(now.Select(file => file.Sha256), file => file.Sha256)]
        );
    }
}
