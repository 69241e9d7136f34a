using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using OneCommune.Storage.Office;

namespace OneCommune.Storage.Audit;

/// <summary>One record in the trail: added, changed or removed, or (<paramref name="Found"/>) told as it was found.</summary>
internal sealed record RecordChange(
    string Entity,
    string Id,
    Dictionary<string, string?>? Before,
    Dictionary<string, string?>? After,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Dictionary<string, string?>? Found = null
);

/// <summary>The pending changes as JSON: entity, id, and the changed values before and after.</summary>
internal static class ChangeList
{
    public static readonly JsonSerializerOptions Plain = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static IEnumerable<RecordChange> Of(ChangeTracker tracker) =>
        tracker
            .Entries()
            // What a form was answered with is for its second press, and swept two days later.
            .Where(e => e.Entity is not (AuditRow or AuditHead or FormAnswer))
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(e => new RecordChange(
                RecordText.Entity(e.Metadata),
                RecordText.Key(e.Metadata, p => e.Property(p.Name).CurrentValue),
                e.State == EntityState.Added ? null : Values(e, p => e.Property(p.Name).OriginalValue),
                e.State == EntityState.Deleted ? null : Values(e, p => e.Property(p.Name).CurrentValue)
            ));

    public static Dictionary<string, string?> Values(
        IReadOnlyEntityType type,
        IEnumerable<IReadOnlyProperty> properties,
        Func<IReadOnlyProperty, object?> value
    )
    {
        var values = properties.Where(p => !Seal.Hides(p)).ToDictionary(p => p.Name, p => RecordText.Of(p, value(p)));
        if (Seal.Of(type, value) is { } seal)
            values[Seal.Name] = seal;
        return values;
    }

    private static Dictionary<string, string?> Values(EntityEntry entry, Func<IReadOnlyProperty, object?> value) =>
        Values(
            entry.Metadata,
            entry.Properties.Where(p => entry.State != EntityState.Modified || p.IsModified).Select(p => p.Metadata),
            value
        );
}
