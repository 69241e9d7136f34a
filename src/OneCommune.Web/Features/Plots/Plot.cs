using Microsoft.AspNetCore.Html;

namespace OneCommune.Web.Features.Plots;

/// <summary>The plots we draw. Each needs an id of its own on the page, a title, and one sentence that says what it shows.</summary>
internal static class Plot
{
    private const int Row = 42;
    private const int ColumnHeight = 180;

    /// <summary>Lying bars, one under the other, each with its label above it and its total at the end.</summary>
    public static IHtmlContent Bars(
        string id,
        string title,
        string description,
        IReadOnlyList<Series> series,
        IReadOnlyList<Stack> stacks
    )
    {
        var most = Math.Max(1, stacks.Count == 0 ? 1 : stacks.Max(s => s.Total));
        var svg = new Svg(id, title, description, stacks.Count * Row);
        for (var i = 0; i < stacks.Count; i++)
        {
            var (stack, y) = (stacks[i], i * Row);
            svg.Words(0, y + 15, stack.Label).Words(100, y + 15, $"{stack.Total:N0}", "end", "figure");
            svg.Bar(0, y + 22, 100, 10, "track");
            var x = 0.0;
            for (var k = 0; k < series.Count; k++)
            {
                var width = 100.0 * stack.Values[k] / most;
                if (stack.Values[k] > 0)
                    svg.Bar(
                        x,
                        y + 22,
                        width,
                        10,
                        series[k].Kind,
                        $"{stack.Label}, {series[k].Name}: {stack.Values[k]:N0}"
                    );
                x += width;
            }
        }
        return svg.End();
    }

    /// <summary>Standing columns side by side, each with its label under it and its total on top.</summary>
    public static IHtmlContent Columns(
        string id,
        string title,
        string description,
        IReadOnlyList<Series> series,
        IReadOnlyList<Stack> stacks
    )
    {
        var most = Math.Max(1, stacks.Count == 0 ? 1 : stacks.Max(s => s.Total));
        var svg = new Svg(id, title, description, ColumnHeight + 48);
        var place = 100.0 / Math.Max(1, stacks.Count);
        for (var i = 0; i < stacks.Count; i++)
        {
            var stack = stacks[i];
            var (middle, foot) = ((i + 0.5) * place, ColumnHeight + 22.0);
            svg.Words(middle, foot + 18, stack.Label, "middle");
            for (var k = 0; k < series.Count; k++)
            {
                var height = (double)ColumnHeight * stack.Values[k] / most;
                foot -= height;
                if (stack.Values[k] > 0)
                    svg.Bar(
                        middle - place * 0.31,
                        foot,
                        place * 0.62,
                        height,
                        series[k].Kind,
                        $"{stack.Label}, {series[k].Name}: {stack.Values[k]:N0}"
                    );
            }
            svg.Words(middle, foot - 6, $"{stack.Total:N0}", "middle", "figure");
        }
        return svg.Line(0, ColumnHeight + 22, 100, ColumnHeight + 22, "axis").End();
    }

    /// <summary>One line for each series over time, from nought; the last value stands at its end.</summary>
    public static IHtmlContent Lines(
        string id,
        string title,
        string description,
        IReadOnlyList<Series> series,
        IReadOnlyList<Stack> stacks
    )
    {
        var most = Math.Max(1, stacks.Count == 0 ? 1 : stacks.Max(s => s.Values.Max()));
        var svg = new Svg(id, title, description, ColumnHeight + 48);
        var step = 100.0 / Math.Max(1, stacks.Count);
        double X(int i) => (i + 0.5) * step;
        double Y(long value) => 22 + ColumnHeight - (double)ColumnHeight * value / most;
        svg.Line(0, ColumnHeight + 22, 100, ColumnHeight + 22, "axis");
        for (var i = 0; i < stacks.Count; i++)
            svg.Words(X(i), ColumnHeight + 40, stacks[i].Label, "middle");
        for (var k = 0; k < series.Count; k++)
        for (var i = 0; i < stacks.Count; i++)
        {
            var (value, kind) = (stacks[i].Values[k], series[k].Kind);
            if (i > 0)
                svg.Line(X(i - 1), Y(stacks[i - 1].Values[k]), X(i), Y(value), "line " + kind);
            svg.Dot(X(i), Y(value), kind, $"{stacks[i].Label}, {series[k].Name}: {value:N0}");
            svg.Words(X(i), Y(value) - 9, $"{value:N0}", "middle", "figure");
        }
        return svg.End();
    }
}
