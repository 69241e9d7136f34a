using System.Text.RegularExpressions;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Reading;

namespace OneCommune.Domain.Tests.Regulations;

public class ReadingAPack
{
    private const string Header = "regulation.json";
    private const string Rice = "sets/01-gao.json";
    private const string X1 = "parts/0/sections/0/criteria/0";
    private const string Y21 = "parts/1/sections/0/criteria/0";

    [Fact]
    public void A_decision_of_2031_with_its_own_parts_bands_and_months_reads_without_a_change_of_code()
    {
        var reading = new InventedPack().Read();
        var regulation = reading.Sound();

        Assert.Equal(new PackCounts(2, 1, 3, 8, 3), reading.Counts);
        Assert.Equal(80, regulation.Total);
        Assert.Equal(24, regulation.CertificateMonths);
        Assert.Equal(new DateOnly(2031, 3, 1), regulation.EffectiveFrom);
        Assert.Equal(
            (0.5m, 5, MinimumsRule.All),
            (regulation.Council.Quorum, regulation.Council.Spread, regulation.Council.Minimums)
        );
        Assert.Equal(Authority.Commune, regulation.RecognisedBy(2, new DateOnly(2031, 4, 1)));
        Assert.Null(regulation.RecognisedBy(1, new DateOnly(2031, 4, 1)));
        Assert.Equal(new DateOnly(2032, 2, 28), regulation.Procedure.Rounds[0].ProposedBefore.In(2032));
        Assert.Equal("food", regulation.SectorOf(regulation.Set(2)).CountsAs);
        Assert.Equal("1.1", regulation.GroupOf(regulation.Set(2)).Code);
    }

    [Fact]
    public void Such_a_decision_scores_by_its_own_rules()
    {
        var form = new InventedPack().Read().Sound().Set(1);

        var score = Assessment.Of(form.Answer(("X1", 3), ("Y2.1", 1)));

        Assert.Equal((64, 3, 2, 2), (score.Total, score.Band, score.MinimumsMet, score.Stars));
    }

    [Fact]
    public void A_form_keeps_cases_parents_knock_outs_and_implied_options()
    {
        var form = new InventedPack().Read().Sound().Set(1);

        Assert.Equal(["imported"], form.Criterion("X1").Knockouts.Select(note => note.Key));
        Assert.Equal("hired", form.Criterion("Y2.1").Options[2].Case!.Key);
        Assert.Equal(("2.1", 20), (form.Criterion("Y2.2").Parent!.Code, form.Criterion("Y2.2").Parent!.Max));
        Assert.True(form.Criterion("Y2.2").Implied);
        Assert.Equal([(2, 30), (3, 60)], form.Criterion("X1").Marks.Select(mark => (mark.Stars, mark.Points)));
    }

    [Fact]
    public void An_incomplete_set_takes_totals_only()
    {
        var regulation = new InventedPack().Read().Sound();
        var salt = regulation.Set(2);

        Assert.False(salt.IsComplete);
        Assert.Equal("score.incomplete-set", Refusal(() => salt.Answer()));
        Assert.Equal(
            (70, 3),
            (RecordedTotals.Of(regulation, 55, 15).Total, RecordedTotals.Of(regulation, 55, 15).Band)
        );
        Assert.Equal(80, RecordedTotals.Of(regulation, 60, 20).Total);
        Assert.Equal(0, RecordedTotals.Of(regulation, 0, 0).Total);
        Assert.Equal("score.part-out-of-range", Refusal(() => RecordedTotals.Of(regulation, 61, 0)));
        Assert.Equal("score.part-out-of-range", Refusal(() => RecordedTotals.Of(regulation, 60, -1)));
        Assert.Equal("score.parts-count", Refusal(() => RecordedTotals.Of(regulation, 60)));
    }

