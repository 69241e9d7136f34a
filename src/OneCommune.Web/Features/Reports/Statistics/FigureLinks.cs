using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http.Extensions;
using OneCommune.Web.Texts;

namespace OneCommune.Web.Features.Reports.Statistics;

/// <summary>
/// Where the rows behind a figure are listed: same day, same unit, same boundaries. <paramref name="readable"/>: the reader may open
/// those rows; otherwise figures stand without a link.
/// </summary>
internal sealed class FigureLinks(StatisticsQuestion question, string? unit, bool readable)
{
    /// <summary>Products in force.</summary>
    public string? Products(params (string Name, object? Value)[] conditions) =>
        At("/lam-viec/san-pham", question.AsOf, [("trang-thai", "con-han"), .. conditions]);

    /// <summary>Producers with a product in force.</summary>
    public string? Producers(params (string Name, object? Value)[] conditions) =>
        At("/lam-viec/chu-the", question.AsOf, [("trang-thai", "con-han"), .. conditions]);

    /// <summary>What happened from 1 January of the day's year to the day; all recognitions issued without a kind.</summary>
    public string? Year(DateOnly day, string? kind = null, int? stars = null) =>
        At("/lam-viec/san-pham", day, [("nam", day.Year), ("loai", kind), ("sao", stars)]);

    /// <summary>Products in force on another day.</summary>
    public string? ProductsOn(DateOnly day, int? stars = null) =>
        At("/lam-viec/san-pham", day, [("trang-thai", "con-han"), ("sao", stars)]);

    /// <summary>The figure, leading to its rows where there are any and the reader may see them.</summary>
    public static IHtmlContent Figure(long value, string? href)
    {
        var shown = value.ToString("N0", CultureInfo.GetCultureInfo("vi-VN"));
        if (href is null || value == 0)
            return new HtmlString(shown);
        var content = new HtmlContentBuilder();
        return content.AppendHtml("<a href=\"").Append(href).AppendHtml("\">").AppendHtml(shown).AppendHtml("</a>");
    }

    private string? At(string path, DateOnly day, params (string Name, object? Value)[] conditions)
    {
        if (!readable)
            return null;
        var query = new QueryBuilder();
        foreach (var (name, value) in conditions)
            if (value is not null)
                query.Add(name, Convert.ToString(value, CultureInfo.InvariantCulture)!);
        query.Add("ngay", day.Iso());
        if (unit is not null && conditions.All(c => c.Name != "don-vi"))
            query.Add("don-vi", unit);
        query.Add("dia-gioi", question.Boundaries.Iso());
        return path + query;
    }
}
