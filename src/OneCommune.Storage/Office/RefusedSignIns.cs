using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage.Office;

/// <summary>
/// Sign-ins of one day that were refused without a look at the password: for a name nobody has, or an account that is locked or
/// disabled. Anybody can send as many as they like, so they are counted and lengthen no trail.
/// </summary>
public sealed class RefusedSignIns
{
    /// <summary>In Vietnam.</summary>
    public DateOnly Day { get; init; }
    public long UnknownNames { get; init; }
    public long ShutAccounts { get; init; }

    public static Task CountAsync(Database database, DateOnly day, bool known, CancellationToken stop)
    {
        var (unknown, shut) = known ? (0, 1) : (1, 0);
        return database.Database.ExecuteSqlAsync(
            $"""
            insert into refused_sign_ins (day, unknown_names, shut_accounts) values ({day}, {unknown}, {shut})
            on conflict (day) do update set unknown_names = refused_sign_ins.unknown_names + {unknown},
                shut_accounts = refused_sign_ins.shut_accounts + {shut}
            """,
            stop
        );
    }
}

internal sealed class RefusedSignInsMapping : IEntityTypeConfiguration<RefusedSignIns>
{
    public void Configure(EntityTypeBuilder<RefusedSignIns> builder)
    {
        builder.ToTable("refused_sign_ins");
        builder.IsUntold();
        builder.HasKey(one => one.Day);
    }
}
