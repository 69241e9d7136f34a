using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Lines;

namespace OneCommune.Domain.Tests.Regulations;

public class AnsweringLines
{
    private static readonly Regulation Decision = new InventedPack().Read().Sound();

    private static string Answer(LineVerb verb, string line, int set = 1) =>
        JsonLine.Answer(verb, Decision, Decision.Set(set), line);

    [Theory]
    [InlineData(
        """{"answers":{"X1":3,"Y2.1":1},"knockout":null}""",
        """{"parts":{"X":60,"Y":4},"total":64,"band":3,"minimumsMet":2,"stars":2,"unmet":[{"criterion":"Y2.2","stars":3,"needs":12,"has":0}]}"""
    )]
    [InlineData(
        """ { "answers" : { "Y2.2" : 2, "Y2.1" : 3, "X1" : 3 } } """,
        """{"parts":{"X":60,"Y":20},"total":80,"band":3,"minimumsMet":3,"stars":3,"unmet":[]}"""
    )]
    [InlineData(
        """{"answers":{"X1":null,"Y2\u002e1":2}}""",
        """{"parts":{"X":0,"Y":8},"total":8,"band":1,"minimumsMet":1,"stars":1,"unmet":[{"criterion":"X1","stars":2,"needs":30,"has":0},{"criterion":"X1","stars":3,"needs":60,"has":0},{"criterion":"Y2.2","stars":3,"needs":12,"has":0}]}"""
    )]
    [InlineData(
        """{"knockout":"Hàng nhập","answers":{"X1":2}}""",
        """{"parts":{"X":30,"Y":0},"total":30,"knockout":"Hàng nhập"}"""
    )]
    public void Score_answers_a_sheet(string line, string answer) =>
        Assert.Equal(answer, Answer(ScoreLine.Write, line));

    [Theory]
    [InlineData(
        """{"rules":{"quorum":0.75,"spread":10,"minimums":"majority"},"members":4,"chairPresent":true,"recused":1,"sheets":[{"member":"a","answers":{"X1":3,"Y2.2":2}},{"member":"b","answers":{"X1":3,"Y2.2":2}},{"member":"c","answers":{"X1":3,"Y2.1":1}}]}""",
        """{"valid":true,"counted":3,"mean":"69.33","sum":208,"spread":8,"rescore":false,"band":3,"minimumsMet":3,"stars":3}"""
    )]
    [InlineData(
        """{"members":2,"chairPresent":true,"sheets":[{"member":"a","answers":{"X1":3,"Y2.2":2}},{"member":"b","answers":{"X1":3}}]}""",
        """{"valid":true,"counted":2,"mean":"66.00","sum":132,"spread":12,"rescore":true,"band":3,"minimumsMet":2,"stars":2}"""
    )]
    [InlineData(
        """{"members":4,"chairPresent":true,"recused":0,"sheets":[{"member":"a","answers":{"X1":3}}]}""",
        """{"valid":false,"reason":"no-quorum","counted":1,"mean":"60.00","sum":60,"spread":0,"rescore":false}"""
    )]
    [InlineData(
        """{"members":1,"chairPresent":true,"sheets":[{"member":"a","answers":{},"knockout":"Hàng nhập"}]}""",
        """{"valid":false,"reason":"knocked-out","counted":1}"""
    )]
    public void Score_council_answers_a_sitting(string line, string answer) =>
        Assert.Equal(answer, Answer(CouncilLine.Write, line));

    [Theory]
    [InlineData(
        """{"answers":{"X1":2,"Y2.1":1},"knockout":null}""",
        """{"stars":1,"target":2,"changes":[{"criterion":"Y2.2","from":0,"to":2,"gain":12,"reason":"points"}],"total":46}"""
    )]
    [InlineData(
        """{"answers":{"X1":3}}""",
        """{"stars":2,"target":3,"changes":[{"criterion":"Y2.2","from":0,"to":2,"gain":12,"reason":"minimum"}],"total":72}"""
    )]
    [InlineData(
        """{"answers":{"X1":3,"Y2.1":2,"Y2.2":2}}""",
        """{"stars":3,"target":4,"changes":[],"total":80,"reachable":false}"""
    )]
    [InlineData(
        """{"answers":{"X1":3},"knockout":"Hàng nhập"}""",
        """{"changes":[],"total":60,"reachable":false,"knockout":"Hàng nhập"}"""
    )]
    public void Advise_answers_a_sheet(string line, string answer) =>
        Assert.Equal(answer, Answer(AdviceLine.Write, line));

