using DocumentFormat.OpenXml.Wordprocessing;
using static OneCommune.Web.Features.Papers.Word.WordText;

namespace OneCommune.Web.Features.Papers.Word;

/// <summary>A4 with the margins of Decree 30/2020, annex I: a paper stands, its annex lies.</summary>
internal sealed record WordSheet(int Wide, int Tall)
{
    /// <summary>The parts drawn above each sheet, and above the first, which bears no number.</summary>
    public const string Head = "rId2";
    public const string FirstHead = "rId3";

    public static readonly WordSheet Standing = new(Millimetres(210), Millimetres(297));
    public static readonly WordSheet Lying = new(Standing.Tall, Standing.Wide);

    private static readonly int Left = Millimetres(30);
    private static readonly int Right = Millimetres(15);
    private static readonly int Edge = Millimetres(20);

    /// <summary>Between the margins.</summary>
    public int Width => Wide - Left - Right;

    public SectionProperties Section() =>
        new(
            new HeaderReference { Type = HeaderFooterValues.Default, Id = Head },
            new HeaderReference { Type = HeaderFooterValues.First, Id = FirstHead },
            new PageSize
            {
                Width = (uint)Wide,
                Height = (uint)Tall,
                Orient = Wide > Tall ? PageOrientationValues.Landscape : PageOrientationValues.Portrait,
            },
            new PageMargin
            {
                Top = Edge,
                Bottom = Edge,
                Left = (uint)Left,
                Right = (uint)Right,
                Header = (uint)Millimetres(10),
                Footer = (uint)Millimetres(10),
            },
            new TitlePage()
        );
}
