using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Lines;

namespace OneCommune.Domain.Evaluation.Councils;

/// <summary>
/// The file of a council result. Its "council" is the very line `score council` reads, its "result" what that answers, and
/// "previous" the SHA-256 of the file of the round before, "trail" the newest row of the audit trail until then. One line, no spaces, fixed order: the same result gives the same bytes.
/// </summary>
internal static class CanonicalResult
{
    public const string Format = "onecommune/council-result/1";

    public static string Write(
        Hearing hearing,
        CouncilSession session,
        ProductSet set,
        Sitting sitting,
        CouncilAssessment assessment,
        string? trail
    )
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var to = new Utf8JsonWriter(bytes, JsonLine.Options))
        {
            to.WriteStartObject();
            to.WriteString("format", Format);
            WriteSession(session, to);
            WriteDossier(hearing, to);
            to.WriteString("regulation", set.Regulation);
            to.WriteNumber("set", set.Number);
            to.WriteNumber("round", hearing.Round);
            to.WriteString("previous", hearing.Results.MaxBy(result => result.Round)?.Sha256);
            if (trail is not null)
                to.WriteString("trail", trail);
            WriteMembers(hearing, session, to);
            to.WritePropertyName("council");
            CouncilQuestion.Write(session.Rules, sitting, Sheets(hearing, session, set), to);
            to.WritePropertyName("result");
            CouncilLine.Write(assessment, to);
            WriteGaps(assessment, to);
            to.WriteString("rounding", "bands compare sum / counted exactly; mean is shown half up to two decimals");
            to.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static IEnumerable<MemberSheet> Sheets(Hearing hearing, CouncilSession session, ProductSet set) =>
        hearing.Counted(session).Select(one => Hearing.OnFile(one.Member, one.Sheet, set));

    private static void WriteSession(CouncilSession session, Utf8JsonWriter to)
    {
        to.WriteStartObject("session");
        to.WriteString("id", session.Id);
        to.WriteString("title", session.Title);
        to.WriteString("heldOn", session.HeldOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        to.WriteString("place", session.Place);
        to.WriteString("rulesBasis", session.RulesBasis);
        to.WriteEndObject();
    }

    private static void WriteDossier(Hearing hearing, Utf8JsonWriter to)
    {
        to.WriteStartObject("dossier");
        to.WriteString("id", hearing.DossierId);
        to.WriteString("product", hearing.ProductName);
        to.WriteString("producer", hearing.ProducerName);
        to.WriteEndObject();
    }

    private static void WriteMembers(Hearing hearing, CouncilSession session, Utf8JsonWriter to)
    {
        to.WriteStartArray("members");
        foreach (var member in session.Members.OrderBy(member => member.Number))
        {
            to.WriteStartObject();
            to.WriteString("member", member.Key);
            to.WriteString("name", member.Name);
            to.WriteString("organisation", member.Organisation);
            to.WriteString("seat", JsonNamingPolicy.CamelCase.ConvertName(member.Seat.ToString()));
            to.WriteBoolean("recused", hearing.IsRecused(member));
            to.WriteEndObject();
        }
        to.WriteEndArray();
    }

    private static void WriteGaps(CouncilAssessment assessment, Utf8JsonWriter to)
    {
        to.WriteStartArray("gaps");
        foreach (var gap in assessment.Gaps)
        {
            to.WriteStartObject();
            to.WriteString("criterion", gap.Minimum.Criterion.Code);
            to.WriteNumber("stars", gap.Minimum.Stars);
            to.WriteNumber("needs", gap.Minimum.Points);
            to.WriteNumber("metBy", gap.MetBy);
            to.WriteNumber("of", gap.Counted);
            to.WriteEndObject();
        }
        to.WriteEndArray();
    }
}
