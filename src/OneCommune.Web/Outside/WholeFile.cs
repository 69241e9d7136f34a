using OneCommune.Domain;

namespace OneCommune.Web.Outside;

/// <summary>
/// Whether whoever opens a file will see all of it. What came half over a weak network would else be found out at the council's table.
/// </summary>
internal static class WholeFile
{
    /// <summary>
    /// Why it cannot be read whole: "file.damaged", "file.damaged-inside", "file.too-many-pixels"; null where it can.
    /// </summary>
    public static async Task<RefusalException?> FaultAsync(
        string path,
        string mediaType,
        string name,
        CancellationToken stop
    )
    {
        if (!Ends(path, mediaType))
            return new("file.damaged", name);
        if (!Picture.Shows(mediaType))
            return null;
        return await Picture.LookAsync(path, stop) switch
        {
            PictureState.Whole => null,
            PictureState.TooLarge => new(
                "file.too-many-pixels",
                name,
                Picture.MostPixels / 1_000_000,
                Picture.MostPixelsOfACamera / 1_000_000
            ),
            PictureState.Damaged => new("file.damaged-inside", name),
            _ => new("file.damaged", name),
        };
    }

    private static bool Ends(string path, string mediaType)
    {
        using var content = File.OpenRead(path);
        return mediaType == FileType.Pdf.MediaType ? FileEnds.Pdf(content)
            : mediaType == FileType.Jpeg.MediaType ? FileEnds.Jpeg(content)
            : mediaType == FileType.Png.MediaType ? FileEnds.Png(content)
            : mediaType == FileType.Webp.MediaType ? FileEnds.Webp(content)
            : mediaType == FileType.Any.MediaType || FileEnds.Office(content);
    }
}
