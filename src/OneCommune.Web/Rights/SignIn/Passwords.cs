using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Storage;
using OneCommune.Storage.Office;

namespace OneCommune.Web.Rights.SignIn;

/// <summary>Hashes passwords and compares them; takes as long for a name that nobody has.</summary>
internal sealed class Passwords(IPasswordHasher<Account> hasher)
{
    /// <summary>210,000 rounds of PBKDF2-HMAC-SHA512, as OWASP advises.</summary>
    public static readonly IPasswordHasher<Account> Strong = new PasswordHasher<Account>(
        Options.Create(new PasswordHasherOptions { IterationCount = 210_000 })
    );

    private static readonly Account Nobody = new();
    private readonly Lazy<string> dummy = new(() => hasher.HashPassword(Nobody, Guid.NewGuid().ToString()));

    public string Hash(string password) => hasher.HashPassword(Nobody, PasswordRule.Normal(password));

    public bool Verify(Account? account, string password) =>
        hasher.VerifyHashedPassword(
            account ?? Nobody,
            account?.PasswordHash ?? dummy.Value,
            PasswordRule.Normal(password)
        ) != PasswordVerificationResult.Failed
        && account?.PasswordHash is not null;
}
