using OneCommune.Web.Texts;
using SkiaSharp;

namespace OneCommune.Web.Features.Papers.Pdf;

/// <summary>Letters of a face, in points.</summary>
internal readonly record struct PdfLetters(SKTypeface Face, float Size, SKColor Color = default)
{
    public static readonly SKColor Ink = SKColors.Black;

    /// <summary>Drawn alike on every machine: nothing is fitted to a screen.</summary>
    public SKFont Font() => new(Face, Size) { Subpixel = true, Hinting = SKFontHinting.None };

    public SKPaint Paint() => new() { Color = Color == default ? Ink : Color, IsAntialias = true };
}

/// <summary>
/// Tinos (OFL), as wide as Times New Roman, cut down to Vietnamese and Latin: the machine that draws a paper need not have any font.
/// </summary>
internal static class Tinos
{
    public static readonly SKTypeface Regular = Load(nameof(Regular));
    public static readonly SKTypeface Bold = Load(nameof(Bold));
    public static readonly SKTypeface Italic = Load(nameof(Italic));

    private static SKTypeface Load(string face)
    {
        using var font = Resource.Open($"fonts/Tinos-{face}.ttf");
        return SKTypeface.FromStream(font);
    }
}
