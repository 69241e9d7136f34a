using System.Text.Json;

namespace OneCommune.Domain.Regulations.Lines;

/// <summary>Writes the line `score council` reads, so that a kept result can be computed again by anybody.</summary>
public static class CouncilQuestion
{
    public static void Write(CouncilRules rules, Sitting sitting, IEnumerable<MemberSheet> sheets, Utf8JsonWriter to)
    {
        to.WriteStartObject();
        to.WriteStartObject("rules");
        to.WriteNumber("quorum", rules.Quorum);
        to.WriteNumber("spread", rules.Spread);
        to.WriteString("minimums", JsonNamingPolicy.CamelCase.ConvertName(rules.Minimums.ToString()));
        to.WriteEndObject();
        to.WriteNumber("members", sitting.Members);
        to.WriteBoolean("chairPresent", sitting.ChairPresent);
        to.WriteNumber("recused", sitting.Recused);
        to.WriteStartArray("sheets");
        foreach (var sheet in sheets)
            WriteSheet(sheet, to);
        to.WriteEndArray();
        to.WriteEndObject();
    }

    private static void WriteSheet(MemberSheet sheet, Utf8JsonWriter to)
    {
        to.WriteStartObject();
        to.WriteString("member", sheet.Member);
        to.WriteStartObject("answers");
        foreach (var (code, option) in sheet.Answers.Chosen)
            to.WriteNumber(code, option);
        to.WriteEndObject();
        if (sheet.Knockout is not null)
            to.WriteString("knockout", sheet.Knockout);
        to.WriteEndObject();
    }
}
