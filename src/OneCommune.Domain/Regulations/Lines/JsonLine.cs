using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace OneCommune.Domain.Regulations.Lines;

/// <summary>A verb that answers one line of JSON with one object; it refuses a line it cannot read.</summary>
public delegate void LineVerb(Regulation regulation, ProductSet set, ReadOnlySpan<byte> line, Utf8JsonWriter to);

/// <summary>How lines are written: one line, no spaces, Vietnamese as it is.</summary>
public static class JsonLine
{
    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The verb's answer to <paramref name="line"/>, without a line end.</summary>
    public static string Answer(LineVerb verb, Regulation regulation, ProductSet set, string line)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Options))
            verb(regulation, set, Encoding.UTF8.GetBytes(line), writer);
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }
}
