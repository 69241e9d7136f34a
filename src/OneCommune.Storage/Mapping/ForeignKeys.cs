using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace OneCommune.Storage.Mapping;

/// <summary>Tells EF of a foreign key, so that it writes the row pointed at first. No navigation: reads are projections.</summary>
internal static class ForeignKeys
{
    public static void References<T, TOther>(this EntityTypeBuilder<T> builder, Expression<Func<T, object?>> key)
        where T : class
        where TOther : class =>
        builder.HasOne<TOther>().WithMany().HasForeignKey(key).OnDelete(DeleteBehavior.NoAction);
}
