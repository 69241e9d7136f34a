using System.Text.Json;

namespace OneCommune.Domain.Evaluation.Dossiers;

/// <summary>
/// What a producer says in a dossier: Form 01, the texts of Form 02, the answers and the files. As it stands, or as a lodged copy
/// keeps it; two of them compare by <see cref="ContentChanges"/>.
/// </summary>
public sealed record DossierContents(
    Registration Registration,
    IReadOnlyDictionary<string, string> Texts,
    IReadOnlyList<ContentAnswer> Answers,
    IReadOnlyList<ContentFile> Files
)
{
    public static DossierContents Of(Dossier dossier) =>
        new(
            dossier.Registration,
            dossier.Texts.ToDictionary(text => text.Field, text => text.Value),
            [
                .. dossier.Answers.Select(answer => new ContentAnswer(
                    answer.Criterion,
                    answer.Option,
                    answer.Description
                )),
            ],
            [.. dossier.Evidence.Where(file => file.RemovedAt is null).Select(ContentFile.Of)]
        );

    /// <param name="json">Of a <see cref="LodgedCopy"/>.</param>
    public static DossierContents OfCopy(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        var form01 = root.GetProperty("form01");
        string? Said(string name) => form01.GetProperty(name).GetString();
        var answers = root.GetProperty("answers").EnumerateArray().ToList();
        return new(
            new(
                Said("representative"),
                Said("position"),
                Said("address"),
                Said("phone"),
                Said("email"),
                Said("attachments")
            ),
            root.GetProperty("form02")
                .EnumerateObject()
                .Where(field => field.Value.ValueKind == JsonValueKind.String)
                .ToDictionary(field => field.Name, field => field.Value.GetString()!),
            [.. answers.Select(Answered)],
            [
                .. FilesIn(form01, null),
                .. answers.SelectMany(one => FilesIn(one, one.GetProperty("criterion").GetString())),
            ]
        );
    }

    public string ToJson() => JsonSerializer.Serialize(this);

    /// <param name="json">Of <see cref="ToJson"/>.</param>
    public static DossierContents OfJson(string json) => JsonSerializer.Deserialize<DossierContents>(json)!;

    /// <summary>
    /// This, with what was once changed in <paramref name="before"/> to <paramref name="written"/>; where something else stands by
    /// now, that stays.
    /// </summary>
    public DossierContents Regained(DossierContents before, DossierContents written)
    {
        T Pick<T>(Func<DossierContents, T> of) => Equals(of(this), of(before)) ? of(written) : of(this);
        var fields = Texts.Keys.Union(written.Texts.Keys);
        var criteria = Answers.Union(written.Answers).Select(answer => answer.Criterion).Distinct();
        return new(
            new(
                Pick(one => one.Registration.Representative),
                Pick(one => one.Registration.Position),
                Pick(one => one.Registration.Address),
                Pick(one => one.Registration.Phone),
                Pick(one => one.Registration.Email),
                Pick(one => one.Registration.Attachments)
            ),
            fields
                .Select(field => (Key: field, Value: Pick(one => one.Text(field))))
                .Where(text => text.Value is not null)
                .ToDictionary(text => text.Key, text => text.Value!),
            [.. criteria.Select(criterion => Pick(one => one.Answer(criterion))).OfType<ContentAnswer>()],
            [.. Files.Except(before.Files.Except(written.Files)), .. written.Files.Except(before.Files).Except(Files)]
        );
    }

    /// <summary>Nothing differs that <see cref="ContentChanges"/> tells.</summary>
    public bool IsSameAs(DossierContents other)
    {
        var criteria = Answers
            .Concat(other.Answers)
            .Select(answer => answer.Criterion)
            .Concat(Files.Concat(other.Files).Select(file => file.Criterion));
        return Registration == other.Registration
            && ReportField.All.All(field => Text(field.Key) == other.Text(field.Key))
            && criteria.Distinct().All(criterion => IsSame(criterion, other));
    }

    public string? Text(string field) => Texts.GetValueOrDefault(field);

    /// <summary>Null for a criterion without an answer, and for the registration form (null).</summary>
    public ContentAnswer? Answer(string? criterion) => Answers.FirstOrDefault(answer => answer.Criterion == criterion);

    public IEnumerable<ContentFile> FilesOf(string? criterion) => Files.Where(file => file.Criterion == criterion);

    private bool IsSame(string? criterion, DossierContents other)
    {
        var (one, another) = (Answer(criterion), other.Answer(criterion));
        return one?.Option == another?.Option
            && one?.Description == another?.Description
            && FileChange.Between(FilesOf(criterion), other.FilesOf(criterion)).IsNone;
    }

    private static ContentAnswer Answered(JsonElement answer) =>
        new(
            answer.GetProperty("criterion").GetString()!,
            answer.GetProperty("option").GetInt32(),
            answer.GetProperty("description").GetString()
        );

    private static IEnumerable<ContentFile> FilesIn(JsonElement holder, string? criterion) =>
        holder
            .GetProperty("files")
            .EnumerateArray()
            .Select(file => new ContentFile(
                criterion,
                file.GetProperty("sha256").GetString()!,
                file.GetProperty("name").GetString()!
            ));
}

/// <summary>Option: see <see cref="DossierAnswer.Option"/>.</summary>
public sealed record ContentAnswer(string Criterion, int? Option, string? Description);

/// <summary>A file by its content and its name; criterion null: with the registration form.</summary>
public sealed record ContentFile(string? Criterion, string Sha256, string Name)
{
    internal static ContentFile Of(Evidence file) => new(file.Criterion, file.Sha256, file.FileName);
}
