using Microsoft.AspNetCore.Html;
using OneCommune.Domain.Places;
using OneCommune.Storage;

namespace OneCommune.Web.Features.Shared;

/// <summary>The places of a list's rows, as they are written and as they are called today.</summary>
internal sealed class PlaceBook(Gazetteer gazetteer, DateOnly today)
{
    private readonly Dictionary<long, WrittenPlace?> known = [];

    public WrittenPlace? Of(long? unit)
    {
        if (unit is not { } id)
            return null;
        if (!known.TryGetValue(id, out var place))
            known[id] = place = gazetteer.Written(id, today);
        return place;
    }

    /// <summary>The commune's name, and beneath it what it is called today.</summary>
    public IHtmlContent Short(long? unit, Texts.Texts text)
    {
        var html = new HtmlContentBuilder();
        if (Of(unit) is not { } place)
            return html.AppendHtml("<span class=\"quiet\">").Append(text["chưa rõ"]).AppendHtml("</span>");
        html.AppendHtml("<span>").Append(place.Name);
        if (place.IsPast)
            html.AppendHtml("<br><small class=\"quiet\">")
                .Append(text["nay: {0}", string.Join("; ", place.Now.Select(now => now.Split(", ")[0]))])
                .AppendHtml("</small>");
        return html.AppendHtml("</span>");
    }
}
