using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace OneCommune.Web.Features.Plots;

/// <summary>
/// An SVG drawing as wide as its place: x and widths are percentages, y and heights pixels, so that words keep their size on a
/// phone. Colours are classes of the stylesheet. A reader of the screen hears its title and description; the figures themselves
/// stand in the table beside it.
/// </summary>
internal sealed class Svg
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);
    private readonly StringBuilder text = new();

    public Svg(string id, string title, string description, int height)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"""<svg class="plot" role="img" aria-labelledby="{id}-t {id}-d" width="100%" height="{height}"><title id="{id}-t">{Encode(title)}</title><desc id="{id}-d">{Encode(description)}</desc>"""
        );
    }

    public Svg Bar(double x, double y, double width, double height, string kind, string? tip = null)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"""<rect class="{kind}" x="{x:0.##}%" y="{y:0.##}" width="{width:0.##}%" height="{height:0.##}">"""
        );
        if (tip is not null)
            text.Append("<title>").Append(Encode(tip)).Append("</title>");
        text.Append("</rect>");
        return this;
    }

    /// <param name="anchor">start, middle or end: which part of the words stands at x.</param>
    public Svg Words(double x, double y, string words, string anchor = "start", string? kind = null)
    {
        text.Append(CultureInfo.InvariantCulture, $"""<text x="{x:0.##}%" y="{y:0.##}" """);
        if (anchor != "start")
            text.Append(CultureInfo.InvariantCulture, $"""text-anchor="{anchor}" """);
        if (kind is not null)
            text.Append(CultureInfo.InvariantCulture, $"""class="{kind}" """);
        text.Length--;
        text.Append('>').Append(Encode(words)).Append("</text>");
        return this;
    }

    public Svg Line(double x1, double y1, double x2, double y2, string kind)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"""<line class="{kind}" x1="{x1:0.##}%" y1="{y1:0.##}" x2="{x2:0.##}%" y2="{y2:0.##}"/>"""
        );
        return this;
    }

    public Svg Dot(double x, double y, string kind, string tip)
    {
        text.Append(
            CultureInfo.InvariantCulture,
            $"""<circle class="{kind}" cx="{x:0.##}%" cy="{y:0.##}" r="4"><title>{Encode(tip)}</title></circle>"""
        );
        return this;
    }

    public IHtmlContent End() => new HtmlString(text.Append("</svg>").ToString());

    private static string Encode(string words) => Encoder.Encode(words);
}