    [Theory]
    [InlineData(Header, "unknown", "1", "unknown field \"unknown\"")]
    [InlineData(Header, "certificateMonths", null, "\"certificateMonths\" is missing")]
    [InlineData(Header, "certificateMonths", "\"36\"", "certificateMonths: must be a whole number")]
    [InlineData(Header, "certificateMonths", "36.5", "certificateMonths: must be a whole number")]
    [InlineData(Header, "id", "\"7/2031\"", "id: \"7/2031\" is not of the form")]
    [InlineData(Header, "title/en", null, "title: \"en\" is missing")]
    [InlineData(Header, "title", "\"x\"", "title: must be an object")]
    [InlineData(Header, "effectiveFrom", "\"01/03/2031\"", "effectiveFrom: must be a date")]
    [InlineData(Header, "effectiveTo", "\"2030-01-01\"", "effectiveTo lies before effectiveFrom")]
    [InlineData(Header, "parts", "{}", "parts: must be a list")]
    [InlineData(Header, "parts/1/code", "\"X\"", "part code \"X\" is used twice")]
    [InlineData(Header, "bands/0/from", "1", "the lowest band must start at 0")]
    [InlineData(Header, "bands/2/from", "40", "bands must rise")]
    [InlineData(Header, "bands/2/stars", "5", "bands must rise")]
    [InlineData(Header, "bands/2/from", "81", "81 is more than the total of 80")]
    [InlineData(Header, "levels/0/stars", "4", "there is no band of 4 stars")]
    [InlineData(Header, "levels/0/recognisedBy", "\"king\"", "\"king\" is unknown")]
    [InlineData(Header, "council/quorum", "75", "council.quorum: must be a number from 0 to 1")]
    [InlineData(Header, "council/minimums", "\"most\"", "\"most\" is unknown")]
    [InlineData(Header, "procedure/rounds/0/rankedBefore", "\"31-05\"", "must be a month and day")]
    [InlineData(Header, "procedure/rerank/latestDaysBefore", "100", "the window opens after it closes")]
    [InlineData(Header, "sectors/0/code", "\"sweets\"", "\"sweets\" is unknown")]
    [InlineData(Header, "bands", "[]", "at least one band is needed")]
    [InlineData(Header, "levels/1/stars", "2", "2 stars are given twice")]
    [InlineData(Header, "levels/0/stars", "0", "levels[0].stars: must be a whole number 1–99")]
    [InlineData(Header, "certificateMonths", "0", "certificateMonths: must be a whole number ≥ 1")]
    [InlineData(Header, "levels/0/recognisedBy", "\"king\"", "use one of: province, ministry, district, commune")]
    [InlineData(
        Header,
        "amendments",
        """[{"by":"8/2032","on":"2032-05-01","note":{"vi":"a","en":"b"},"why":1}]""",
        "unknown field \"why\""
    )]
    [InlineData(Header, "amendments", """[{"on":"2032-05-01","note":{"vi":"a","en":"b"}}]""", "\"by\" is missing")]
    [InlineData(Header, "amendments", """[{"by":"8/2032","note":{"vi":"a","en":"b"}}]""", "\"on\" is missing")]
    [InlineData(Header, "amendments", """[{"by":"8/2032","on":"2032-05-01"}]""", "\"note\" is missing")]
    [InlineData(
        Header,
        "amendments",
        """[{"by":"8/2032","on":"2032-05-01","note":{"vi":"a","en":"b"}},{"by":"7/2032","on":"2032-04-30","note":{"vi":"a","en":"b"}}]""",
        "amendments must be in order of their dates"
    )]
    [InlineData(
        Header,
        "sectors/1",
        """{"code":"drinks","number":"1","label":{"vi":"Đồ uống","en":"Drinks"},"groups":[]}""",
        "number \"1\" is used twice"
    )]
    [InlineData(
        Header,
        "sectors/1",
        """{"code":"food","number":"2","label":{"vi":"Thực phẩm","en":"Food"},"groups":[]}""",
        "sector code \"food\" is used twice"
    )]
    [InlineData(
        Header,
        "sectors/0/groups/1",
        """{"code":"1.1","label":{"vi":"Nhóm","en":"Group"},"sets":[]}""",
        "group code \"1.1\" is used twice"
    )]
    [InlineData(Header, "sectors/0/groups/0/sets/1", null, "set 2 is in no group")]
    [InlineData(Header, "sectors/0/groups/0/sets/2", "9", "set 9 has no file")]
    [InlineData(Header, "sectors/0/groups/0/sets/2", "1", "set 1 is in two groups")]
    [InlineData("labels.json", "criteria/origin/vi", "\" \"", "must be a text that is not empty")]
    [InlineData("labels.json", "criteria/origin/fr", "\"x\"", "unknown field \"fr\"")]
    [InlineData("labels.json", "colours", "{}", "unknown field \"colours\"")]
    [InlineData("labels.json", "options/all", null, "labels.json has no \"all\" under \"options\"")]
    [InlineData("labels.json", "sections/making", null, "labels.json has no \"making\" under \"sections\"")]
    [InlineData("labels.json", "notes/imported", null, "labels.json has no \"imported\" under \"notes\"")]
    [InlineData("labels.json", "cases/own", null, "labels.json has no \"own\" under \"cases\"")]
    [InlineData(Rice, "colour", "1", "unknown field \"colour\"")]
    [InlineData(Rice, "number", "2", "set number 2 is used twice")]
    [InlineData(Rice, "slug", "\"muoi\"", "slug \"muoi\" is used twice")]
    [InlineData(Rice, "slug", "\"com\"", "the file should be named 01-com.json")]
    [InlineData(Rice, "leadMinistries/0", "\"MoF\"", "has no ministry \"MoF\"")]
    [InlineData(Rice, "status", "\"incomplete\"", "an incomplete set must say \"why\"")]
    [InlineData(Rice, "why", """{"vi":"a","en":"b"}""", "a complete set has no \"why\"")]
    [InlineData(Rice, "parts/1", null, "must have the parts X, Y, in this order")]
    [InlineData(Rice, "parts/0/code", "\"Z\"", "regulation.json has no part \"Z\"")]
    [InlineData(
        Rice,
        "parts/0/sections/1",
        """{"code":"1","label":"making","max":1,"criteria":[]}""",
        "section \"1\" is used twice"
    )]
    [InlineData(Rice, "parts/0/sections/0/max", "59", "the maxima add up to 60, not 59")]
    [InlineData(Rice, "parts/1/sections/0/max", "21", "the maxima add up to 20, not 21")]
    public void A_fault_is_named_with_its_file(string file, string path, string? json, string fault)
    {
        var reading = new InventedPack().With(file, path, json).Read();

        Assert.Null(reading.Regulation);
        Assert.Contains(reading.Problems, problem => problem.ToString().Contains(fault, StringComparison.Ordinal));
        Assert.All(reading.Problems, IsSaidInBothLanguages);
    }

