using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using OneCommune.Web.Rights;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Features.Shared;

/// <summary>Every form that changes something carries a token of its own: see <see cref="SentForm"/>.</summary>
[HtmlTargetElement("form", Attributes = "[method=post]")]
public sealed class FormTokenTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output) =>
        output.PostContent.AppendHtml($"<input type=\"hidden\" name=\"{SentForm.Token}\" value=\"{NewToken()}\" />");

    private string NewToken()
    {
        var services = View.HttpContext.RequestServices;
        var person = services.GetRequiredService<Person>();
        return services.GetRequiredService<FormSeal>().NewToken(person.AccountId, person.Now);
    }
}
