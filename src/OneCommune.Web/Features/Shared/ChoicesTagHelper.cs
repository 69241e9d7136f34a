using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// What is wrong with a choice stands under the legend of its group, above the choices, and not inside the first of them.
/// </summary>
[HtmlTargetElement("fieldset")]
public sealed class ChoicesTagHelper : TagHelper
{
    private static readonly object Key = new();

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    /// <summary>What the group being drawn is told; null outside of one.</summary>
    internal static List<TagBuilder>? Told(ViewContext view) => view.HttpContext.Items[Key] as List<TagBuilder>;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        if (View.ViewData.ModelState.IsValid)
            return;
        var (around, told) = (View.HttpContext.Items[Key], new List<TagBuilder>());
        View.HttpContext.Items[Key] = told;
        var drawn = (await output.GetChildContentAsync()).GetContent();
        View.HttpContext.Items[Key] = around;
        if (told.Count == 0)
            return;
        const string Legend = "</legend>";
        var at = drawn.IndexOf(Legend, StringComparison.Ordinal) is >= 0 and var end ? end + Legend.Length : 0;
        output.Content.SetHtmlContent(drawn[..at]);
        told.ForEach(sentence => output.Content.AppendHtml(sentence));
        output.Content.AppendHtml(drawn[at..]);
    }
}
