using System.Text.Json;

namespace OneCommune.Domain.Regulations.Lines;

/// <summary>The line of "advise"; from and to are option numbers, from is 0 where nothing was chosen.</summary>
public static class AdviceLine
{
    public static void Write(Regulation regulation, ProductSet set, ReadOnlySpan<byte> line, Utf8JsonWriter to)
    {
        var score = SheetLine.Read(set, line);
        Write(Advice.For(score), score.Knockout, to);
    }

    private static void Write(Advice advice, string? knockout, Utf8JsonWriter to)
    {
        to.WriteStartObject();
        if (advice is { Stars: { } stars, Target: { } target })
        {
            to.WriteNumber("stars", stars);
            to.WriteNumber("target", target);
        }
        to.WriteStartArray("changes");
        foreach (var change in advice.Changes)
        {
            to.WriteStartObject();
            to.WriteString("criterion", change.Criterion.Code);
            to.WriteNumber("from", change.From);
            to.WriteNumber("to", change.To);
            to.WriteNumber("gain", change.Gain);
            to.WriteString("reason", change.ForMinimum ? "minimum" : "points");
            to.WriteEndObject();
        }
        to.WriteEndArray();
        to.WriteNumber("total", advice.Total);
        if (!advice.Reachable)
            to.WriteBoolean("reachable", false);
        if (knockout is not null)
            to.WriteString("knockout", knockout);
        to.WriteEndObject();
    }
}
