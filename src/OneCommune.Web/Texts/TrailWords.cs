using System.Globalization;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Texts;

/// <summary>
/// What the trail's codes mean to people: acts, subjects, entities, fields and codes from trail.json beside each feature.
/// What has no word there is shown as it is kept.
/// </summary>
internal static class TrailWords
{
    private static readonly Dictionary<string, Dictionary<string, string>> Words = Resource
        .ReadAll<Dictionary<string, Dictionary<string, string>>>("trail")
        .SelectMany(of => of)
        .GroupBy(part => part.Key)
        .ToDictionary(part => part.Key, part => part.SelectMany(of => of.Value).ToDictionary());

    // Kept to find or to protect a record; they tell a reader nothing.
    private static readonly HashSet<string> Technical =
    [
        "Id",
        "Version",
        "ConcurrencyStamp",
        "FoldedName",
        "FoldedFrom",
        "FoldedLodged",
        "FoldedTitle",
        "MatchName",
        "NameOrder",
        "LodgedOrder",
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

    public static string Entity(string entity) => Words["entities"].GetValueOrDefault(entity, entity);

    public static bool IsTechnical(string field) => Technical.Contains(field);

    public static string Field(string entity, string field) =>
        Words["fields"].GetValueOrDefault($"{entity}.{field}") ?? Words["fields"].GetValueOrDefault(field, field);

    /// <summary>A kept code that is no word of the model; null where it is none.</summary>
    public static string? Code(string entity, string field, string kept) =>
        Words["values"].GetValueOrDefault($"{entity}.{field}:{kept}");

    public static string Time(DateTime utc) =>
        VietnamTime.Local(utc).ToString("dd/MM/yyyy HH:mm:ss", CultureInfo.InvariantCulture);
}
