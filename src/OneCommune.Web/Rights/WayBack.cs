using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace OneCommune.Web.Rights;

/// <summary>Where somebody was going when they were asked to sign in, or to set up their account, first.</summary>
internal static class WayBack
{
    public const string Name = "tiep";
    private const string Otherwise = "/lam-viec";

    /// <summary>"?tiep=…" of the page that was asked for.</summary>
    public static string To(HttpRequest request) =>
        $"?{Name}={Uri.EscapeDataString(request.Path + request.QueryString)}";

    /// <summary>An address of ours, whatever was sent as one.</summary>
    public static string Of(IUrlHelper url, string? next) => url.IsLocalUrl(next) ? next : Otherwise;

    public static LocalRedirectResult GoOn(this PageModel page, string? next) => page.LocalRedirect(Of(page.Url, next));
}
