using System.Text.RegularExpressions;

namespace OneCommune.Web.Tests.English;

public sealed partial class TheEnglishOfThePages
{
    [Fact]
    public void Every_text_of_the_pages_has_its_English() => AllAreKnown(SourceTexts.Handed());

    [Fact]
    public void Every_word_for_a_state_a_role_or_a_choice_has_its_English() => AllAreKnown(SourceTexts.Shown());

    [Fact]
    public void Every_word_of_the_audit_trail_has_its_English() => AllAreKnown(SourceTexts.OfTheTrail());

    [Fact]
    public void Every_refusal_has_its_English() => AllAreKnown(SourceTexts.OfRefusals());

    [Fact]
    public void Every_refusal_that_is_thrown_has_a_sentence()
    {
        var thrown = Directory
            .EnumerateFiles(Path.Combine(Repository.Folder, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Thrown().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.InRange(thrown.Count, 200, int.MaxValue);
        Assert.Empty(thrown.Except(SourceTexts.OfRefusals().Select(refusal => refusal.Where.Split(", ")[1])));
    }

    [Fact]
    public void The_English_has_the_places_of_the_Vietnamese()
    {
        var wrong = SourceTexts.English.Where(text => !Places(text.Key).SequenceEqual(Places(text.English)));

        Assert.Empty(wrong);
    }

    [Fact]
    public void No_English_stands_twice_or_without_a_page_that_says_it()
    {
        var said = SourceTexts.All();

        var keys = SourceTexts.English.Select(text => text.Key).ToList();
        var unsaid = keys.Where(key => !said.Contains(Said(key)));

        Assert.Empty(keys.GroupBy(key => key).Where(group => group.Count() > 1).Select(group => group.Key));
        Assert.Empty(unsaid);
    }

    private static void AllAreKnown(IEnumerable<(string Where, string Key)> texts)
    {
        var known = SourceTexts.English.Select(text => text.Key).ToHashSet();

        var missing = texts.Where(text => !known.Contains(text.Key)).Select(text => $"{text.Where}: {text.Key}");

        Assert.Empty(missing.Distinct());
    }

    /// <summary>The Vietnamese of a text that English tells apart by number.</summary>
    private static string Said(string key) => Number().Replace(key, "");

    private static IEnumerable<string> Places(string text) =>
        Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?<!\{)\{[^{}]*\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"RefusalException\(\s*""([a-z]+[a-z-]*\.[a-z.-]+)""")]
    private static partial Regex Thrown();

    [GeneratedRegex(" \\((một|nhiều)\\)$")]
    private static partial Regex Number();
}
