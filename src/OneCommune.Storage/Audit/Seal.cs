using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OneCommune.Storage.Audit;

/// <summary>
/// Values the trail proves without telling. It keeps one SHA-256 over a salt and all sealed values of the record, so that its
/// readers learn nothing, not even which of them changed; once the record itself may be read, its trail can be checked. The salt
/// is never written there.
/// </summary>
internal static class Seal
{
    /// <summary>What stands among the values for all that is sealed.</summary>
    public const string Name = "Seal";

    private const string Value = "OneCommune:Sealed";
    private const string Salt = "OneCommune:Salt";

    public static PropertyBuilder<T> IsSealed<T>(this PropertyBuilder<T> property) =>
        property.HasAnnotation(Value, true);

    public static PropertyBuilder<string> IsSalt(this PropertyBuilder<string> property) =>
        property.HasAnnotation(Salt, true);

    public static bool Hides(IReadOnlyProperty property) =>
        property.FindAnnotation(Value) is not null || property.FindAnnotation(Salt) is not null;

    /// <summary>Null where the record has nothing sealed.</summary>
    public static string? Of(IReadOnlyEntityType type, Func<IReadOnlyProperty, object?> value)
    {
        var salt = type.GetProperties().FirstOrDefault(one => one.FindAnnotation(Salt) is not null);
        if (salt is null)
            return null;

        var text = new StringBuilder().Append(value(salt)).Append('\n');
        foreach (var property in type.GetProperties().Where(one => one.FindAnnotation(Value) is not null))
            text.Append(property.Name).Append(value(property) is { } known ? $"={known}" : "").Append('\n');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}
