using System.Net;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace OneCommune.Web.Features.Shared;

/// <summary>
/// A field of a form that was sent and is drawn again: what is wrong with it stands beside it, a value that cannot be read comes back
/// as typed, and where somebody changed the record meanwhile the field shows what stands now, with what was typed beside it.
/// </summary>
[HtmlTargetElement("input", Attributes = "name", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("input", Attributes = "asp-for", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("textarea", Attributes = "name")]
[HtmlTargetElement("select", Attributes = "name")]
public sealed class FieldTagHelper : TagHelper
{
    /// <summary>Marks the request whose form was overtaken.</summary>
    public const string Overtaken = "form.overtaken";

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext View { get; set; } = null!;

    private Texts.Texts Words => View.HttpContext.RequestServices.GetRequiredService<Texts.Texts>();

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var request = View.HttpContext.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType)
            return;
        var name = Attribute(output, "name");
        var type = output.TagName == "input" ? Attribute(output, "type") : output.TagName;
        if (name.Length == 0 || type is "hidden" or "submit" or "search")
            return;
        TellFault(output, name, type);
        // A password is never given back.
        if (type != "password" && View.HttpContext.Items.ContainsKey(Overtaken))
            await TellTypedAsync(output, name, type, [.. request.Form[name].Select(v => v ?? "")]);
    }

    private void TellFault(TagHelperOutput output, string name, string type)
    {
        if (View.ViewData.FaultOf(name) is not { } fault)
            return;
        var entry = View.ViewData.ModelState[name]!;
        if (
            type is not ("textarea" or "select" or "radio" or "checkbox" or "file" or "password")
            && entry.AttemptedValue is { } typed
        )
            if (entry.ValidationState == ModelValidationState.Invalid && entry.RawValue is not null)
                output.Attributes.SetAttribute("value", typed);
        if (View.HttpContext.Items.ContainsKey((nameof(FieldTagHelper), name)))
            return;
        // Beside the first of several choices only.
        View.HttpContext.Items[(nameof(FieldTagHelper), name)] = true;
        var id = $"{name}-sai";
        output.Attributes.SetAttribute("aria-invalid", "true");
        output.Attributes.SetAttribute("aria-describedby", $"{Attribute(output, "aria-describedby")} {id}".Trim());
        if (!output.Attributes.ContainsName("id"))
            output.Attributes.SetAttribute("id", name);
        var said = new TagBuilder("small");
        said.AddCssClass("stops");
        said.Attributes["id"] = id;
        said.InnerHtml.Append(fault);
        if (type is "radio" or "checkbox" && ChoicesTagHelper.Told(View) is { } group)
            group.Add(said);
        else
            output.PostElement.AppendHtml(said);
    }

    private async Task TellTypedAsync(TagHelperOutput output, string name, string type, string[] typed)
    {
        var note = type switch
        {
            "radio" or "checkbox" => typed.Contains(
                output.Attributes["value"] is null ? "on" : Attribute(output, "value")
            ) && !output.Attributes.ContainsName("checked")
                ? Words["(anh/chị vừa chọn, chưa lưu)"]
                : null,
            "file" => null,
            "textarea" => Other(typed, WebUtility.HtmlDecode((await output.GetChildContentAsync()).GetContent())),
            "select" => OtherChoice(typed, (await output.GetChildContentAsync()).GetContent()),
            _ => Other(typed, Attribute(output, "value")),
        };
        if (note is null)
            return;
        var said = new TagBuilder("small");
        said.AddCssClass("typed lines");
        said.InnerHtml.Append(note);
        output.PostElement.AppendHtml(said);
    }

    private string? Other(string[] typed, string kept) =>
        typed is [{ } one] && one.Trim().Length > 0 && Plain(one) != Plain(kept) ? Note(one.Trim()) : null;

    private string? OtherChoice(string[] typed, string options)
    {
        if (typed is not [{ Length: > 0 } one])
            return null;
        var choice = options
            .Split("<option", StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(o => o.Contains($"value=\"{WebUtility.HtmlEncode(one)}\"", StringComparison.Ordinal));
        if (choice is null || choice.Split('>')[0].Contains("selected", StringComparison.Ordinal))
            return null;
        var label = choice[(choice.IndexOf('>', StringComparison.Ordinal) + 1)..].Split('<')[0];
        return Note(WebUtility.HtmlDecode(label).Trim());
    }

    private string Note(string typed) => Words["Anh/chị vừa nhập (chưa lưu): {0}", typed];

    private static string Plain(string value) => value.ReplaceLineEndings("\n").Trim();

    private static string Attribute(TagHelperOutput output, string name) =>
        output.Attributes[name]?.Value switch
        {
            null => "",
            string plain => plain,
            Microsoft.AspNetCore.Html.IHtmlContent html => Decoded(html),
            var other => other.ToString() ?? "",
        };

    private static string Decoded(Microsoft.AspNetCore.Html.IHtmlContent html)
    {
        using var writer = new StringWriter();
        html.WriteTo(writer, System.Text.Encodings.Web.HtmlEncoder.Default);
        return WebUtility.HtmlDecode(writer.ToString());
    }
}
