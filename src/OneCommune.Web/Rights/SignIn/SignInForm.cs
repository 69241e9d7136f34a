using Microsoft.AspNetCore.Antiforgery;
using OneCommune.Web.Serving;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>
/// Whether a sign-in was asked for on a page of ours. Its pages ask by themselves: who signed in meanwhile in another window, so that
/// this one's token is worn, goes on instead of being refused.
/// </summary>
internal static class SignInForm
{
    public static async Task<bool> IsOursAsync(this IAntiforgery forgery, HttpContext context)
    {
        try
        {
            return await forgery.IsRequestValidAsync(context);
        }
        catch (AntiforgeryValidationException)
        {
            // A body that is no form at all.
            return false;
        }
    }

    /// <summary>It carries a token, though none that is good any more.</summary>
    public static bool HasWornToken(HttpRequest request)
    {
        try
        {
            return request.HasFormContentType && request.Form.ContainsKey(SentForm.ForgeryToken);
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
