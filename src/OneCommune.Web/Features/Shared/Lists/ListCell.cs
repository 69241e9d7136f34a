using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace OneCommune.Web.Features.Shared.Lists;

/// <summary>What stands in a cell of a list's page: a text, a link or a pill first, then what goes with it.</summary>
internal sealed class ListCell : IHtmlContent
{
    private readonly HtmlContentBuilder parts = new();

    /// <summary>A dash for nothing.</summary>
    public static ListCell Of(string? text) => new ListCell().Text(string.IsNullOrEmpty(text) ? "–" : text);

    public static ListCell Link(string href, string text, string kind = "")
    {
        var cell = new ListCell();
        cell.Open("a", kind, href).Append(text).AppendHtml("</a>");
        return cell;
    }

    /// <summary>A button of the form that the page has around the list: what it sends, and its words.</summary>
    public static ListCell Button(string name, Guid value, string text, string kind = "") =>
        new ListCell().AndButton(name, value, text, kind);

    public static ListCell Pill(string kind, string text) => new ListCell().AndPill(kind, text, isFirst: true);

    /// <summary>A text that is not broken: a day, a number.</summary>
    public static ListCell Whole(string text)
    {
        var cell = new ListCell();
        cell.Open("span", "whole").Append(text).AppendHtml("</span>");
        return cell;
    }

    public static ListCell Lines(IEnumerable<string> lines)
    {
        var cell = new ListCell();
        foreach (var line in lines)
            cell.parts.AppendHtml("<span>").Append(line).AppendHtml("</span><br>");
        return cell;
    }

    public ListCell AndPill(string kind, string text, bool isFirst = false)
    {
        if (!isFirst)
            parts.AppendHtml(" ");
        Open("span", $"pill {kind}").Append(text).AppendHtml("</span>");
        return this;
    }

    public ListCell AndButton(string name, Guid value, string text, string kind = "")
    {
        parts.AppendHtml(" ");
        parts
            .AppendHtml($"<button name=\"{name}\" value=\"{value}\"")
            .AppendHtml(kind.Length > 0 ? $" class=\"{kind}\">" : ">");
        parts.Append(text).AppendHtml("</button>");
        return this;
    }

    /// <summary>On a line below, small; nothing for an empty one.</summary>
    public ListCell Below(string? text, string kind = "quiet")
    {
        if (!string.IsNullOrEmpty(text))
            Below(kind).Append(text).AppendHtml("</small>");
        return this;
    }

    public ListCell Below(ListCell cell)
    {
        Below("").AppendHtml(cell.parts).AppendHtml("</small>");
        return this;
    }

    /// <summary>Small and right behind; nothing for an empty one.</summary>
    public ListCell Beside(string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            parts.AppendHtml(" ");
            Open("small", "quiet").Append(text).AppendHtml("</small>");
        }
        return this;
    }

    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        // One child: a cell of a phone's card lays its children out beside each other.
        writer.Write("<span>");
        parts.WriteTo(writer, encoder);
        writer.Write("</span>");
    }

    private ListCell Text(string text)
    {
        parts.Append(text);
        return this;
    }

    private IHtmlContentBuilder Below(string kind)
    {
        parts.AppendHtml(" <br>");
        return Open("small", kind);
    }

    private IHtmlContentBuilder Open(string tag, string kind, string? href = null)
    {
        parts.AppendHtml($"<{tag}");
        if (kind.Length > 0)
            parts.AppendHtml(" class=\"").Append(kind).AppendHtml("\"");
        if (href is not null)
            parts.AppendHtml(" href=\"").Append(href).AppendHtml("\"");
        return parts.AppendHtml(">");
    }
}
