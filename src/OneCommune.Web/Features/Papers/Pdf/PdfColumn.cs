using System.Collections;
using SkiaSharp;

namespace OneCommune.Web.Features.Papers.Pdf;

/// <summary>Things set under one another; measured while they are set, so that what would be too tall can be set smaller.</summary>
/// <param name="width">In points, like every length of a PDF.</param>
internal sealed class PdfColumn(float width)
{
    private const float Leading = 1.25f;

    private readonly List<Action<SKCanvas>> pieces = [];

    public float Width => width;
    public float Height { get; private set; }

    public PdfColumn Gap(float height)
    {
        Height += height;
        return this;
    }

    public PdfColumn Text(string text, PdfLetters letters, SKTextAlign side = SKTextAlign.Left)
    {
        using var font = letters.Font();
        var x = side switch
        {
            SKTextAlign.Left => 0,
            SKTextAlign.Center => width / 2,
            _ => width,
        };
        foreach (var line in PdfLines.Of(text, font, width))
        {
            var y = Height + letters.Size * (Leading - 1) / 2 - font.Metrics.Ascent;
            pieces.Add(canvas => Draw(canvas, line, x, y, side, letters));
            Height += letters.Size * Leading;
        }
        return this;
    }

    /// <summary>A line in the middle.</summary>
    public PdfColumn Rule(float length)
    {
        var (x, y) = ((width - length) / 2, Height);
        pieces.Add(canvas =>
        {
            using var pen = new SKPaint { Color = PdfLetters.Ink, StrokeWidth = 0.75f };
            canvas.DrawLine(x, y, x + length, y, pen);
        });
        return Gap(1);
    }

    /// <summary>Columns beside one another, as tall as the tallest.</summary>
    public PdfColumn Beside(float between, params PdfColumn[] columns)
    {
        var (x, y) = (0f, Height);
        foreach (var column in columns)
        {
            var left = x;
            pieces.Add(canvas => column.Draw(canvas, left, y));
            x += column.Width + between;
        }
        return Gap(columns.Max(column => column.Height));
    }

    public PdfColumn Stars(int count, float size, SKColor color)
    {
        var (middle, y) = (width / 2, Height + size / 2);
        pieces.Add(canvas =>
        {
            using var paint = new SKPaint { Color = color, IsAntialias = true };
            for (var i = 0; i < count; i++)
            {
                using var star = PdfShapes.Star(middle + (i - (count - 1) / 2f) * size * 1.15f, y, size / 2);
                canvas.DrawPath(star, paint);
            }
        });
        return Gap(size);
    }

    /// <summary>The squares of a QR code, its white border included.</summary>
    public PdfColumn Code(IReadOnlyList<BitArray> squares)
    {
        var y = Height;
        pieces.Add(canvas =>
        {
            using var paint = new SKPaint { Color = PdfLetters.Ink };
            using var code = PdfShapes.Code(squares, y, width);
            canvas.DrawPath(code, paint);
        });
        return Gap(width);
    }

    public void Draw(SKCanvas canvas, float x, float y)
    {
        canvas.Save();
        canvas.Translate(x, y);
        foreach (var piece in pieces)
            piece(canvas);
        canvas.Restore();
    }

    private static void Draw(SKCanvas canvas, string line, float x, float y, SKTextAlign side, PdfLetters letters)
    {
        using var font = letters.Font();
        using var paint = letters.Paint();
        canvas.DrawText(line, x, y, side, font, paint);
    }
}
