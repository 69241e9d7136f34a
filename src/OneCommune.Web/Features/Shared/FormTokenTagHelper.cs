using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Shared;

/// <summary>Every form that changes something carries a token of its own: see <see cref="SentForm"/>.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTokenTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml(
            $"<input type=\"hidden\" name=\"{SentForm.Token}\" value=\"{SentForm.NewToken()}\" />"
        );
}
