using OneCommune.Web.Features.Papers;
using OneCommune.Web.Features.Papers.Pdf;
using SkiaSharp;
using static OneCommune.Web.Features.Papers.Pdf.PdfFile;

namespace OneCommune.Web.Features.Evaluation.Decisions;

/// <summary>A certificate on one lying sheet, framed as on its page; the extract that stands for one on a standing sheet.</summary>
internal static class CertificatePdf
{
    private static readonly SKColor Green = SKColor.Parse("#17664a");
    private static readonly SKColor Red = SKColor.Parse("#a3261b");
    private static readonly SKColor Gold = SKColor.Parse("#955a00");
    private static readonly float Edge = Millimetres(12);

    public static PdfSheet Of(CertificatePaper paper, bool isDemo)
    {
        var size = paper.IsExtract ? Standing : Lying;
        var marks = Marks(paper, isDemo, size.Width - 2 * Edge);
        var top = Math.Max(Edge, Millimetres(5) + marks.Height);
        Action<SKCanvas> body = paper.IsExtract ? Extract(paper, top) : Certificate(paper, top);
        return new(
            $"{paper.Title} {paper.Number}",
            paper.Recognition.Authority ?? "",
            paper.IsExtract ? paper.Today : paper.Recognition.IssuedOn,
            size,
            canvas =>
            {
                marks.Draw(canvas, Edge, Millimetres(4));
                body(canvas);
            }
        );
    }

    /// <summary>What nobody may overlook, above everything else.</summary>
    private static PdfColumn Marks(CertificatePaper paper, bool isDemo, float width)
    {
        var column = new PdfColumn(width);
        if (isDemo)
            column.Text(CertificatePaper.Demo, new(Tinos.Regular, 9), SKTextAlign.Center);
        if (paper.Past(Texts.Texts.Vietnamese) is { } past)
            column.Text(past, new(Tinos.Bold, 10, Red), SKTextAlign.Center);
        return column;
    }

    private static Action<SKCanvas> Certificate(CertificatePaper paper, float top)
    {
        var frame = new SKRect(Edge, top, Lying.Width - Edge, Lying.Height - Edge);
        var inside = SKRect.Inflate(frame, -Edge, -Millimetres(6));
        var head = new PdfColumn(inside.Width).Beside(
            0,
            new PdfColumn(inside.Width * 2 / 5).Text(paper.Issuer, new(Tinos.Bold, 12), SKTextAlign.Center),
            PdfParts.Nation(inside.Width * 3 / 5)
        );
        var foot = Foot(paper, inside.Width);
        var (title, facts) = Fitting(paper, inside.Width, inside.Height - head.Height - foot.Height);
        var gap = (inside.Height - head.Height - title.Height - facts.Height - foot.Height) / 3;
        return canvas =>
        {
            Frame(canvas, frame);
            var y = inside.Top;
            foreach (var part in new[] { head, title, facts, foot })
            {
                part.Draw(canvas, inside.Left + (inside.Width - part.Width) / 2, y);
                y += part.Height + gap;
            }
        };
    }

    /// <summary>In smaller letters where names are long: at half the size the longest that a register takes fit.</summary>
    private static (PdfColumn Title, PdfColumn Facts) Fitting(CertificatePaper paper, float width, float height)
    {
        for (var scale = 1f; ; scale -= 0.1f)
        {
            var title = new PdfColumn(width)
                .Text(paper.Title, new(Tinos.Bold, 26 * scale, Red), SKTextAlign.Center)
                .Text(paper.Rank, new(Tinos.Bold, 15 * scale), SKTextAlign.Center)
                .Gap(4)
                .Stars(paper.Recognition.Stars, 20 * scale, Gold)
                .Gap(6)
                .Text(paper.Product.Value, new(Tinos.Bold, 24 * scale), SKTextAlign.Center);
            if (paper.Product.Now is { } now)
                title.Text(now, new(Tinos.Italic, 11 * scale), SKTextAlign.Center);
            var facts = PdfParts.Facts(paper.Facts, width * 0.85f, 13 * scale);
            if (title.Height + facts.Height <= height || scale < 0.55f)
                return (title, facts);
        }
    }

    private static PdfColumn Foot(CertificatePaper paper, float width)
    {
        var signature = new PdfColumn(Millimetres(90)).Text(paper.Dateline, new(Tinos.Italic, 12), SKTextAlign.Center);
        foreach (var line in paper.Signature?.Lines ?? [])
            signature.Text(Letterhead.Capitals(line), new(Tinos.Bold, 12), SKTextAlign.Center);
        signature.Gap(Millimetres(20)).Text(paper.Signature?.Name ?? "", new(Tinos.Bold, 13), SKTextAlign.Center);
        var code = Code(paper);
        return new PdfColumn(width).Beside(width - code.Width - signature.Width, code, signature);
    }

    private static PdfColumn Code(CertificatePaper paper) =>
        new PdfColumn(Millimetres(80))
            .Beside(0, new PdfColumn(Millimetres(30)).Code(CertificateCode.Squares(paper.PublicAddress)))
            .Text(CertificatePaper.Scan, new(Tinos.Regular, 10))
            .Text(paper.PublicAddress, new(Tinos.Regular, 9));

    private static Action<SKCanvas> Extract(CertificatePaper paper, float top)
    {
        var (left, right) = (Millimetres(30), Millimetres(15));
        var width = Standing.Width - left - right;
        var column = PdfParts
            .Nation(width)
            .Gap(24)
            .Text(paper.Title, new(Tinos.Bold, 14), SKTextAlign.Center)
            .Gap(14)
            .Beside(0, PdfParts.Facts(paper.Facts, width, 13))
            .Gap(14)
            .Beside(0, Code(paper))
            .Gap(14)
            .Text(paper.Origin, new(Tinos.Regular, 13));
        return canvas => column.Draw(canvas, left, Math.Max(top, Millimetres(20)));
    }

    private static void Frame(SKCanvas canvas, SKRect frame)
    {
        using var pen = new SKPaint
        {
            Color = Green,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 1.5f,
        };
        canvas.DrawRect(frame, pen);
        canvas.DrawRect(SKRect.Inflate(frame, -3, -3), pen);
    }
}
