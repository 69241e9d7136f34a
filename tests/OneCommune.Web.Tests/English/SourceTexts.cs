using System.Text.Json;
using System.Text.RegularExpressions;

namespace OneCommune.Web.Tests.English;

/// <summary>The Vietnamese in the sources of the pages, and the English kept for it.</summary>
internal static partial class SourceTexts
{
    private static readonly string Root = Path.Combine(Repository.Folder, "src", "OneCommune.Web");

    // Paper forms, files for Excel and the command line speak Vietnamese; the rest either speaks both or is kept as it is.
    private const string Vietnamese =
        @"^(Commands|Demo|Features/Register/Sheets)/|Csv\.cs$|Print\w+\.cshtml$|^Features/Papers/|Shared/_(Letterhead|Nation|Paper)\.cshtml$|(Paper|Pdf)\.cs$|Decisions/Certificate\.cshtml$"
        + @"|(DossierZip|AddressAnswer|ImportBoundaries|FormReading|ExportRegister|ExportScope|PlainCopy|Set(Search|Words)|Register(Files|Plan|Workbook))\.cs$";

    private static readonly string[] KeptAsTheyAre =
    [
        "Tiếng Việt",
        "Khách",
        "Dòng lệnh",
        "QĐ",
        "Tỉnh ",
        "Thành phố ",
        "Thành phố Hồ Chí Minh",
        "{vietnamese} (nhiều)",
        "{vietnamese} (một)",
        "Chủ tịch UBND {PlaceText.Inside(name)}",
    ];

    /// <summary>As they stand in the file: a text given twice is there twice.</summary>
    public static IReadOnlyList<(string Key, string English)> English { get; } =
    [.. Read("en.json").EnumerateObject().Select(entry => (entry.Name, entry.Value.GetString()!))];

    /// <summary>Texts that pages hand over as they stand: @L["Nộp hồ sơ"].</summary>
    public static IEnumerable<(string Where, string Key)> Handed() =>
        from file in Files()
        from Match match in HandedOver().Matches(file.Text)
        select (file.Path, match.Groups["key"].Value);

    /// <summary>The words of the audit trail.</summary>
    public static IEnumerable<(string Where, string Key)> OfTheTrail() =>
        from file in ReadAll("trail.json")
        from part in file.EnumerateObject()
        from word in part.Value.EnumerateObject()
        select ($"trail.json, {part.Name}", word.Value.GetString()!);

    /// <summary>What is said when the programme says no.</summary>
    public static IEnumerable<(string Where, string Key)> OfRefusals() =>
        from file in ReadAll("refusals.json")
        from refusal in file.EnumerateObject()
        select ($"refusals.json, {refusal.Name}", refusal.Value.GetString()!);

    /// <summary>Every Vietnamese literal that a person may come to see.</summary>
    public static IEnumerable<(string Where, string Key)> Shown() =>
        from file in Files()
        where !Regex.IsMatch(file.Path, Vietnamese)
        from literal in Literals(file.Text)
        where VietnameseLetters().IsMatch(literal) && !literal.Contains('<', StringComparison.Ordinal)
        where !KeptAsTheyAre.Contains(literal)
        select (file.Path, literal);

    /// <summary>Every literal there is, the words of the trail and the refusals.</summary>
    public static IReadOnlySet<string> All() =>
        Files()
            .SelectMany(file => Literals(file.Text))
            .Concat(OfTheTrail().Concat(OfRefusals()).Select(word => word.Key))
            .ToHashSet();

    // Between any two quotes of a line: an attribute's own quotes turn those of the code within it inside out.
    private static IEnumerable<string> Literals(string text) =>
        from line in text.Split('\n')
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from literal in Quote().Split(line).Skip(1).SkipLast(1)
        select literal;

    private static IEnumerable<(string Path, string Text)> Files() =>
        from path in Directory.EnumerateFiles(Root, "*.cs*", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Root, path).Replace('\\', '/')
        where !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal)
        where name.EndsWith(".cs", StringComparison.Ordinal) || name.EndsWith(".cshtml", StringComparison.Ordinal)
        select (name, File.ReadAllText(path));

    private static JsonElement Read(string resource) => Json(Path.Combine(Root, "Resources", resource));

    /// <summary>Beside each feature, and for all of them.</summary>
    private static IEnumerable<JsonElement> ReadAll(string name) =>
        Directory
            .EnumerateFiles(Path.Combine(Root, "Features"), name, SearchOption.AllDirectories)
            .Append(Path.Combine(Root, "Resources", name))
            .Select(Json);

    private static JsonElement Json(string path) => JsonDocument.Parse(File.ReadAllText(path)).RootElement;

    [GeneratedRegex(@"\b(?:L|[tT]exts?)(?:\[|\.Many\()\s*""(?<key>[^""\\]+)""")]
    private static partial Regex HandedOver();

    [GeneratedRegex(@"(?<!\\)""")]
    private static partial Regex Quote();

    [GeneratedRegex("[à-ỹđĐÀ-Ỹ]")]
    private static partial Regex VietnameseLetters();
}
