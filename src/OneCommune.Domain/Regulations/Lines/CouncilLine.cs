using System.Text.Json;

namespace OneCommune.Domain.Regulations.Lines;

/// <summary>
/// The line of "score council". Rules not given are the regulation's own; without a result "reason" says why and there
/// are no stars.
/// </summary>
public static class CouncilLine
{
    public static void Write(Regulation regulation, ProductSet set, ReadOnlySpan<byte> line, Utf8JsonWriter to) =>
        Write(Read(regulation, set, line), to);

    public static void Write(CouncilAssessment result, Utf8JsonWriter to)
    {
        to.WriteStartObject();
        to.WriteBoolean("valid", result.Valid);
        if (!result.Valid)
            to.WriteString("reason", result.Reason);
        to.WriteNumber("counted", result.Counted);
        if (result.Mean is { } mean)
        {
            to.WriteString("mean", mean.ToString());
            to.WriteNumber("sum", mean.Sum);
            to.WriteNumber("spread", result.Spread);
            to.WriteBoolean("rescore", result.Rescore);
        }
        if (result is { Band: { } band, MinimumsMet: { } minimumsMet, Stars: { } stars })
        {
            to.WriteNumber("band", band);
            to.WriteNumber("minimumsMet", minimumsMet);
            to.WriteNumber("stars", stars);
        }
        to.WriteEndObject();
    }

    private static CouncilAssessment Read(Regulation regulation, ProductSet set, ReadOnlySpan<byte> line)
    {
        set.MustBeComplete();
        var reader = new LineReader(line);
        var rules = regulation.Council;
        int? members = null;
        bool? chairPresent = null;
        var recused = 0;
        List<MemberSheet>? sheets = null;
        reader.Start();
        var names = new NamesSoFar();
        while (reader.Property(ref names) is { } name)
        {
            switch (name)
            {
                case "rules":
                    rules = Rules(ref reader, rules);
                    break;
                case "members":
                    members = reader.Whole(name);
                    break;
                case "chairPresent":
                    chairPresent = reader.YesOrNo(name);
                    break;
                case "recused":
                    recused = reader.Whole(name);
                    break;
                case "sheets":
                    sheets = Sheets(ref reader, set);
                    break;
                default:
                    throw new RefusalException("lines.unknown-property", name);
            }
        }
        reader.End();
        var sitting = new Sitting(
            members ?? throw new RefusalException("lines.missing", "members"),
            chairPresent ?? throw new RefusalException("lines.missing", "chairPresent"),
            recused
        );
        return CouncilAssessment.Of(
            set,
            rules,
            sitting,
            sheets ?? throw new RefusalException("lines.missing", "sheets")
        );
    }

    private static CouncilRules Rules(ref LineReader reader, CouncilRules own)
    {
        var (quorum, spread, minimums) = (own.Quorum, own.Spread, own.Minimums);
        reader.Enter("rules");
        var names = new NamesSoFar();
        while (reader.Property(ref names) is { } name)
        {
            if (name == "quorum")
                quorum = reader.Number(name);
            else if (name == "spread")
                spread = reader.Whole(name);
            else if (name != "minimums")
                throw new RefusalException("lines.unknown-property", name);
            else if (!CouncilRules.TryParseMinimums(reader.Text(name), out minimums))
                throw new RefusalException("lines.wrong-type", name, "majority, all, mean");
        }
        return new CouncilRules(quorum, spread, minimums);
    }

    private static List<MemberSheet> Sheets(ref LineReader reader, ProductSet set)
    {
        var sheets = new List<MemberSheet>();
        reader.EnterList("sheets");
        while (reader.EnterItem("sheets"))
        {
            string? member = null;
            Answers? answers = null;
            string? knockout = null;
            var names = new NamesSoFar();
            while (reader.Property(ref names) is { } name)
            {
                if (name == "member")
                    member = reader.Text(name);
                else if (name == "answers")
                    answers = reader.Answers(set);
                else if (name == "knockout")
                    knockout = reader.TextOrNull(name);
                else
                    throw new RefusalException("lines.unknown-property", name);
            }
            sheets.Add(
                new MemberSheet(
                    member ?? throw new RefusalException("lines.missing", "member"),
                    answers ?? throw new RefusalException("lines.missing", "answers"),
                    knockout
                )
            );
        }
        return sheets;
    }
}
