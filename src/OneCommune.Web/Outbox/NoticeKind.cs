namespace OneCommune.Web.Outbox;

/// <summary>Something that people are told of; the room it happens in says it.</summary>
/// <param name="Name">As the store keeps it: "dossier.returned".</param>
/// <param name="Title">As a list calls it.</param>
/// <param name="Text">What is told, its fields by name: "{san-pham}".</param>
internal sealed record NoticeKind(string Name, string Title, string Text)
{
    /// <param name="text">The kind's own, in the reader's language, or another.</param>
    public static string Fill(string text, IReadOnlyDictionary<string, string> fields) =>
        fields.Aggregate(text, (filled, field) => filled.Replace($"{{{field.Key}}}", field.Value));
}
