using System.Globalization;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace OneCommune.Web.Serving;

/// <summary>For which account a form was drawn, null for a visitor, and when (UTC).</summary>
internal sealed record FormDrawing(Guid? Owner, DateTime At);

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

    /// <summary>A token that no other drawing of a form has, for a form drawn then for that account or for a visitor.</summary>
    public string NewToken(Guid? account, DateTime at) =>
        tokens.Protect(string.Create(CultureInfo.InvariantCulture, $"{Guid.NewGuid():N} {at.Ticks} {account:N}"));

    /// <summary>Null where the token is none of ours, or cut.</summary>
    public FormDrawing? DrawingOf(string? token) =>
        token is { Length: > 0 and <= LongestToken }
        && Unprotect(tokens, token)?.Split(' ') is [_, var at, var account]
        && long.TryParse(at, CultureInfo.InvariantCulture, out var ticks)
            ? new(Guid.TryParse(account, out var owner) ? owner : null, new DateTime(ticks, DateTimeKind.Utc))
            : null;

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
