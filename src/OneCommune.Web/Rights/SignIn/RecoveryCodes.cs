using System.Security.Cryptography;
using System.Text;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>Ten codes to keep on paper, 79 bits each; only their hashes are kept.</summary>
internal static class RecoveryCodes
{
    public static string[] New() => [.. Enumerable.Range(0, 10).Select(_ => ReadableSecret.New(groups: 4))];

    /// <summary>Case, spaces and dashes do not count.</summary>
    public static string Hash(string code)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(plain)));
    }
}
