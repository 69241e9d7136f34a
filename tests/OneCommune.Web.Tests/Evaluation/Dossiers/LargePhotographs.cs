using OneCommune.Web.Outside;
using SkiaSharp;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

/// <summary>
/// A telephone's 108 or 200 million pixels are taken, for an eighth of them is read line by line; and of any JPEG every block is counted.
/// </summary>
public sealed class LargePhotographs : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory();

    public void Dispose() => folder.Delete(recursive: true);

    [Theory]
    [InlineData(12_000, 9_000, true)]
    [InlineData(16_320, 12_240, true)]
    [InlineData(16_320, 13_000, false)]
    public async Task Come_through_up_to_those_of_a_telephone(int width, int height, bool isTaken)
    {
        Assert.Equal(
            isTaken ? PictureState.Whole : PictureState.TooLarge,
            await LookAsync(TestPicture.Grey(width, height))
        );
    }

    [Fact]
    public async Task Are_drawn_small()
    {
        var original = Keep(TestPicture.Grey(12_000, 9_000));
        var place = Path.Combine(folder.FullName, "nho.webp");

        Assert.True(await Picture.DrawAsync(original, place, Pictures.Large, default));

        using var drawn = SKCodec.Create(place);
        Assert.Equal((1500, 1125), (drawn.Info.Width, drawn.Info.Height));
    }

    [Fact]
    public async Task That_come_bit_by_bit_would_be_held_whole_and_are_refused()
    {
        var jpeg = TestPicture.Grey(12_000, 9_000);
        jpeg[jpeg.AsSpan().IndexOf<byte>([0xFF, 0xC0]) + 1] = 0xC2;

        Assert.Equal(PictureState.TooLarge, await LookAsync(jpeg));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(20)]
    public async Task Of_pieces_or_of_one_are_whole(int interval)
    {
        Assert.Equal(PictureState.Whole, await LookAsync(TestPicture.Grey(1000, 801, interval)));
    }

    public static TheoryData<string, byte[]> Damaged
    {
        get
        {
            var rough = TestPicture.Of(SKEncodedImageFormat.Jpeg);
            var pieces = TestPicture.Grey(1000, 800, 4);
            var half = rough.Length / 2;
            return new()
            {
                { "a piece is missing", [.. rough[..half], .. rough[(half + 200)..]] },
                { "nothing written", [.. rough[..half], .. new byte[300], .. rough[(half + 300)..]] },
                { "another file inside", [.. rough[..half], .. rough[..300], .. rough[(half + 300)..]] },
                { "the end too early", [.. rough[..half], 0xFF, 0xD9, .. rough[half..]] },
                { "more than there are blocks", [.. TestPicture.Grey(64, 64)[..^2], .. new byte[600], 0xFF, 0xD9] },
                { "a piece between two marks is missing", [.. pieces[..^15], .. pieces[^10..]] },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Damaged))]
    public async Task Damaged_in_the_middle_are_known(string how, byte[] jpeg)
    {
        Assert.True(await LookAsync(jpeg) == PictureState.Damaged, how);
    }

    private Task<PictureState> LookAsync(byte[] bytes) => Picture.LookAsync(Keep(bytes), default);

    private string Keep(byte[] bytes)
    {
        var path = Path.Combine(folder.FullName, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
