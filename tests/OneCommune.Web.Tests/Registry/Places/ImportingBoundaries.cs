using System.Text;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage.Registry.Places;
using OneCommune.Web.Features.Registry.Places;

namespace OneCommune.Web.Tests.Registry.Places;

/// <summary>Each on a database of its own: a catalogue is the whole database's.</summary>
public sealed class ImportingBoundaries : IAsyncLifetime
{
    private readonly TestApp app = new();

    public ValueTask InitializeAsync() => app.InitializeAsync();

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private const string Before = """
        code,name,level,parent_code
        80,Tỉnh Long An,province,
        803,Huyện  Thủ Thử,district,80
        28901,Xã Một,commune,803
        28902,Xã Hai ,commune,803
        804,Huyện Đảo Thử,district,80
        """;

    private const string After = """
        code,name,level,parent_code,lat,lon
        80,Tỉnh Tây Ninh,province,,10.6941,106.123
        28901,Xã Một Hai,commune,80,10.5,106.4
        28903,Đặc khu Đảo Thử,commune,80,,
        """;

    private const string Steps = """
        old_code,new_code,part
        28901,28901,whole
        28902,28901,whole
        """;

    [Fact]
    public async Task Units_and_their_successions_are_kept_and_the_same_files_again_change_nothing()
    {
        var first = await ImportAsync(Before, After, Steps);
        await using var database = app.Open();
        var rows = await database.Audit.CountAsync();
        var again = await ImportAsync(Before, After, Steps);

        Assert.Equal((8, 3), (first.Units, first.Successions));
        Assert.Equal((0, 0), (again.Added, again.Corrected));
        Assert.Equal(rows, await database.Audit.CountAsync());
        var gazetteer = await database.ReadGazetteerAsync(default);
        var hai = gazetteer.Resolve("Xã Hai, Huyện Thủ Thử, Long An", new(2024, 12, 31)).Unit!;
        Assert.Equal("Xã Một Hai", gazetteer.At(hai, app.Clock.Today).Single().Unit.Name);
        Assert.Equal(10.5, gazetteer.Unit("28901", app.Clock.Today)!.Latitude);
        var equivalents = await database
            .UnitEquivalents.Where(e => e.UnitId == hai.Id)
            .Select(e => e.EquivalentId)
            .ToListAsync();
        Assert.Equal([hai.Id, gazetteer.Unit("28901", app.Clock.Today)!.Id], equivalents.Order());
    }

    [Fact]
    public async Task An_island_district_without_communes_went_into_the_special_zone_of_its_name()
    {
        await ImportAsync(Before, After, Steps);
        await using var database = app.Open();
        var gazetteer = await database.ReadGazetteerAsync(default);

        var island = gazetteer.Resolve("Huyện Đảo Thử", new(2024, 12, 31)).Unit!;

        Assert.Equal(
            [new Relative(gazetteer.Unit("28903", app.Clock.Today)!, SuccessionPart.Whole)],
            gazetteer.At(island, app.Clock.Today)
        );
    }

    [Fact]
    public async Task A_later_list_corrects_a_name_and_ends_the_units_before_it()
    {
        await ImportAsync(Before, After, Steps);

        var corrected = await ImportAsync(Before.Replace("Xã Một", "Xã Mốt"), After, Steps);
        var later = new BoundaryFiles(new(2028, 1, 1)).Read(
            Stream(After),
            Stream(After.Replace("Xã Một Hai", "Phường Một Hai")),
            Stream("old_code,new_code,part\n28901,28901,whole\n28903,28903,whole")
        );
        await RunAsync(later);

        Assert.Equal((0, 1), (corrected.Added, corrected.Corrected));
        await using var database = app.Open();
        var gazetteer = await database.ReadGazetteerAsync(default);
        Assert.Equal("Xã Một Hai", gazetteer.Unit("28901", new(2027, 12, 31))?.Name);
        Assert.Equal(new DateOnly(2027, 12, 31), gazetteer.Unit("28901", new(2027, 1, 1))?.ValidTo);
        var now = gazetteer.At(gazetteer.Unit("28901", new(2024, 1, 1))!, new(2028, 1, 1)).Single();
        Assert.Equal(("Phường Một Hai", SuccessionPart.Whole), (now.Unit.Name, now.Part));
    }

    [Theory]
    [InlineData("803,Huyện  Thủ Thử,district,80", "803,Huyện Thủ Thử,district,99", "boundary.parent", 3)]
    [InlineData("28902,Xã Hai ,commune,803", "28901,Xã Hai,commune,803", "boundary.twice", 5)]
    [InlineData("28902,Xã Hai ,commune,803", "28902,,commune,803", "place.name", 5)]
    [InlineData("28902,Xã Hai ,commune,803", "28902,Xã Hai,commune,28901", "place.parent", 5)]
    [InlineData("28902,Xã Hai ,commune,803", "A1,Xã Hai,commune,803", "place.code", 5)]
    public void A_catalogue_that_contradicts_itself_is_refused_with_its_line(
        string line,
        string wrong,
        string code,
        int number
    )
    {
        var change = Read(Before.Replace(line, wrong), After, "old_code,new_code,part\n");

        Assert.Contains(change.Faults(), fault => fault.Refusal.Code == code && fault.Line == number);
    }

    [Theory]
    [InlineData("28999,28901,whole", "boundary.unknown-old")]
    [InlineData("28901,28999,whole", "boundary.unknown-new")]
    [InlineData("28901,28901,whole", "boundary.same-step")]
    [InlineData("28901,28903,split", "boundary.whole-and-more")]
    public void A_succession_that_cannot_be_true_is_refused(string line, string code) =>
        Assert.Contains(Read(Before, After, Steps + "\n" + line).Faults(), fault => fault.Refusal.Code == code);

    [Fact]
    public void Lines_that_cannot_be_read_are_named_together()
    {
        var files = new BoundaryFiles(new(2025, 7, 1));
        files.Read(
            Stream(Before.Replace("district", "quận")),
            Stream(After.Replace("10.5", "10,5").Replace("106.123", "206")),
            Stream(Steps.Replace("28902,28901,whole", "28902,28901,một phần"))
        );

        Assert.Equal(
            ["boundary.level", "boundary.level", "boundary.degrees", "boundary.part"],
            files.Faults.Select(fault => fault.Refusal.Code)
        );
        Assert.Equal([3, 6, 2, 3], files.Faults.Select(fault => fault.Line));
    }

    [Fact]
    public void A_missing_column_is_named()
    {
        var refusal = Assert.Throws<RefusalException>(() => Read("code,name,level\n", After, Steps));

        Assert.Equal("boundary.column", refusal.Code);
        Assert.Contains("parent_code", refusal.Args);
    }

    private Task<BoundaryImport> ImportAsync(string before, string after, string steps) =>
        RunAsync(Read(before, after, steps));

    private async Task<BoundaryImport> RunAsync(BoundaryChange change)
    {
        Assert.Empty(change.Faults());
        await using var database = app.Open();
        return await new ImportBoundaries(database, _ => { }).RunAsync(change, app.Act("places.import"), default);
    }

    private static BoundaryChange Read(string before, string after, string steps) =>
        new BoundaryFiles(new(2025, 7, 1)).Read(Stream(before), Stream(after), Stream(steps));

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));
}
