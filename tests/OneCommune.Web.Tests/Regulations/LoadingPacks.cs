using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Regulations.Reading;
using OneCommune.Storage.Regulations;

namespace OneCommune.Web.Tests.Regulations;

public sealed class LoadingPacks(TestApp app) : IClassFixture<TestApp>
{
    private static readonly string Shipped = Path.Combine(AppContext.BaseDirectory, "regulations");

    [Fact]
    public async Task A_new_decision_is_known_at_once_and_loading_it_again_changes_nothing()
    {
        var pack = Pack("26-2026", ("\"id\": \"26-2026\"", "\"id\": \"9-2031\""), ("2026-05-22", "2031-03-01"));
        var book = LawBook.BesideTheProgram();
        await using var database = app.Open();
        Assert.Null((await book.ReadAsync(database, default)).Find("9-2031"));

        Assert.True(await AddAsync(book, pack));
        Assert.False(await AddAsync(book, pack));

        var catalogue = await book.ReadAsync(database, default);
        Assert.Equal(26, catalogue.Get("9-2031").Sets.Length);
        Assert.Equal("9-2031", catalogue.InForceOn(new DateOnly(2031, 3, 1)).Id);
        Assert.Equal("26-2026", catalogue.InForceOn(new DateOnly(2031, 2, 28)).Id);
        Assert.Equal(
            1,
            await database.Audit.CountAsync(row => row.Act == "regulation.add" && row.SubjectId == "9-2031")
        );
    }

    [Fact]
    public async Task A_pack_may_get_better_labels_but_not_other_points()
    {
        var book = LawBook.BesideTheProgram();
        var labels = Pack("1048-2019", ("\"effectiveTo\": \"2023-02-23\"", "\"effectiveTo\": \"2023-02-22\""));
        var points = Pack("26-2026", ("\"from\": 90", "\"from\": 85"));

        Assert.True(await AddAsync(book, labels));
        Assert.Equal("regulation.changes-ranks", await RefusalAsync(() => AddAsync(book, points)));

        await using var database = app.Open();
        var known = (await book.ReadAsync(database, default)).Get("1048-2019");
        Assert.Equal(new DateOnly(2023, 2, 22), known.EffectiveTo);
        Assert.Equal(90, (await book.ReadAsync(database, default)).Get("26-2026").Bands.All[4].From);
    }

    [Fact]
    public async Task A_form_in_use_keeps_its_options()
    {
        var pack = Pack("26-2026");
        var file = pack.Keys.Single(path => path.StartsWith("sets/03", StringComparison.Ordinal));
        var form = JsonNode.Parse(pack[file])!;
        form["parts"]![0]!["sections"]![0]!["criteria"]![0]!["options"]![0]!["points"] = 0;
        pack[file] = form.ToJsonString();

        var refusal = await Assert.ThrowsAsync<RefusalException>(() => AddAsync(LawBook.BesideTheProgram(), pack));

        Assert.Equal("regulation.changes-form", refusal.Code);
        Assert.Equal(["26-2026", 3, "A1.1"], refusal.Args);
    }

    [Fact]
    public async Task A_faulty_pack_is_refused_whole()
    {
        var pack = Pack(
            "148-2023",
            ("\"id\": \"148-2023\"", "\"id\": \"10-2031\""),
            ("\"certificateMonths\": 36", "\"certificateMonths\": 0")
        );

        Assert.Equal("regulation.faulty", await RefusalAsync(() => AddAsync(LawBook.BesideTheProgram(), pack)));

        await using var database = app.Open();
        Assert.False(await database.RegulationPacks.AnyAsync(one => one.Id == "10-2031"));
    }

    [Fact]
    public async Task Official_sentences_are_kept_by_option_and_loading_them_again_changes_nothing()
    {
        await using var database = app.Open();
        var catalogue = await LawBook.BesideTheProgram().ReadAsync(database, default);
        var set = catalogue.Get("26-2026").Set(5);
        var form = WordingReader.Read("05.json", OfficialTexts.Of(set), catalogue);

        Assert.Equal(set.Criteria.Sum(one => one.Options.Length), await SaveAsync(form));
        Assert.Equal(0, await SaveAsync(form));

        var kept = await Wordings.OfAsync(database, set, default);
        Assert.Equal("Câu A1.1 số 2", kept[("A1.1", 2)]);
    }

    [Fact]
    public async Task Sentences_that_do_not_fit_the_form_are_refused()
    {
        await using var database = app.Open();
        var catalogue = await LawBook.BesideTheProgram().ReadAsync(database, default);
        var texts = OfficialTexts.Of(catalogue.Get("26-2026").Set(6));

        Assert.Equal("wording.not-json", Refusal(texts[..^1]));
        Assert.Equal("wording.criterion", Refusal(texts.Replace("\"A1.1\"", "\"A1.99\"", StringComparison.Ordinal)));
        Assert.Equal(
            "wording.options",
            Refusal(texts.Replace("\"points\":1,", "\"points\":7,", StringComparison.Ordinal))
        );
        Assert.Equal("wording.shape", Refusal(texts.Replace("text_vi", "text", StringComparison.Ordinal)));
        Assert.Equal("regulation.unknown", Refusal(texts.Replace("qd26-2026", "qd27-2026", StringComparison.Ordinal)));

        string Refusal(string json) =>
            Assert.Throws<RefusalException>(() => WordingReader.Read("f", json, catalogue)).Code;
    }

    private static Dictionary<string, string> Pack(string id, params (string Old, string New)[] changes)
    {
        var files = PackFolder.Files(Path.Combine(Shipped, id));
        foreach (var (old, changed) in changes)
        {
            Assert.Contains(old, files["regulation.json"], StringComparison.Ordinal);
            files["regulation.json"] = files["regulation.json"].Replace(old, changed, StringComparison.Ordinal);
        }
        return files;
    }

    private async Task<bool> AddAsync(LawBook book, Dictionary<string, string> files)
    {
        await using var database = app.Open();
        return await LoadedPacks.AddAsync(
            database,
            book,
            files,
            id => app.Act("regulation.add") with { SubjectId = id },
            default
        );
    }

    private async Task<int> SaveAsync(FormWording form)
    {
        await using var database = app.Open();
        return await Wordings.SaveAsync(database, [form], set => app.Act("regulation.wording"), default);
    }

    private static async Task<string> RefusalAsync(Func<Task> act) =>
        (await Assert.ThrowsAsync<RefusalException>(act)).Code;
}
