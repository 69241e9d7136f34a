using System.Buffers;
using System.Text;
using System.Text.Json;
using OneCommune.Domain.Regulations.Lines;

namespace OneCommune.Domain.Regulations.Reading;

/// <summary>The document of "regulations check --json": what each pack holds and what is wrong with it, newest first.</summary>
public static class PackReport
{
    public static string Json(IEnumerable<PackReading> readings)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var to = new Utf8JsonWriter(bytes, JsonLine.Options))
        {
            to.WriteStartObject();
            to.WriteStartArray("regulations");
            foreach (var reading in Ordered(readings))
                Write(reading, to);
            to.WriteEndArray();
            to.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    /// <summary>Newest first; packs that cannot be read come last.</summary>
    public static IEnumerable<PackReading> Ordered(IEnumerable<PackReading> readings) =>
        readings
            .OrderByDescending(reading => reading.Regulation?.EffectiveFrom)
            .ThenBy(reading => reading.Id, StringComparer.Ordinal);

    private static void Write(PackReading reading, Utf8JsonWriter to)
    {
        to.WriteStartObject();
        to.WriteString("id", reading.Id);
        to.WriteNumber("sets", reading.Counts.Sets);
        to.WriteNumber("criteria", reading.Counts.Criteria);
        to.WriteNumber("options", reading.Counts.Options);
        to.WriteNumber("marks", reading.Counts.Marks);
        to.WriteNumber("complete", reading.Counts.Complete);
        to.WriteStartArray("problems");
        foreach (var problem in reading.Problems)
        {
            to.WriteStartObject();
            to.WriteString("file", problem.File);
            to.WriteString("criterion", problem.Criterion);
            to.WriteString("vi", problem.Message.Vi);
            to.WriteString("en", problem.Message.En);
            to.WriteEndObject();
        }
        to.WriteEndArray();
        to.WriteEndObject();
    }
}
