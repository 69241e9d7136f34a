using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OneCommune.Storage.Audit;

/// <summary>
/// What the trail does not answer for: how far a job is, a counter, what is derived from other records. It may change without a row,
/// and the check of all records leaves it out.
/// </summary>
internal static class Untold
{
    private const string Name = "OneCommune:Untold";

    public static EntityTypeBuilder<T> IsUntold<T>(this EntityTypeBuilder<T> entity)
        where T : class => entity.HasAnnotation(Name, true);

    public static PropertyBuilder<T> IsUntold<T>(this PropertyBuilder<T> property) =>
        property.HasAnnotation(Name, true);

    public static bool Is(IReadOnlyAnnotatable one) => one.FindAnnotation(Name) is not null;
}
