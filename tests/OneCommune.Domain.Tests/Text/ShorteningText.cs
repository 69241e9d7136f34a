using OneCommune.Domain.Text;

namespace OneCommune.Domain.Tests.Text;

public class ShorteningText
{
    private const string Rice = "🌾";

    [Fact]
    public void A_cut_never_leaves_half_a_letter()
    {
        for (var before = 0; before < 6; before++)
        for (var most = 0; most < 10; most++)
        {
            var cut = Shortened.To(most, new string('a', before) + Rice + Rice + "b");
            Assert.True(cut.Length <= most);
            Assert.True(cut.IsNormalized(), $"half a letter at {most} after {before}");
        }
    }

    [Fact]
    public void A_text_that_fits_stays_as_it_is() => Assert.Equal("ab" + Rice, Shortened.To(4, "ab" + Rice));

    [Fact]
    public void What_was_cut_is_told() => Assert.Equal("a…", Shortened.Told(2, "a" + Rice));

    [Fact]
    public void Lines_stay_lines_however_they_came() =>
        Assert.Equal("một\nhai\nba\n\nbốn", VietnameseText.TidyLines("\r\n một\r\nhai\rba\n\nbốn\u0000\u0007  \n"));

    [Fact]
    public void Lines_are_kept_in_composed_letters() =>
        Assert.Equal("Gạo nếp", VietnameseText.TidyLines("Ga\u0323o ne\u0302\u0301p"));
}
