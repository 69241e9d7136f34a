using System.Globalization;
using System.Text.Json;
using OneCommune.Domain;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Councils;
using OneCommune.Domain.Decisions;
using OneCommune.Domain.Dossiers;
using OneCommune.Domain.Places;
using OneCommune.Domain.Producers;
using OneCommune.Domain.Recognition;
using OneCommune.Storage;
using OneCommune.Web.Features.Register;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Trail;

/// <summary>
/// What the trail's codes mean to people: acts, subjects, entities and fields from Resources/trail.json, values by their kind.
/// What has no word there is shown as it is kept.
/// </summary>
internal static class TrailWords
{
    private static readonly Dictionary<string, Dictionary<string, string>> Words = JsonSerializer.Deserialize<
        Dictionary<string, Dictionary<string, string>>
    >(Resource.Read("trail.json"))!;

    /// <summary>Where a subject of that type can be looked at, without its id.</summary>
    private static readonly Dictionary<string, string> Pages = new(StringComparer.Ordinal)
    {
        ["account"] = "/lam-viec/nguoi-dung/",
        ["account-request"] = "/lam-viec/nguoi-dung/de-nghi/",
        ["producer"] = "/lam-viec/chu-the/",
        ["product"] = "/lam-viec/san-pham/",
        ["dossier"] = "/lam-viec/ho-so/",
        ["session"] = "/lam-viec/phien-hop/",
        ["hearing"] = "/lam-viec/ket-qua/",
        ["decision"] = "/lam-viec/quyet-dinh/",
        ["register-import"] = "/lam-viec/so/",
    };

    // Kept to find or to protect a record; they tell a reader nothing.
    private static readonly HashSet<string> Technical =
    [
        "Id",
        "Version",
        "ConcurrencyStamp",
        "FoldedName",
        "FoldedFrom",
        "FoldedTitle",
        "MatchName",
        "NameOrder",
        "NormalizedUserName",
        "NoticesSince",
        "NormalizedEmail",
        "Salt",
    ];

    public static IReadOnlyDictionary<string, string> Acts => Words["acts"];

    public static string Act(string act) => Words["acts"].GetValueOrDefault(act, act);

    /// <summary>Whence an act came: an address of the net as it is, else the command line.</summary>
    public static string Source(string source) =>
        source switch
        {
            "command line" => "dòng lệnh",
            "server" => "máy chủ",
            _ => source,
        };

    public static string Subject(string type) => Words["subjects"].GetValueOrDefault(type, type);

    public static string? Page(string type, string id) =>
        Pages.TryGetValue(type, out var page) && Guid.TryParse(id, out _) ? page + id : null;

    public static string Entity(string entity) => Words["entities"].GetValueOrDefault(entity, entity);

    public static bool IsTechnical(string field) => Technical.Contains(field);

    public static string Field(string entity, string field) =>
        Words["fields"].GetValueOrDefault($"{entity}.{field}") ?? Words["fields"].GetValueOrDefault(field, field);

    /// <summary>A kept value of that type as people write it.</summary>
    public static string Value(Type type, string kept, Texts.Texts text)
    {
        if (type == typeof(bool))
            return text[kept is "True" or "true" ? "Có" : "Không"];
        if (type == typeof(DateOnly) && DateOnly.TryParseExact(kept, "yyyy-MM-dd", out var day))
            return day.Shown();
        if (
            (type == typeof(DateTime) || type == typeof(DateTimeOffset))
            && DateTime.TryParse(kept, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var at)
        )
            return Time(at);
        if (type.IsEnum && Enum.TryParse(type, kept, out var word))
            return text[Word((Enum)word)];
        return kept;
    }

    public static string Time(DateTime utc) =>
        VietnamTime.Local(utc).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Word(Enum value) =>
        value switch
        {
            Role role => Roles.Name(role),
            Sector sector => Texts.Words.Of(sector),
            LegalForm form => Texts.Words.Of(form),
            RecognitionKind kind => Texts.Words.Of(kind),
            Gender gender => Texts.Words.Of(gender),
            AdminLevel level => Texts.Words.Of(level),
            DossierStatus status => DossierWords.Of(status),
            DossierKind kind => DossierWords.Of(kind),
            StepKind step => DossierWords.Of(step),
            Matter matter => DossierWords.Of(matter),
            SessionState state => CouncilWords.Of(state),
            HearingState state => CouncilWords.Of(state),
            Seat seat => CouncilWords.Of(seat),
            Conflict conflict => CouncilWords.Of(conflict),
            Domain.Regulations.MinimumsRule rule => CouncilWords.Of(rule),
            DecisionState state => DecisionWords.Of(state),
            Outcome outcome => DecisionWords.Of(outcome),
            RevocationGround ground => DecisionWords.Of(ground),
            ImportState state => ImportWords.Of(state),
            _ => value.ToString(),
        };
}