    [Theory]
    [InlineData("", "lines.not-json")]
    [InlineData("{", "lines.not-json")]
    [InlineData("{\"answers\":{}} {}", "lines.not-json")]
    [InlineData("{\"answers\":{\"\\ud800\":1}}", "lines.not-json")]
    [InlineData("[]", "lines.not-an-object")]
    [InlineData("{}", "lines.missing")]
    [InlineData("{\"answers\":null}", "lines.wrong-type")]
    [InlineData("{\"answers\":{},\"knockuot\":\"x\"}", "lines.unknown-property")]
    [InlineData("{\"answers\":{},\"answers\":{}}", "lines.given-twice")]
    [InlineData("{\"answers\":{},\"knockout\":\"x\",\"knockout\":null}", "lines.given-twice")]
    [InlineData("{\"answers\":{},\"knockout\":true}", "lines.wrong-type")]
    [InlineData("{\"answers\":{},\"knockout\":\"\"}", "lines.wrong-type")]
    [InlineData("{\"answers\":{\"X1\":\"2\"}}", "lines.wrong-type")]
    [InlineData("{\"answers\":{\"X1\":1.5}}", "lines.wrong-type")]
    [InlineData("{\"answers\":{\"X1\":0}}", "score.unknown-option")]
    [InlineData("{\"answers\":{\"X1\":4}}", "score.unknown-option")]
    [InlineData("{\"answers\":{\"x1\":1}}", "score.unknown-criterion")]
    [InlineData("{\"answers\":{\"X1\":1,\"X1\":2}}", "score.answered-twice")]
    public void A_line_that_cannot_be_read_is_refused(string line, string code)
    {
        Assert.Equal(code, Assert.Throws<RefusalException>(() => Answer(ScoreLine.Write, line)).Code);
        Assert.Equal(code, Assert.Throws<RefusalException>(() => Answer(AdviceLine.Write, line)).Code);
    }

    [Theory]
    [InlineData("""{"chairPresent":true,"sheets":[]}""", "lines.missing")]
    [InlineData("""{"members":3,"sheets":[]}""", "lines.missing")]
    [InlineData("""{"members":3,"chairPresent":true}""", "lines.missing")]
    [InlineData("""{"members":3,"chairPresent":1,"sheets":[]}""", "lines.wrong-type")]
    [InlineData("""{"members":3,"chairPresent":true,"sheets":[{"answers":{}}]}""", "lines.missing")]
    [InlineData("""{"members":3,"chairPresent":true,"sheets":[1]}""", "lines.wrong-type")]
    [InlineData("""{"members":3,"chairPresent":true,"sheets":[],"rules":{"minimums":"most"}}""", "lines.wrong-type")]
    [InlineData("""{"members":3,"chairPresent":true,"sheets":[],"rules":{"quorum":2}}""", "council.bad-quorum")]
    [InlineData("""{"members":3,"chairPresent":true,"sheets":[],"rules":{"votes":2}}""", "lines.unknown-property")]
    [InlineData("""{"members":3,"members":3,"chairPresent":true,"sheets":[]}""", "lines.given-twice")]
    [InlineData("""{"members":3,"chairPresent":false,"chairPresent":true,"sheets":[]}""", "lines.given-twice")]
    [InlineData("""{"members":3,"chairPresent":true,"sheets":[],"rules":{},"rules":{}}""", "lines.given-twice")]
    [InlineData(
        """{"members":3,"chairPresent":true,"sheets":[],"rules":{"spread":10,"quorum":0.75,"spread":90}}""",
        "lines.given-twice"
    )]
    [InlineData(
        """{"members":3,"chairPresent":true,"sheets":[{"member":"a","answers":{},"knockout":"x","knockout":null}]}""",
        "lines.given-twice"
    )]
    [InlineData(
        """{"members":3,"chairPresent":true,"sheets":[{"member":"a","answers":{}},{"member":"a","answers":{}}]}""",
        "council.two-sheets"
    )]
    public void A_sitting_that_cannot_be_read_is_refused(string line, string code) =>
        Assert.Equal(code, Assert.Throws<RefusalException>(() => Answer(CouncilLine.Write, line)).Code);

    [Fact]
    public void A_set_with_totals_only_is_not_scored() =>
        Assert.Equal(
            "score.incomplete-set",
            Assert.Throws<RefusalException>(() => Answer(ScoreLine.Write, """{"answers":{}}""", set: 2)).Code
        );

    [Theory]
    [InlineData("""{"answers":null}""", "answers", "{…}")]
    [InlineData("""{"answers":[]}""", "answers", "{…}")]
    [InlineData("""{"answers":{},"knockout":true}""", "knockout", "\"…\"")]
    [InlineData("""{"answers":{},"knockout":" "}""", "knockout", "\"…\"")]
    [InlineData("""{"answers":{"X1":"2"}}""", "X1", "1, 2, 3 …")]
    [InlineData("""{"answers":{"X1":2.5}}""", "X1", "1, 2, 3 …")]
    public void A_value_of_another_kind_in_a_sheet_is_told_with_the_kind_it_should_be(
        string line,
        string name,
        string kind
    ) => Assert.Equal([name, kind], Told(ScoreLine.Write, line));

