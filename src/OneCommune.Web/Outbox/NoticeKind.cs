using System.Text.RegularExpressions;

namespace OneCommune.Web.Outbox;

/// <summary>Something that people are told of; the room it happens in says it.</summary>
/// <param name="Name">As the store keeps it: "dossier.returned".</param>
/// <param name="Title">As a list calls it.</param>
/// <param name="Text">What is told, its fields by name: "{san-pham}".</param>
internal sealed partial record NoticeKind(string Name, string Title, string Text)
{
    /// <summary>
    /// What a letter says instead, with a code that stands nowhere in the product ("{ma}"): whoever gives it back reads there. An office has no
    /// words of its own for it.
    /// </summary>
    public string? AskedOutside { get; init; }

    public IEnumerable<string> Fields => FieldsIn(Text);

    /// <summary>The names of the fields a text asks for.</summary>
    public static IEnumerable<string> FieldsIn(string text) =>
        Field().Matches(text).Select(field => field.Groups[1].Value).Distinct();

    /// <summary>A text with its fields filled; what is no field stays as it is, and so does what a value says.</summary>
    public static string Fill(string text, IReadOnlyDictionary<string, string> fields) =>
        Field().Replace(text, field => fields.GetValueOrDefault(field.Groups[1].Value, field.Value));

    [GeneratedRegex(@"\{([a-z]+(?:-[a-z]+)*)\}")]
    private static partial Regex Field();
}
