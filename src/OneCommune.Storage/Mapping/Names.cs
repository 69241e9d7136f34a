using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace OneCommune.Storage.Mapping;

/// <summary>Columns are the properties' names in snake_case; enum values are kept as camelCase words.</summary>
internal static partial class Names
{
    public static void UseSnakeCase(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        foreach (var property in entity.GetProperties())
            property.SetColumnName(Word().Replace(property.Name, "_$1").ToLowerInvariant().TrimStart('_'));
    }

    public static void UseCamelCaseEnums(ModelBuilder builder)
    {
        foreach (var entity in builder.Model.GetEntityTypes())
        foreach (var property in entity.GetProperties())
        {
            var type = Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType;
            if (type.IsEnum)
                property.SetValueConverter(
                    (ValueConverter)Activator.CreateInstance(typeof(EnumWord<>).MakeGenericType(type))!
                );
        }
    }

    [GeneratedRegex("([A-Z])")]
    private static partial Regex Word();
}

/// <summary>HistoryKind.Place ↔ "place", LegalForm.CooperativeGroup ↔ "cooperativeGroup".</summary>
internal sealed class EnumWord<T>() : ValueConverter<T, string>(value => Words[value], word => Values[word])
    where T : struct, Enum
{
    private static readonly Dictionary<T, string> Words = Enum.GetValues<T>()
        .ToDictionary(v => v, v => char.ToLowerInvariant(v.ToString()[0]) + v.ToString()[1..]);

    private static readonly Dictionary<string, T> Values = Words.ToDictionary(p => p.Value, p => p.Key);
}
