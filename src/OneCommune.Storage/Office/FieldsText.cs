using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OneCommune.Storage.Office;

/// <summary>Named fields as JSON.</summary>
internal sealed class FieldsText()
    : ValueConverter<IReadOnlyDictionary<string, string>, string>(
        fields => JsonSerializer.Serialize(fields, Readable),
        text => JsonSerializer.Deserialize<Dictionary<string, string>>(text, Readable)!
    )
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };
}

/// <summary>They are never changed.</summary>
internal sealed class FieldsCompared()
    : ValueComparer<IReadOnlyDictionary<string, string>>(
        (one, other) => ReferenceEquals(one, other),
        fields => fields.Count,
        fields => fields
    );
