using System.Text.Json;

namespace OneCommune.Domain.Regulations.Lines;

/// <summary>
/// The line of "score": parts, total, band, minimums met, stars and the marks not met. After a knock-out parts and total
/// so far, and the reason in place of a rank.
/// </summary>
public static class ScoreLine
{
    public static void Write(Regulation regulation, ProductSet set, ReadOnlySpan<byte> line, Utf8JsonWriter to) =>
        Write(SheetLine.Read(set, line), to);

    public static void Write(Assessment score, Utf8JsonWriter to)
    {
        to.WriteStartObject();
        to.WriteStartObject("parts");
        for (var part = 0; part < score.Parts.Length; part++)
            to.WriteNumber(score.Answers.Set.Parts[part].Part.Code, score.Parts[part]);
        to.WriteEndObject();
        to.WriteNumber("total", score.Total);
        if (score.Knockout is null)
            WriteRank(score, to);
        else
            to.WriteString("knockout", score.Knockout);
        to.WriteEndObject();
    }

    private static void WriteRank(Assessment score, Utf8JsonWriter to)
    {
        to.WriteNumber("band", score.Band!.Value);
        to.WriteNumber("minimumsMet", score.MinimumsMet!.Value);
        to.WriteNumber("stars", score.Stars!.Value);
        to.WriteStartArray("unmet");
        foreach (var unmet in score.Unmet)
        {
            to.WriteStartObject();
            to.WriteString("criterion", unmet.Criterion.Code);
            to.WriteNumber("stars", unmet.Stars);
            to.WriteNumber("needs", unmet.Needs);
            to.WriteNumber("has", unmet.Has);
            to.WriteEndObject();
        }
        to.WriteEndArray();
    }
}
