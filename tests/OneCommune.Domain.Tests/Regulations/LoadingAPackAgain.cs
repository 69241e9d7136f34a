using OneCommune.Domain.Regulations;
using OneCommune.Domain.Regulations.Reading;

namespace OneCommune.Domain.Tests.Regulations;

/// <summary>What was scored under a pack stays as it was scored, whatever is loaded after.</summary>
public sealed class LoadingAPackAgain
{
    private const string Header = "regulation.json";
    private const string Rice = "sets/01-gao.json";
    private const string X1 = "parts/0/sections/0/criteria/0";
    private const string Y21 = "parts/1/sections/0/criteria/0";

    [Theory]
    [InlineData("labels.json", "criteria/origin/vi", "\"Xuất xứ\"")]
    [InlineData("labels.json", "options/all/en", "\"Everything\"")]
    [InlineData(Header, "certificateMonths", "36")]
    [InlineData(Rice, "samples", "5")]
    public void Better_words_and_other_clocks_are_taken(string file, string path, string value) =>
        Assert.Null(Record.Exception(() => Load(new InventedPack().With(file, path, value))));

    [Fact]
    public void A_form_that_was_missing_may_come()
    {
        var pack = new InventedPack()
            .With(Rice, "status", "\"incomplete\"")
            .With(Rice, "why", """{"vi":"Chưa có phiếu","en":"No form yet"}""");
        var known = pack.Read().Sound();

        Replacement.RefuseUnlessScoresAlike(known, new InventedPack().Read().Sound());
        var refusal = Assert.Throws<RefusalException>(() => Load(pack));
        Assert.Equal(
            ("regulation.changes-form", "7-2031", 1, ""),
            (refusal.Code, refusal.Args[0], refusal.Args[1], refusal.Args[2])
        );
    }

    [Theory]
    [InlineData("bands/2/from", "65")]
    [InlineData("bands/1/from", "39")]
    public void Another_band_is_refused(string path, string value)
    {
        var refusal = Assert.Throws<RefusalException>(() => Load(new InventedPack().With(Header, path, value)));

        Assert.Equal(("regulation.changes-ranks", "7-2031"), (refusal.Code, refusal.Args[0]));
    }

    [Theory]
    [InlineData("X1", X1 + "/options/1/points", "31")]
    [InlineData("X1", X1 + "/options/1/minStars", null)]
    [InlineData("Y2.1", Y21 + "/options/0/points", "5")]
    [InlineData("Y2.1", Y21 + "/options/0/case", "\"hired\"")]
    [InlineData("Y2.1", Y21 + "/code", "\"Y9\"")]
    [InlineData("Y2.1", Y21 + "/options/0", null)]
    public void Another_option_mark_or_code_is_refused_with_its_criterion(string criterion, string path, string? value)
    {
        var refusal = Assert.Throws<RefusalException>(() => Load(new InventedPack().With(Rice, path, value)));

        Assert.Equal("regulation.changes-form", refusal.Code);
        Assert.Equal(["7-2031", 1, criterion], refusal.Args);
    }

    [Fact]
    public void A_criterion_more_or_less_is_refused()
    {
        var split = new InventedPack()
            .With(Rice, X1 + "/max", "40")
            .With(Rice, X1 + "/options/2/points", "40")
            .With(
                Rice,
                "parts/0/sections/0/criteria/1",
                """{"code":"X2","label":"taste","max":20,"options":[{"points":0,"label":"none"},{"points":20,"label":"all"}]}"""
            )
            .Read()
            .Sound();
        var known = new InventedPack().Read().Sound();

        foreach (var (was, now) in new[] { (known, split), (split, known) })
        {
            var refusal = Assert.Throws<RefusalException>(() => Replacement.RefuseUnlessScoresAlike(was, now));
            Assert.Equal(["7-2031", 1, ""], refusal.Args);
        }
    }

    private static void Load(InventedPack pack) =>
        Replacement.RefuseUnlessScoresAlike(new InventedPack().Read().Sound(), pack.Read().Sound());
}
