using Microsoft.AspNetCore.Html;
using OneCommune.Domain.Registry.Places;
using OneCommune.Storage.Registry.Places;

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

    /// <summary>Where somebody who was in <paramref name="then"/> is today, if that is other ground.</summary>
    public WrittenPlace? Moved(long? then, long? now) =>
        Of(now) is { } there && Of(then)?.IsElsewhere(there) != false ? there : null;

    /// <summary>The commune's name, and beneath it what it is called today, or where the producer has moved to.</summary>
    public IHtmlContent Short(long? unit, Texts.Texts text, long? movedTo = null)
    {
        var html = new HtmlContentBuilder();
        var (place, there) = (Of(unit), Moved(unit, movedTo));
        if (place is null)
            html.AppendHtml("<span><span class=\"quiet\">").Append(text["chưa rõ"]).AppendHtml("</span>");
        else
            html.AppendHtml("<span>").Append(place.Name);
        if (there is not null)
            html.AppendHtml("<br><small class=\"quiet\">")
                .Append(text["nay ở {0}", there.Today.Split(", ")[0]])
                .AppendHtml("</small>");
        else if (place is { IsPast: true })
            html.AppendHtml("<br><small class=\"quiet\">")
                .Append(text["nay: {0}", string.Join("; ", place.Now.Select(now => now.Split(", ")[0]))])
                .AppendHtml("</small>");
        return html.AppendHtml("</span>");
    }
}
