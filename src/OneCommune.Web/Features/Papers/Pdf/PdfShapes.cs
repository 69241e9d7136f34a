using System.Collections;
using SkiaSharp;

namespace OneCommune.Web.Features.Papers.Pdf;

/// <summary>What no letter of the face draws.</summary>
internal static class PdfShapes
{
    /// <summary>Five points, one of them up.</summary>
    public static SKPath Star(float x, float y, float radius)
    {
        // Where the sides of a pentagram cross.
        const float waist = 0.382f;
        using var path = new SKPathBuilder();
        for (var i = 0; i < 10; i++)
        {
            var (sin, cos) = MathF.SinCos(i * MathF.PI / 5);
            var r = i % 2 == 0 ? radius : radius * waist;
            var point = new SKPoint(x + r * sin, y - r * cos);
            if (i == 0)
                path.MoveTo(point);
            else
                path.LineTo(point);
        }
        path.Close();
        return path.Detach();
    }

    /// <summary>Each run of dark squares is one bar: no seam shows between them.</summary>
    public static SKPath Code(IReadOnlyList<BitArray> squares, float top, float width)
    {
        var side = width / squares.Count;
        using var path = new SKPathBuilder();
        foreach (var (row, line) in squares.Index())
        {
            for (var from = 0; from < line.Count; from++)
            {
                var to = from;
                while (to < line.Count && line[to])
                    to++;
                if (to > from)
                    path.AddRect(SKRect.Create(from * side, top + row * side, (to - from) * side, side));
                from = to;
            }
        }
        return path.Detach();
    }
}
