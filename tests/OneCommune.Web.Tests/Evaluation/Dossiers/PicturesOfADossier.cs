using System.Net;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Web.Outside;
using SkiaSharp;

namespace OneCommune.Web.Tests.Evaluation.Dossiers;

public sealed class PicturesOfADossier(TestApp app) : IClassFixture<TestApp>
{
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
        var photograph = TestPicture.Photograph(600, 400, orientation);
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
        var id = await SendAsync(scene, "lon.jpg", TestPicture.Photograph(4000, 3000, 6));

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
        var id = await SendAsync(scene, "anh.jpg", TestPicture.Photograph(300, 200, 1));
        var address = $"{scene.Address}/anh/{id}?co=nho";

        var page = await scene.Browser.GetAsync($"{scene.Address}/tieu-chi/A1.1");
        Assert.Equal(
            "Xem ảnh anh.jpg; không hiện được thì bấm để biết vì sao",
            page.Document.QuerySelector($"img[src='{address}']")!.GetAttribute("alt")
        );
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
        // As they came before pictures were read at the door: begins as one, and is none; a PNG of 60,000 by 60,000. And a PDF.
        await scene.AttachAsync("A1.1", "hong.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 4]);
        await scene.AttachAsync("A1.1", "bom.png", TestPicture.Bomb(60_000));
        await scene.AttachAsync("A1.1", "giay.pdf", DossierScene.Pdf);

        foreach (var file in (await scene.ReadAsync()).Evidence)
            Assert.Equal(
                HttpStatusCode.NotFound,
                (await scene.Browser.Client.GetAsync($"{scene.Address}/anh/{file.Id}")).StatusCode
            );
    }

    [Fact]
    public async Task A_photograph_that_came_cut_short_long_ago_shows_what_came_and_its_page_says_so()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var whole = TestPicture.Of(SKEncodedImageFormat.Png);
        await scene.AttachAsync("A1.1", "dut.png", whole[..(whole.Length * 3 / 4)]);
        var id = (await scene.ReadAsync()).Evidence.Single().Id;

        using var seen = SKBitmap.Decode(await SeenAsync(scene, id));

        Assert.Equal(120, seen.Width);
        var page = await scene.Browser.GetAsync($"{scene.Address}/xem/{id}");
        Assert.Contains("bị đứt hoặc hỏng", page.Document.QuerySelector("[role=alert]")!.TextContent);
        Assert.NotNull(page.Document.QuerySelector("img.shown"));
    }

    [Fact]
    public async Task A_picture_is_for_those_alone_who_may_read_the_dossier()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var address = $"{scene.Address}/anh/{await SendAsync(scene, "anh.jpg", TestPicture.Photograph(300, 200, 1))}";
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
        var id = await SendAsync(scene, "doi.jpg", TestPicture.Photograph(320, 200, 1));
        var sha256 = (await scene.ReadAsync()).Evidence.Single().Sha256;
        await File.WriteAllBytesAsync(new FileStore(app.Store).PathOf(sha256), TestPicture.Photograph(320, 200, 3));

        using var answer = await scene.Browser.Client.GetAsync($"{scene.Address}/anh/{id}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task What_was_made_goes_with_the_original()
    {
        using var scene = await DossierScene.OpenAsync(app);
        await scene.StartAsync();
        var id = await SendAsync(scene, "bo.jpg", TestPicture.Photograph(310, 200, 1));
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

    private static SKColor Colour(string name) =>
        name switch
        {
            "red" => TestPicture.Red,
            "green" => TestPicture.Green,
            "blue" => TestPicture.Blue,
            _ => White,
        };

    private static bool Near(SKColor one, SKColor other) =>
        Math.Abs(one.Red - other.Red) < 40
        && Math.Abs(one.Green - other.Green) < 40
        && Math.Abs(one.Blue - other.Blue) < 40;
}
