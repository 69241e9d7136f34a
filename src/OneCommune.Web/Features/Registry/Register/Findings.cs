using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Registry.Register;

/// <summary>What the server found in an upload, kept to be shown: a report, or the sentence why the file could not be read.</summary>
internal sealed record Findings(ImportReport? Report, string? Fault = null, string? EnglishFault = null)
{
    [JsonIgnore]
    public string? FaultToReader => Language.Current == "en" ? EnglishFault ?? Fault : Fault;

    /// <summary>It was confirmed, and by then the register had changed: this is what was found the second time.</summary>
    public bool IsSecondLook { get; init; }

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public string Written() => JsonSerializer.Serialize(this, Json);

    public static Findings Read(string json) => JsonSerializer.Deserialize<Findings>(json, Json)!;
}
