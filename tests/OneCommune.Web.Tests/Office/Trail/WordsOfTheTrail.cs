using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Metadata;
using OneCommune.Storage;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Files;
using OneCommune.Storage.Office;
using OneCommune.Web.Features.Office.Trail;
using OneCommune.Web.Tests.English;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Tests.Office.Trail;

/// <summary>Whatever the program can write into the trail is read in Vietnamese, and in English: nothing as the program calls it.</summary>
public sealed partial class WordsOfTheTrail(TestApp app) : IClassFixture<TestApp>
{
    private static readonly HashSet<string> Known = [.. SourceTexts.English.Select(text => text.Key)];

    [Fact]
    public void Every_kind_of_record_has_words()
    {
        var kinds = Kinds();

        AllAreWords(kinds.Select(kind => (kind, TrailWords.Entity(kind))));
        Assert.InRange(kinds.Count, 40, int.MaxValue);
    }

    [Fact]
    public void Every_field_has_words_or_tells_a_reader_nothing()
    {
        using var database = app.Open();
        (string Kind, string Name)[] apart = [("Sheet", "Seal"), ("AuditPart", "Records"), ("AuditPart", "Found")];
        var fields = Types(database)
            .SelectMany(type => type.GetProperties().Select(property => (Kind: Kind(type), property.Name)))
            .Concat(apart)
            .Where(field => !TrailWords.IsTechnical(field.Name));

        AllAreWords(fields.Select(field => ($"{field.Kind}.{field.Name}", TrailWords.Field(field.Kind, field.Name))));
    }

    [Fact]
    public void Every_value_of_a_choice_has_words_of_its_own()
    {
        using var database = app.Open();
        var choices = Types(database)
            .SelectMany(type => type.GetProperties())
            .Select(property => Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)
            .Where(type => type.IsEnum)
            .Distinct()
            .ToList();

        Assert.InRange(choices.Count, 20, int.MaxValue);
        foreach (var values in choices.Select(choice => Enum.GetValues(choice).Cast<Enum>().ToList()))
        {
            AllAreWords(values.Select(value => ($"{value.GetType().Name}.{value}", TrailValues.Of(value))));
            Assert.Equal(values.Count, values.Select(TrailValues.Of).Distinct().Count());
        }
    }

    [Fact]
    public void Every_setting_has_words()
    {
        var names = typeof(Setting)
            .GetFields()
            .Where(field => field.IsLiteral)
            .Select(field => field.GetRawConstantValue());

        AllAreWords(names.Select(name => ($"{name}", TrailWords.Code("Setting", "Name", $"{name}") ?? $"{name}")));
    }

    [Fact]
    public void Every_subject_of_the_program_has_words()
    {
        var subjects = Directory
            .EnumerateFiles(Path.Combine(Repository.Folder, "src"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Subjects().Matches(File.ReadAllText(file)))
            .Where(match => TrailWords.Acts.ContainsKey(match.Groups[1].Value))
            .Select(match => match.Groups[2].Value)
            .Distinct()
            .ToList();

        AllAreWords(subjects.Select(subject => (subject, TrailWords.Subject(subject))));
        Assert.InRange(subjects.Count, 12, int.MaxValue);
    }

    [Theory]
    [InlineData("CouncilSession", "QuorumHundredths", "6650", "66,5 %")]
    [InlineData("CouncilSession", "QuorumHundredths", "7500", "75 %")]
    [InlineData("StoredFile", "Fault", "gone", "Mất trên đĩa")]
    [InlineData("CouncilResult", "Reason", "knocked-out", "Quá nửa số thành viên dừng chấm: hồ sơ bị loại")]
    [InlineData("Setting", "Value", "required", "Bắt buộc")]
    [InlineData("HistoryEntry", "ToValue", "Household", "Hộ, cơ sở sản xuất")]
    [InlineData("ReportText", "Field", "capital", "capital")]
    [InlineData("ReportText", "Field", "markets", "Thị trường tiêu thụ")]
    [InlineData("Holiday", "Kind", "WorkingDay", "Làm bù")]
    [InlineData("Producer", "Name", "Household", "Household")]
    public void A_code_is_read_by_its_field(string kind, string field, string kept, string words)
    {
        using var database = app.Open();
        var change = new RecordedChange(
            kind,
            "second-factor",
            null,
            new() { [field] = kept, ["Kind"] = kind == "HistoryEntry" ? "LegalForm" : kept }
        );
        var culture = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new("vi-VN");

        var read = TrailValues.Of(
            change,
            field,
            TrailNames.TypeOf(database, kind, field),
            kept,
            Texts.Texts.Vietnamese
        );

        System.Globalization.CultureInfo.CurrentCulture = culture;
        Assert.Equal(words, read);
    }

    private static void AllAreWords(IEnumerable<(string Code, string Words)> found)
    {
        var wanting = found.Where(one => !Known.Contains(one.Words)).Select(one => $"{one.Code}: {one.Words}");

        Assert.Empty(wanting.Distinct());
    }

    private List<string> Kinds()
    {
        using var database = app.Open();
        return [.. Types(database).Select(Kind)];
    }

    /// <summary>All but the trail itself.</summary>
    private static IEnumerable<IEntityType> Types(Database database) =>
        database.Model.GetEntityTypes().Where(type => type.ClrType.Name is not (nameof(AuditRow) or "AuditHead"));

    private static string Kind(IEntityType type) => type.ClrType.Name.Split('`')[0];

    [GeneratedRegex(@"""([a-z-]+\.[a-z-]+)"",\s*""([a-z-]+)""[,)]")]
    private static partial Regex Subjects();
}
