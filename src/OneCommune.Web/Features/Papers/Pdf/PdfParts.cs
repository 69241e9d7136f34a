using SkiaSharp;

namespace OneCommune.Web.Features.Papers.Pdf;

/// <summary>Pieces that papers share.</summary>
internal static class PdfParts
{
    private static readonly SKColor Quiet = SKColor.Parse("#55645d");

    /// <summary>The nation and its motto (Decree 30/2020, annex I).</summary>
    public static PdfColumn Nation(float width) =>
        new PdfColumn(width)
            .Text("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", new(Tinos.Bold, 12), SKTextAlign.Center)
            .Text("Độc lập - Tự do - Hạnh phúc", new(Tinos.Bold, 13), SKTextAlign.Center)
            .Gap(2)
            .Rule(PdfFile.Millimetres(58));

    /// <summary>Names on the left, what they are on the right, what it is today in small letters below.</summary>
    public static PdfColumn Facts(IEnumerable<Particular> facts, float width, float size)
    {
        var between = size;
        var names = PdfFile.Millimetres(42);
        var column = new PdfColumn(width);
        foreach (var fact in facts)
        {
            var name = new PdfColumn(names).Text(fact.Name, new(Tinos.Regular, size, Quiet));
            var said = new PdfColumn(width - names - between).Text(fact.Value, new(Tinos.Regular, size));
            if (fact.Now is { } now)
                said.Text(now, new(Tinos.Italic, size * 0.8f));
            column.Beside(between, name, said).Gap(size * 0.25f);
        }
        return column;
    }
}
