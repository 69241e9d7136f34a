using Microsoft.AspNetCore.Identity;
using OneCommune.Domain.Accounts;
using OneCommune.Storage;

namespace OneCommune.Web.Features.SignIn;

/// <summary>Hashes passwords and compares them; takes as long for a name that nobody has.</summary>
internal sealed class Passwords(IPasswordHasher<Account> hasher)
{
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
