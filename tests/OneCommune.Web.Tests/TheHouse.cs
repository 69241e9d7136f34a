using System.Reflection;
using System.Text.RegularExpressions;
using OneCommune.Domain.Regulations;
using OneCommune.Storage;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Tests;

/// <summary>Who may know whom, read from the sources' names: rooms do not call each other, and wings know those below them.</summary>
public sealed partial class TheHouse
{
    /// <summary>Rooms that still know another one, and why. A new one meets the other in the domain, the database or Features/Shared.</summary>
    private static readonly Dictionary<string, string> Leftovers = new(StringComparer.Ordinal)
    {
        ["Evaluation.DossierFiles -> Evaluation.Dossiers"] = "the viewer of a file is a page of the dossier",
        ["Registry.Products -> Evaluation.Decisions"] = "the product's page draws the line of its revocation",
        ["Shopper.Catalogue -> Shopper.Certificates"] = "the public product shows its certificate",
        ["Shopper.Home -> Shopper.Catalogue"] = "the first page shows products as the catalogue does",
        ["Shopper.OpenData -> Shopper.Catalogue"] = "the open table holds what the catalogue shows",
        ["Shopper.OpenData -> Reports.Statistics"] = "the open figures are those of the statistics",
    };

    /// <summary>The wings of the domain, each with those it may know. Regulations, Text and Money are below them.</summary>
    private static readonly Dictionary<string, string[]> Wings = new(StringComparer.Ordinal)
    {
        // The six sectors, which the law names and the register keeps.
        ["Regulations"] = ["Registry"],
        ["Text"] = [],
        ["Money"] = ["Regulations", "Text"],
        ["Registry"] = ["Regulations", "Text", "Money"],
        ["Office"] = ["Registry", "Regulations", "Text", "Money"],
        ["Evaluation"] = ["Registry", "Office", "Regulations", "Text", "Money"],
        ["Reports"] = ["Registry", "Office", "Evaluation", "Regulations", "Text", "Money"],
    };

    [Fact]
    public void Rooms_do_not_call_each_other()
    {
        var known = Sources("OneCommune.Web/Features")
            .Select(s => (Room: Room(s.Folder.Replace('/', '.')), s.Text))
            .Where(s => s.Room.Length > 0)
            .SelectMany(s =>
                Features()
                    .Matches(s.Text)
                    .Select(m => Room(m.Groups[1].Value))
                    .Where(other => other.Length > 0 && other != s.Room)
                    .Select(other => $"{s.Room} -> {other}")
            )
            .Distinct()
            .Order(StringComparer.Ordinal);

        // Both ways: one that is gone leaves the list.
        Assert.Equal(Leftovers.Keys.Order(StringComparer.Ordinal), known);
    }

