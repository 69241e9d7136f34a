using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using OneCommune.Domain.Office.Accounts;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>The keys shared with people's authenticators: 160 random bits, sealed before they are kept.</summary>
internal sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private readonly IDataProtector protector = protection.CreateProtector("authenticator-key");

    public string New() => Convert.ToBase64String(protector.Protect(RandomNumberGenerator.GetBytes(20)));

    /// <summary>The step whose code this is, or null.</summary>
    public long? Match(string sealedKey, string code, DateTime now) =>
        OneTimeCode.Match(Open(sealedKey), code.Replace(" ", "", StringComparison.Ordinal), now);

    /// <summary>As typed by hand into an authenticator: base 32.</summary>
    public string Written(string sealedKey)
    {
        var bits = string.Concat(Open(sealedKey).Select(b => Convert.ToString(b, 2).PadLeft(8, '0')));
        return string.Concat(bits.Chunk(5).Select(five => Letters[Convert.ToInt32(new string(five), 2)]));
    }

    /// <summary>What the QR code says.</summary>
    public string Address(string sealedKey, string userName) =>
        $"otpauth://totp/OneCommune:{Uri.EscapeDataString(userName)}?secret={Written(sealedKey)}&issuer=OneCommune";

    private byte[] Open(string sealedKey) => protector.Unprotect(Convert.FromBase64String(sealedKey));
}
