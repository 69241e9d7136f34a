using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace OneCommune.Storage.Audit;

/// <summary>The pending changes as JSON: entity, id, and the changed values before and after.</summary>
internal static class ChangeList
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    // Never written out: whoever reads the trail must not learn how to sign in.
    private static readonly HashSet<string> Secret =
    [
        "PasswordHash",
        "SecurityStamp",
        "ConcurrencyStamp",
        "AuthenticatorKey",
        "NewAuthenticatorKey",
        "RecoveryHashes",
    ];

    public static string Of(ChangeTracker tracker)
    {
        var changes = tracker
            .Entries()
            .Where(e => e.Entity is not (AuditRow or AuditHead))
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(e => new
            {
                entity = e.Metadata.ClrType.Name.Split('`')[0],
                id = string.Join(
                    '/',
                    e.Metadata.FindPrimaryKey()!.Properties.Select(p => e.Property(p.Name).CurrentValue)
                ),
                before = e.State == EntityState.Added ? null : Values(e, p => p.OriginalValue),
                after = e.State == EntityState.Deleted ? null : Values(e, p => p.CurrentValue),
            })
            .ToList();
        return JsonSerializer.Serialize(changes, Plain);
    }

    private static Dictionary<string, string?> Values(EntityEntry entry, Func<PropertyEntry, object?> value)
    {
        var values = entry
            .Properties.Where(p => entry.State != EntityState.Modified || p.IsModified)
            .Where(p => !Seal.Hides(p.Metadata))
            .ToDictionary(p => p.Metadata.Name, p => Text(entry, p, value(p)));
        if (Seal.Of(entry, value) is { } seal)
            values["Seal"] = seal;
        return values;
    }

    private static string? Text(EntityEntry entry, PropertyEntry property, object? value) =>
        value switch
        {
            null => null,
            _ when Secret.Contains(property.Metadata.Name) => "•••",
            _ when entry.Metadata.GetTableName() == "account_tokens" && property.Metadata.Name == "Value" => "•••",
            DateOnly date => date.ToString("yyyy-MM-dd"),
            DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"),
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'"),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString(),
        };
}
