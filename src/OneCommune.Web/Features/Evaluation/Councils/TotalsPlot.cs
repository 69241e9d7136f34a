using System.Globalization;
using Microsoft.AspNetCore.Html;
using OneCommune.Web.Features.Plots;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Evaluation.Councils;

/// <summary>
/// Members' totals as lying bars on the scale of 100, the mean as a line through them. The table under it says the same in figures.
/// </summary>
internal static class TotalsPlot
{
    private const int Row = 42;

    public static IHtmlContent Draw(RoundView round, Texts.Texts text)
    {
        var svg = new Svg(
            $"vong-{round.Result.Round}",
            text["Tổng điểm của từng thành viên"],
            text["Thang 100 điểm; vạch dọc là điểm trung bình"],
            round.Rows.Count * Row + 20
        );
        for (var i = 0; i < round.Rows.Count; i++)
        {
            var (row, y) = (round.Rows[i], i * Row);
            var total = row.Total?.ToString(CultureInfo.InvariantCulture) ?? "–";
            svg.Words(0, y + 15, $"{row.Member.Number}. {row.Member.Name}").Words(100, y + 15, total, "end", "figure");
            svg.Bar(0, y + 22, 100, 10, "track")
                .Bar(0, y + 22, row.Total ?? 0, 10, "total", $"{row.Member.Name}: {total}");
        }
        if (round.Result.Mean is { } mean)
        {
            var x = (double)mean.Sum / mean.Count;
            var foot = round.Rows.Count * Row;
            svg.Line(x, 18, x, foot, "line mean").Words(x, foot + 15, mean.Shown(), x < 50 ? "start" : "end");
        }
        return svg.End();
    }
}