    [Fact]
    public void Every_wing_of_the_domain_is_named_here()
    {
        var folders = Directory.GetDirectories(Path.Combine(Repository.Folder, "src", "OneCommune.Domain"));

        Assert.Equal(
            Wings.Keys.Order(StringComparer.Ordinal),
            folders
                .Select(f => Path.GetFileName(f)!)
                .Where(f => f is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Wings_of_the_domain_know_those_below_them_alone()
    {
        var upwards = Sources("OneCommune.Domain")
            .Select(s => (Wing: s.Folder.Split('/')[0], s.Folder, s.Text))
            .Where(s => s.Wing.Length > 0)
            .SelectMany(s =>
                Domain()
                    .Matches(s.Text)
                    .Select(m => m.Groups[1].Value)
                    .Where(other => other != s.Wing && Wings.ContainsKey(other) && !Wings[s.Wing].Contains(other))
                    .Select(other => $"{s.Folder} -> {other}")
            )
            .Distinct();

        Assert.Empty(upwards);
    }

    [Fact]
    public void The_domain_knows_no_storage_and_the_storage_no_pages()
    {
        var upwards = Sources("OneCommune.Domain")
            .Where(s => s.Text.Contains("OneCommune.Storage") || s.Text.Contains("OneCommune.Web"))
            .Concat(Sources("OneCommune.Storage").Where(s => s.Text.Contains("OneCommune.Web")))
            .Select(s => s.File);

        Assert.Empty(upwards);
    }

    [Fact]
    public void A_room_of_the_storage_is_named_as_in_the_domain_or_its_feature()
    {
        var rooms = Sources("OneCommune.Storage")
            .Select(s => s.Folder)
            .Where(folder => folder.Split('/') is [var wing, _] && Wings.ContainsKey(wing))
            .Distinct();

        Assert.DoesNotContain(
            rooms,
            room =>
                !Directory.Exists(Path.Combine(Repository.Folder, "src", "OneCommune.Domain", room))
                && !Directory.Exists(Path.Combine(Repository.Folder, "src", "OneCommune.Web", "Features", room))
        );
    }

    [Theory]
    [InlineData("OneCommune.Web/Rights")]
    [InlineData("OneCommune.Web/Outside")]
    [InlineData("OneCommune.Web/Texts")]
    [InlineData("OneCommune.Web/Features/Shared")]
    public void What_rooms_share_knows_no_room(string folder)
    {
        var upwards = Sources(folder)
            .SelectMany(s => Features().Matches(s.Text).Select(m => (s.File, Room: Room(m.Groups[1].Value))))
            .Where(one => one.Room.Length > 0);

        Assert.Empty(upwards);
    }

    [Fact]
    public void No_page_styles_an_element_by_itself_for_browsers_are_told_to_refuse_it()
    {
        var styled = Sources("OneCommune.Web/Features")
            .Where(s => s.File.EndsWith(".cshtml", StringComparison.Ordinal) && s.Text.Contains(" style=\""))
            .Select(s => s.File);

        Assert.Empty(styled);
    }

    [Fact]
    public void No_link_among_the_fields_of_a_form_throws_away_what_is_typed_there()
    {
        var leading = Sources("OneCommune.Web/Features")
            .SelectMany(s => Forms().Matches(s.Text).Select(form => (s.File, Text: form.Value)))
            .SelectMany(form =>
                Links()
                    .Matches(form.Text[..Math.Max(0, form.Text.LastIndexOf("<button", StringComparison.Ordinal))])
                    .Where(link => !link.Value.Contains("href=\"#") && !link.Value.Contains("target=\"_blank\""))
                    .Select(link => $"{form.File}: {link.Value}")
            );

        // It opens a window of its own, is a button of the form, or stands after the form's button.
        Assert.Empty(leading);
    }

    [Fact]
    public void A_text_is_cut_in_one_place_that_knows_letters_of_two_halves()
    {
        var byHand = new[] { "OneCommune.Domain", "OneCommune.Storage", "OneCommune.Web" }
            .SelectMany(Sources)
            .SelectMany(s => Cuts().Matches(s.Text).Select(cut => $"{s.File}: {cut.Value}"));

        Assert.Empty(byHand);
    }

    [Fact]
    public void A_name_means_one_type_in_the_whole_product()
    {
        Assembly[] product = [typeof(Regulation).Assembly, typeof(Database).Assembly, typeof(BackgroundWork).Assembly];
        var shared = product
            .SelectMany(part => part.GetTypes())
            .Where(type => !type.IsNested && type.Namespace?.StartsWith("OneCommune", StringComparison.Ordinal) == true)
            .GroupBy(type => type.Name)
            .Where(same => same.Count() > 1)
            .SelectMany(same => same.Select(type => type.FullName));

        Assert.Empty(shared);
    }

    private static IEnumerable<(string File, string Folder, string Text)> Sources(string under)
    {
        var root = Path.Combine(Repository.Folder, "src", under);
        foreach (var file in Directory.EnumerateFiles(root, "*.cs*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(root, file).Replace('\\', '/');
            if (path.StartsWith("bin/", StringComparison.Ordinal) || path.StartsWith("obj/", StringComparison.Ordinal))
                continue;
            if (Path.GetExtension(file) is ".cs" or ".cshtml")
                yield return (path, Path.GetDirectoryName(path)!.Replace('\\', '/'), File.ReadAllText(file));
        }
    }

    /// <summary>"Registry.Products" of a name under Features; "" for what is no room of a wing.</summary>
    private static string Room(string name) =>
        name.Split('.') is [var wing, var room, ..] && (Wings.ContainsKey(wing) || wing == "Shopper")
            ? $"{wing}.{room}"
            : "";

    /// <summary>A room's name in a using or before a type, written out or from a namespace inside OneCommune.Web.</summary>
    [GeneratedRegex(@"\w+\[\.\.(?:Longest\w*|Math\.Min\(\w+\.Length)")]
    private static partial Regex Cuts();

    [GeneratedRegex(@"\bFeatures\.((?:Registry|Evaluation|Shopper|Reports|Office)\.\w+)")]
    private static partial Regex Features();

    [GeneratedRegex(@"<form[^>]*\bmethod=""post"".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex(@"<a [^>]*>")]
    private static partial Regex Links();

    [GeneratedRegex(@"\bDomain\.(\w+)")]
    private static partial Regex Domain();
}
