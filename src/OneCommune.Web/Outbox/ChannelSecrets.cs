using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OneCommune.Domain;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Outbox;

/// <summary>Passwords for mail server and gateway, sealed before they are kept.</summary>
internal sealed class ChannelSecrets(IDataProtectionProvider protection)
{
    private const int Longest = 500;
    private readonly IDataProtector protector = protection.CreateProtector("channel-secret");

    /// <summary>Null where nothing was typed: the one there is stays. Refuses "channel.secret".</summary>
    public string? Seal(string? typed) =>
        string.IsNullOrEmpty(typed) ? null
        : typed.Length > Longest || typed.Any(char.IsControl) ? throw new RefusalException("channel.secret", Longest)
        : protector.Protect(typed);

    /// <exception cref="SendFailedException">The keys it was sealed with are gone.</exception>
    public string? Open(string? sealedSecret)
    {
        try
        {
            return sealedSecret is null ? null : protector.Unprotect(sealedSecret);
        }
        catch (CryptographicException)
        {
            throw new SendFailedException(SendFault.Sealed, null);
        }
    }
}
