using System.Buffers.Binary;
using System.Net;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Outside;
using SkiaSharp;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

public sealed class PicturesOfADossier(TestApp app) : IClassFixture<TestApp>
{
    private static readonly SKColor Red = new(220, 20, 20);
    private static readonly SKColor Green = new(20, 180, 20);
    private static readonly SKColor Blue = new(20, 20, 220);
    private static readonly SKColor White = SKColors.White;

    /// <summary>How EXIF says the camera was held, and which corner of the stored picture is then seen at the top left and top right.</summary>
    public static TheoryData<byte, string, string> Held =>
        new()
        {
            { 1, "red", "green" },
            { 2, "green", "red" },
            { 3, "white", "blue" },
            { 4, "blue", "white" },
            { 5, "red", "blue" },
            { 6, "blue", "red" },
            { 7, "white", "green" },
            { 8, "green", "white" },
        };

    [Theory]
    [MemberData(nameof(Held))]
    public async Task A_photograph_is_seen_the_way_it_was_taken(byte orientation, string left, string right)
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var photograph = Photograph(600, 400, orientation);
        var id = await SendAsync(scene, "anh.jpg", photograph);

        using var seen = SKBitmap.Decode(await SeenAsync(scene, id, "nho"));

        Assert.Equal(orientation >= 5 ? (213, 320) : (320, 213), (seen.Width, seen.Height));
        Assert.True(Near(seen.GetPixel(20, 20), Colour(left)), $"{seen.GetPixel(20, 20)} at the left");
        Assert.True(
            Near(seen.GetPixel(seen.Width - 20, 20), Colour(right)),
            $"{seen.GetPixel(seen.Width - 20, 20)} at the right"
        );
        // The original is given back as it came.
        Assert.Equal(photograph, await scene.Browser.Client.GetByteArrayAsync($"{scene.Address}/tep/{id}"));
    }

    [Fact]
    public async Task What_is_shown_is_shrunk_made_once_and_carries_nothing_the_camera_noted()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var id = await SendAsync(scene, "lon.jpg", Photograph(4000, 3000, 6));

        var shown = await SeenAsync(scene, id);
        using var picture = SKBitmap.Decode(shown);
        Assert.Equal((1200, 1600), (picture.Width, picture.Height));
        Assert.True(shown.AsSpan().IndexOf("Exif"u8) < 0);
        var made = Directory.GetFiles(Path.Combine(app.Store.Folder, "pictures"), "*", SearchOption.AllDirectories);
        var at = made.Select(File.GetLastWriteTimeUtc).ToArray();
        Assert.Equal(shown, await SeenAsync(scene, id));
        Assert.Equal(at, made.Select(File.GetLastWriteTimeUtc));
    }

    [Fact]
    public async Task A_picture_is_drawn_on_the_page_and_answered_without_its_bytes_when_nothing_changed()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var id = await SendAsync(scene, "anh.jpg", Photograph(300, 200, 1));
        var address = $"{scene.Address}/anh/{id}?co=nho";

        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        Assert.Equal("Xem ảnh anh.jpg", page.Document.QuerySelector($"img[src='{address}']")!.GetAttribute("alt"));
        using var first = await scene.Browser.Client.GetAsync(address);
        Assert.Equal("image/webp", first.Content.Headers.ContentType!.MediaType);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var same = await scene.Browser.Client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
    }

    [Fact]
    public async Task What_shows_no_picture_is_not_found_and_breaks_nothing()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        // Begins as one, and is none; a PNG of 60,000 by 60,000; a PDF.
        var broken = await SendAsync(scene, "hong.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3, 4]);
        var bomb = await SendAsync(scene, "bom.png", Enormous());
        var paper = await SendAsync(scene, "giay.pdf", DossierScene.Pdf);

        foreach (var id in new[] { broken, bomb, paper })
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await scene.Browser.Client.GetAsync($"{scene.Address}/anh/{id}")).StatusCode
            );
    }

    [Fact]
    public async Task A_photograph_cut_short_shows_what_came()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var whole = Photograph(600, 400, 1);
        var id = await SendAsync(scene, "dut.jpg", whole[..(whole.Length * 3 / 4)]);

        using var seen = SKBitmap.Decode(await SeenAsync(scene, id));

        Assert.True(Near(seen.GetPixel(20, 20), Red));
    }

    [Fact]
    public async Task A_picture_is_for_those_alone_who_may_read_the_dossier()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var address = $"{scene.Address}/anh/{await SendAsync(scene, "anh.jpg", Photograph(300, 200, 1))}";
        using var stranger = await DossierScene.OpenAsync(app);
        using var commune = await app.SignedInAsync(Role.Commune, "28040");

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Browser.Client.GetAsync(address)).StatusCode);
        // A draft is the producer's own.
        Assert.Equal(HttpStatusCode.NotFound, (await commune.Client.GetAsync(address)).StatusCode);
        Assert.Equal("/dang-nhap", (await app.Visitor.GetAsync(address)).Path);
        await scene.FilledAsync();
        await scene.TryLodgeAsync();
        Assert.Equal(HttpStatusCode.OK, (await commune.Client.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Bytes_put_in_the_place_of_the_original_are_not_shown()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var id = await SendAsync(scene, "doi.jpg", Photograph(320, 200, 1));
        var sha256 = (await scene.ReadAsync()).Evidence.Single().Sha256;
        await File.WriteAllBytesAsync(new FileStore(app.Store).PathOf(sha256), Photograph(320, 200, 3));

        using var answer = await scene.Browser.Client.GetAsync($"{scene.Address}/anh/{id}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task What_was_made_goes_with_the_original()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var id = await SendAsync(scene, "bo.jpg", Photograph(310, 200, 1));
        await SeenAsync(scene, id);
        var sha256 = (await scene.ReadAsync()).Evidence.Single().Sha256;
        string[] Made() =>
            Directory.GetFiles(Path.Combine(app.Store.Folder, "pictures"), $"{sha256}*", SearchOption.AllDirectories);
        Assert.Single(Made());

        new FileStore(app.Store).Remove(sha256);

        Assert.Empty(Made());
    }

    private static async Task<Guid> SendAsync(DossierScene scene, string name, byte[] bytes)
    {
        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        await scene.Browser.SubmitAsync(page, files: ("Files", name, bytes));
        return (await scene.ReadAsync()).Evidence.Single(e => e.FileName == name).Id;
    }

    private static Task<byte[]> SeenAsync(DossierScene scene, Guid id, string size = "lon") =>
        scene.Browser.Client.GetByteArrayAsync($"{scene.Address}/anh/{id}?co={size}");

    /// <summary>Four corners of four colours, and a note of how the camera was held.</summary>
    private static byte[] Photograph(int width, int height, byte orientation)
    {
        using var surface = SKSurface.Create(new SKImageInfo(width, height));
        (SKColor, int X, int Y)[] corners = [(Red, 0, 0), (Green, 1, 0), (Blue, 0, 1), (White, 1, 1)];
        foreach (var (colour, x, y) in corners)
        {
            using var paint = new SKPaint { Color = colour };
            surface.Canvas.DrawRect(x * width / 2, y * height / 2, width / 2, height / 2, paint);
        }
        using var image = surface.Snapshot();
        var jpeg = image.Encode(SKEncodedImageFormat.Jpeg, 95).ToArray();
        byte[] exif =
        [
            0xFF,
            0xE1,
            0,
            34,
            .. "Exif"u8,
            0,
            0,
            .. "MM"u8,
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            orientation,
            0,
            0,
            0,
            0,
            0,
            0,
        ];
        return [.. jpeg[..2], .. exif, .. jpeg[2..]];
    }

    private static byte[] Enormous()
    {
        using var surface = SKSurface.Create(new SKImageInfo(8, 8));
        var png = surface.Snapshot().Encode(SKEncodedImageFormat.Png, 100).ToArray();
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), 60_000);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), 60_000);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Crc32(png.AsSpan(12, 17)));
        return png;
    }

    private static uint Crc32(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 1 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }

    private static SKColor Colour(string name) =>
        name switch
        {
            "red" => Red,
            "green" => Green,
            "blue" => Blue,
            _ => White,
        };

    private static bool Near(SKColor one, SKColor other) =>
        Math.Abs(one.Red - other.Red) < 40
        && Math.Abs(one.Green - other.Green) < 40
        && Math.Abs(one.Blue - other.Blue) < 40;
}