    [Theory]
    [InlineData("\"members\":\"3\"", "members", "0, 1, 2 …")]
    [InlineData("\"members\":2.5", "members", "0, 1, 2 …")]
    [InlineData("\"recused\":null", "recused", "0, 1, 2 …")]
    [InlineData("\"chairPresent\":1", "chairPresent", "true, false")]
    [InlineData("\"sheets\":{}", "sheets", "[…]")]
    [InlineData("\"sheets\":[1]", "sheets", "[{…}]")]
    [InlineData("\"sheets\":[{\"member\":null}]", "member", "\"…\"")]
    [InlineData("\"rules\":[]", "rules", "{…}")]
    [InlineData("\"rules\":{\"quorum\":\"x\"}", "quorum", "0.75")]
    [InlineData("\"rules\":{\"spread\":1.5}", "spread", "0, 1, 2 …")]
    [InlineData("\"rules\":{\"minimums\":\"most\"}", "minimums", "majority, all, mean")]
    public void A_value_of_another_kind_in_a_sitting_is_told_with_the_kind_it_should_be(
        string property,
        string name,
        string kind
    ) => Assert.Equal([name, kind], Told(CouncilLine.Write, $"{{{property}}}"));

    [Theory]
    [InlineData("{}", "members")]
    [InlineData("""{"members":3}""", "chairPresent")]
    [InlineData("""{"members":3,"chairPresent":true}""", "sheets")]
    [InlineData("""{"sheets":[{"answers":{}}]}""", "member")]
    [InlineData("""{"sheets":[{"member":"a"}]}""", "answers")]
    [InlineData("""{"sheet":[]}""", "sheet")]
    [InlineData("""{"sheets":[{"name":"a"}]}""", "name")]
    [InlineData("""{"rules":{"votes":2}}""", "votes")]
    [InlineData("""{"members":3,"recused":1,"members":3}""", "members")]
    [InlineData("""{"members":3,"recused":1,"recused":1}""", "recused")]
    [InlineData("""{"sheets":[{"member":"a","answers":{},"member":"b"}]}""", "member")]
    public void What_is_missing_unknown_or_given_twice_in_a_sitting_is_named(string line, string name) =>
        Assert.Equal([name], Told(CouncilLine.Write, line));

    [Theory]
    [InlineData("", 0L)]
    [InlineData("{\"answers\":{}} {}", 15L)]
    [InlineData("{\"answers\":x}", 11L)]
    public void A_line_that_is_no_json_is_told_with_the_place_where_it_stops_being_one(string line, long place) =>
        Assert.Equal([place], Told(ScoreLine.Write, line));

    [Fact]
    public void An_answer_refused_is_told_with_its_criterion_and_its_form()
    {
        Assert.Equal(["Z1", 1, "7-2031"], Told(ScoreLine.Write, """{"answers":{"Z1":1}}"""));
        Assert.Equal(["X1", 1, "7-2031"], Told(ScoreLine.Write, """{"answers":{"X1":1,"X1":2}}"""));
        Assert.Equal(["X1", 4, 3], Told(ScoreLine.Write, """{"answers":{"X1":4}}"""));
        Assert.Equal(["answers"], Told(ScoreLine.Write, "{}"));
        Assert.Equal(["knockuot"], Told(ScoreLine.Write, """{"answers":{},"knockuot":"x"}"""));
        Assert.Equal(
            [2, "7-2031"],
            Assert.Throws<RefusalException>(() => Answer(CouncilLine.Write, "{}", set: 2)).Args
        );
    }

    [Fact]
    public void A_council_may_settle_each_of_its_rules_and_leave_the_others_to_the_decision()
    {
        string Sitting(string rules) =>
            Answer(
                CouncilLine.Write,
                $$$"""{"rules":{{{rules}}},"members":3,"chairPresent":true,"sheets":[{"member":"a","answers":{"X1":3,"Y2.2":2}},{"member":"b","answers":{"X1":3}}]}"""
            );

        Assert.Contains("\"reason\":\"no-quorum\"", Sitting("""{"quorum":1}"""));
        Assert.Contains("\"rescore\":false", Sitting("""{"spread":12}"""));
        Assert.Contains("\"rescore\":true", Sitting("""{"spread":11}"""));
        Assert.Contains("\"minimumsMet\":2", Sitting("""{"minimums":"all"}"""));
    }

    private static IReadOnlyList<object> Told(LineVerb verb, string line) =>
        Assert.Throws<RefusalException>(() => Answer(verb, line)).Args;
}