    [Theory]
    [InlineData(X1 + "/max", "50", "X1", "the top option has 60 points, the maximum says 50")]
    [InlineData(X1 + "/label", "\"origins\"", "X1", "labels.json has no \"origins\" under \"criteria\"")]
    [InlineData(X1 + "/weight", "2", "X1", "unknown field \"weight\"")]
    [InlineData(X1 + "/options", "[]", "X1", "at least one option is needed")]
    [InlineData(X1 + "/options/0/points", "-1", "X1", "must be a whole number")]
    [InlineData(X1 + "/options/0/points", "1.5", "X1", "must be a whole number")]
    [InlineData(X1 + "/options/0/label", "\"all\"", "X1", "two options share the label \"All\"")]
    [InlineData(X1 + "/options/0/minStars", "3", "X1", "the 2-star mark is out of order")]
    [InlineData(X1 + "/options/2/minStars", "2", "X1", "the 2-star mark is out of order")]
    [InlineData(X1 + "/options/2/minStars", "4", "X1", "there is no band of 4 stars")]
    [InlineData(X1 + "/options/2/minStars", "1", "X1", "it is the lowest")]
    [InlineData(X1 + "/options/2/star", "3", "X1", "unknown field \"star\"")]
    [InlineData(X1 + "/knockout/0", "\"stolen\"", "X1", "labels.json has no \"stolen\" under \"notes\"")]
    [InlineData(Y21 + "/options/0/case", null, "Y2.1", "either every option has a case or none has")]
    [InlineData(Y21 + "/options/0/case", "\"lent\"", "Y2.1", "labels.json has no \"lent\" under \"cases\"")]
    [InlineData(Y21 + "/parent/max", "19", "2.1", "parent \"2.1\" is given in two ways")]
    [InlineData(Y21 + "/implied", "\"yes\"", "Y2.1", "must be true or false")]
    [InlineData(Y21 + "/code", "\"X1\"", "X1", "code \"X1\" is used twice")]
    public void A_fault_is_named_with_its_criterion(string path, string? json, string criterion, string fault)
    {
        var reading = new InventedPack().With(Rice, path, json).Read();

        Assert.Null(reading.Regulation);
        Assert.Contains(
            reading.Problems,
            problem =>
                problem.File == Rice
                && problem.Criterion == criterion
                && problem.Message.En.Contains(fault, StringComparison.Ordinal)
        );
        Assert.All(reading.Problems, IsSaidInBothLanguages);
    }

