using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore.Metadata;

namespace OneCommune.Storage.Audit;

/// <summary>A record's values as the trail writes them, the same for what is about to be kept and for what is read back.</summary>
public static class RecordText
{
    /// <summary>Begins what stands for a secret.</summary>
    public const string Dots = "•••";

    // Never written out: whoever reads the trail must not learn how to sign in. What is random by itself is told by its hash, so that a
    // password put in behind the trail's back is noticed.
    private static readonly HashSet<string> Hashed =
    [
        "PasswordHash",
        "SecurityStamp",
        "ConcurrencyStamp",
        "AuthenticatorKey",
        "NewAuthenticatorKey",
        "SealedSecret",
    ];

    public static string? Of(IReadOnlyProperty property, object? value) =>
        value switch
        {
            null => null,
            _ when Hashed.Contains(property.Name) => Dots + Hash(value.ToString()!),
            _ when property.Name is "RecoveryHashes" or "MailCode" or "PhoneCode" || IsToken(property) => Dots,
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            DateTimeOffset time => Of(property, time.UtcDateTime),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };

    /// <summary>How the trail names a record: the values of its key.</summary>
    public static string Key(IReadOnlyEntityType type, Func<IReadOnlyProperty, object?> value) =>
        string.Join('/', type.FindPrimaryKey()!.Properties.Select(p => Of(p, value(p))));

    /// <summary>An entity by its class, as the trail names it.</summary>
    public static string Entity(IReadOnlyEntityType type) => type.ClrType.Name.Split('`')[0];

    private static bool IsToken(IReadOnlyProperty property) =>
        property.Name == "Value" && property.DeclaringType.ClrType == typeof(IdentityUserToken<Guid>);

    private static string Hash(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)))[..32];
}
