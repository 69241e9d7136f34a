using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace OneCommune.Web.Serving;

/// <summary>
/// Ties a form to the account it is drawn for. Its token says whose it is, and what was typed travels through a sign-in sealed: whoever
/// sits down next at the same browser neither reads it nor is given it.
/// </summary>
internal sealed class FormSeal(IDataProtectionProvider protection)
{
    /// <summary>Characters; a longer one is none of ours.</summary>
    public const int LongestToken = 400;

    /// <summary>Characters of a sealed form: letters take up to three bytes, those of a seal four for three.</summary>
    public const int Longest = 6 * SentForm.Most;

    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly IDataProtector tokens = protection.CreateProtector("form-token");
    private readonly IDataProtector forms = protection.CreateProtector("sent-form");

    /// <summary>A token that no other drawing of a form has, for a form drawn for that account or for a visitor.</summary>
    public string NewToken(Guid? account) => tokens.Protect($"{Guid.NewGuid():N} {account:N}");

    /// <summary>Whom a form was drawn for; false where the token is none of ours, or cut.</summary>
    public bool TryOwner(string? token, out Guid? owner)
    {
        var said = token is { Length: > 0 and <= LongestToken } ? Unprotect(tokens, token) : null;
        owner = Guid.TryParse(said?.Split(' ')[^1], out var account) ? account : null;
        return said is not null;
    }

    /// <summary>Null where it is too long to be carried.</summary>
    public string? Seal(SentForm form)
    {
        var text = forms.Protect(JsonSerializer.Serialize(form, Plain));
        return text.Length <= Longest ? text : null;
    }

    /// <summary>Null where it is none of ours, or leads elsewhere.</summary>
    public SentForm? Open(string? text) =>
        text is { Length: > 0 and <= Longest }
        && Unprotect(forms, text) is { } json
        && JsonSerializer.Deserialize<SentForm>(json) is { IsOurs: true } form
            ? form
            : null;

    private static string? Unprotect(IDataProtector protector, string text)
    {
        try
        {
            return protector.Unprotect(text);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