    [Fact]
    public void Every_fault_is_named_at_once()
    {
        var reading = new InventedPack()
            .With(Header, "certificateMonths", null)
            .With("labels.json", "options/none", null)
            .With(Rice, X1 + "/max", "50")
            .With("sets/02-muoi.json", "why", null)
            .Read();

        Assert.Equal(
            ["labels.json", "regulation.json", "sets/01-gao.json", "sets/02-muoi.json"],
            reading
                .Problems.Select(problem => problem.File)
                .Append("labels.json")
                .Distinct()
                .Order(StringComparer.Ordinal)
        );
        Assert.Equal("regulation.faulty", Refusal(reading.Sound));
    }

    [Fact]
    public void Amendments_of_one_day_and_of_later_days_change_who_receives_and_who_recognises_from_their_day_on()
    {
        var regulation = new InventedPack()
            .With(
                Header,
                "amendments",
                """
                [{"by":"8/2032","on":"2032-05-01","receivedBy":"district","note":{"vi":"a","en":"b"}},
                 {"by":"9/2032","on":"2032-05-01","levels":[{"stars":2,"recognisedBy":"ministry"}],"note":{"vi":"c","en":"d"}},
                 {"by":"1/2033","on":"2033-01-01","receivedBy":"province","note":{"vi":"e","en":"f"}}]
                """
            )
            .Read()
            .Sound();

        Assert.Equal(
            [Authority.Commune, Authority.District, Authority.District, Authority.Province],
            new[] { "2032-04-30", "2032-05-01", "2032-12-31", "2033-01-01" }.Select(day =>
                regulation.ReceivedBy(DateOnly.Parse(day))
            )
        );
        Assert.Equal(
            [Authority.Commune, Authority.Ministry, Authority.Ministry],
            new[] { "2032-04-30", "2032-05-01", "2033-01-01" }.Select(day =>
                regulation.RecognisedBy(2, DateOnly.Parse(day))
            )
        );
        Assert.Equal("9/2032", regulation.Amendments[1].By);
    }

    [Fact]
    public void Files_that_are_missing_foreign_or_no_json_are_named()
    {
        var files = new InventedPack().Files;
        files.Remove("labels.json");
        files["notes.json"] = "{}";
        files[Rice] = "{\"number\":1,";

        var problems = RegulationReader.Read(files).Problems.Select(problem => problem.ToString()).ToArray();

        Assert.Contains("labels.json: this file is missing", problems);
        Assert.Contains(
            "notes.json: unexpected file: a pack has regulation.json, labels.json and sets/*.json",
            problems
        );
        Assert.Contains("sets/01-gao.json: not JSON, line 1", problems);
    }

    [Fact]
    public void A_field_given_twice_is_named()
    {
        var files = new InventedPack().Files;
        files[Header] = files[Header]
            .Replace(
                "\"certificateMonths\":24",
                "\"certificateMonths\":24,\"certificateMonths\":36",
                StringComparison.Ordinal
            );

        Assert.Contains(
            "regulation.json: field \"certificateMonths\" is given twice",
            RegulationReader.Read(files).Problems.Select(problem => problem.ToString())
        );
    }

    [Fact]
    public void An_empty_folder_is_no_pack_and_does_not_break_the_reader() =>
        Assert.Equal(2, RegulationReader.Read(new Dictionary<string, string>()).Problems.Length);

    [Fact]
    public void The_report_tells_counts_and_problems()
    {
        var report = PackReport.Json([
            new InventedPack().Read(),
            new InventedPack().With(Rice, X1 + "/max", "50").With(Header, "id", "\"8-2031\"").Read(),
        ]);

        Assert.StartsWith(
            """{"regulations":[{"id":"7-2031","sets":2,"criteria":3,"options":8,"marks":3,"complete":1,"problems":[]},{"id":"8-2031",""",
            report,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\"file\":\"sets/01-gao.json\",\"criterion\":\"X1\",\"vi\":\"",
            report,
            StringComparison.Ordinal
        );
        Assert.Contains("phương án cao nhất 60 điểm", report, StringComparison.Ordinal);
    }

    private static string Refusal(Func<object> act) => Assert.Throws<RefusalException>(act).Code;

    /// <summary>Not only where it is, and every name and number of the English also in the Vietnamese; a label is another in each.</summary>
    private static void IsSaidInBothLanguages(Problem problem)
    {
        var (vi, en) = (problem.Message.Vi, problem.Message.En);
        Assert.DoesNotMatch("(^|: )$", vi);
        Assert.DoesNotMatch("(^|: )$", en);
        Assert.NotEqual(vi, en);
        foreach (Match name in Regex.Matches(en, "(?<=\")(?![A-Z][a-z])[^\" ]+(?=\")|\\d+"))
            Assert.Contains(name.Value, vi, StringComparison.Ordinal);
    }
}
