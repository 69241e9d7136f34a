using System.Text.Json.Nodes;
using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Reading;

namespace OneCommune.Domain.Tests.Regulations;

public sealed class ReadingOfficialWording
{
    private const string Name = "03.json";
    private static readonly RegulationCatalogue Catalogue = new([new InventedPack().Read().Sound()]);

    [Theory]
    [InlineData("qd7-2031/01")]
    [InlineData("7-2031")]
    public void Each_sentence_comes_to_its_own_option(string id)
    {
        var wording = Read(With("id", id), "\uFEFF");

        Assert.Equal(1, wording.Set.Number);
        Assert.Equal(
            [("X1", 1), ("X1", 2), ("X1", 3), ("Y2.1", 1), ("Y2.1", 2), ("Y2.1", 3), ("Y2.2", 1), ("Y2.2", 2)],
            wording.Options.Select(one => (one.Criterion, one.Option))
        );
        Assert.Equal("Câu X1.1", wording.Options[0].Text);
    }

    [Theory]
    [InlineData("id", 7, "id")]
    [InlineData("id", null, "id")]
    [InlineData("set_no", "1", "set_no")]
    [InlineData("set_no", 1.5, "set_no")]
    [InlineData("parts", "x", "parts")]
    [InlineData("parts/0/criteria", 1, "criteria")]
    [InlineData("parts/0/criteria/0/code", 1, "code")]
    [InlineData("parts/0/criteria/0/options", null, "options")]
    [InlineData("parts/0/criteria/0/options/0/points", "0", "points")]
    [InlineData("parts/0/criteria/0/options/0/text_vi", null, "text_vi")]
    [InlineData("parts/0/criteria/0", "x", "code")]
    public void A_field_that_is_missing_or_of_another_kind_is_named_with_its_file(
        string path,
        object? value,
        string field
    ) => Refused("wording.shape", [Name, field], With(path, value));

    [Fact]
    public void Points_or_an_order_of_the_options_other_than_the_forms_are_refused()
    {
        Refused("wording.options", [Name, "X1"], With("parts/0/criteria/0/options/1/points", 31));
        var short_ = Whole();
        ((JsonArray)At(short_, "parts/0/criteria/0/options")!).RemoveAt(2);
        Refused("wording.options", [Name, "X1"], short_);
    }

    [Fact]
    public void A_criterion_of_another_form_given_twice_or_left_out_is_refused()
    {
        Refused("wording.criterion", [Name, "Z1", 1, "7-2031"], With("parts/0/criteria/0/code", "Z1"));
        Refused("wording.criterion", [Name, "X1", 1, "7-2031"], With("parts/1/criteria/0/code", "X1"));
        var less = Whole();
        ((JsonArray)At(less, "parts/1/criteria")!).RemoveAt(1);
        Refused("wording.criterion", [Name, "Y2.2", 1, "7-2031"], less);
    }

    [Fact]
    public void Another_decision_another_form_and_no_json_are_refused()
    {
        Refused("regulation.unknown", ["8-2031"], With("id", "qd8-2031/01"));
        Refused("regulation.unknown-set", [9, "7-2031"], With("set_no", 9));
        var refusal = Assert.Throws<RefusalException>(() => WordingReader.Read(Name, "{\n\"id\":", Catalogue));
        Assert.Equal("wording.not-json", refusal.Code);
        Assert.Equal([Name, 2L], refusal.Args);
        Refused("wording.shape", [Name, "id"], JsonValue.Create(1));
    }

    private static FormWording Read(JsonNode root, string before = "") =>
        WordingReader.Read(Name, before + root.ToJsonString(), Catalogue);

    private static void Refused(string code, object[] args, JsonNode root)
    {
        var refusal = Assert.Throws<RefusalException>(() => Read(root).Options.Count);
        Assert.Equal(code, refusal.Code);
        Assert.Equal(args, refusal.Args);
    }

    private static JsonObject With(string path, object? value)
    {
        var root = Whole();
        var (above, last) = path.LastIndexOf('/') is > 0 and var cut ? (path[..cut], path[(cut + 1)..]) : ("", path);
        var node = JsonValue.Create(value);
        if (At(root, above) is JsonArray list)
            list[int.Parse(last)] = node;
        else
            At(root, above)![last] = node;
        return root;
    }

    private static JsonNode? At(JsonNode root, string path) =>
        path.Split('/', StringSplitOptions.RemoveEmptyEntries)
            .Aggregate<string, JsonNode?>(root, (at, step) => at is JsonArray list ? list[int.Parse(step)] : at![step]);

    /// <summary>The invented form in the shape of the official texts.</summary>
    private static JsonObject Whole() =>
        new()
        {
            ["id"] = "qd7-2031/01",
            ["set_no"] = 1,
            ["parts"] = new JsonArray([
                .. Catalogue
                    .All[0]
                    .Set(1)
                    .Parts.Select(part => new JsonObject
                    {
                        ["criteria"] = new JsonArray([
                            .. part.Sections.SelectMany(section => section.Criteria).Select(Criterion),
                        ]),
                    }),
            ]),
        };

    private static JsonObject Criterion(Criterion criterion) =>
        new()
        {
            ["code"] = criterion.Code,
            ["options"] = new JsonArray([
                .. criterion.Options.Select(option => new JsonObject
                {
                    ["points"] = option.Points,
                    ["text_vi"] = $" Câu {criterion.Code}.{option.Number} ",
                }),
            ]),
        };
}
