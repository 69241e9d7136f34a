using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace OneCommune.Web.Features.Councils;

/// <summary>
/// Members' totals as lying bars on the scale of 100, the mean as a line through them. The table under it says the same in figures.
/// </summary>
internal static class TotalsPlot
{
    private const int Row = 40;
    private const double PerPoint = 3.6;
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    public static IHtmlContent Draw(RoundView round, Texts.Texts text)
    {
        var height = round.Rows.Count * Row + 22;
        var svg = new StringBuilder();
        var name = text["Tổng điểm của từng thành viên trên thang 100; vạch dọc là điểm trung bình"];
        Add(svg, $"""<svg class="plot" role="img" viewBox="0 0 360 {height}" aria-label="{Encoder.Encode(name)}">""");
        for (var i = 0; i < round.Rows.Count; i++)
            DrawRow(svg, round.Rows[i], i * Row);
        if (round.Result.Mean is { } mean)
        {
            var x = mean.Sum * PerPoint / mean.Count;
            var anchor = x < 180 ? "start" : "end";
            Add(svg, $"""<line class="mean" x1="{x:0.#}" x2="{x:0.#}" y1="18" y2="{height - 18}"/>""");
            Add(svg, $"""<text x="{x:0.#}" y="{height - 4}" text-anchor="{anchor}" class="quiet">{mean}</text>""");
        }
        return new HtmlString(svg.Append("</svg>").ToString());
    }

    private static void DrawRow(StringBuilder svg, RoundView.Row row, int y)
    {
        var total = row.Total?.ToString(CultureInfo.InvariantCulture) ?? "–";
        Add(svg, $"""<text x="0" y="{y + 15}">{row.Member.Number}. {Encoder.Encode(row.Member.Name)}</text>""");
        Add(svg, $"""<text x="360" y="{y + 15}" text-anchor="end">{total}</text>""");
        Add(svg, $"""<rect class="track" x="0" y="{y + 21}" width="360" height="10"/>""");
        Add(svg, $"""<rect class="bar" x="0" y="{y + 21}" width="{(row.Total ?? 0) * PerPoint:0.#}" height="10"/>""");
    }

    private static void Add(StringBuilder svg, FormattableString part) =>
        svg.Append(part.ToString(CultureInfo.InvariantCulture));
}
