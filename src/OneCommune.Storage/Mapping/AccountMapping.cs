using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Accounts;
using OneCommune.Domain.Places;
using OneCommune.Domain.Producers;
using OneCommune.Storage.Audit;

namespace OneCommune.Storage.Mapping;

internal static class AccountMapping
{
    public static void Map(ModelBuilder builder)
    {
        builder.Entity<Account>().ToTable("accounts");
        builder.Entity<IdentityUserClaim<Guid>>().ToTable("account_claims");
        builder.Entity<IdentityUserLogin<Guid>>().ToTable("account_logins");
        builder.Entity<IdentityUserToken<Guid>>().ToTable("account_tokens");
        var grants = builder.Entity<Grant>().ToTable("grants");
        grants.Property(g => g.Id).ValueGeneratedNever();
        grants.References<Grant, Account>(g => g.AccountId);
        grants.References<Grant, AdminUnit>(g => g.UnitId);
        grants.References<Grant, Producer>(g => g.ProducerId);
        var factors = builder.Entity<SecondFactor>().ToTable("second_factors");
        factors.HasKey(f => f.AccountId);
        factors.References<SecondFactor, Account>(f => f.AccountId);
        var accounts = builder.Entity<Account>();
        accounts.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        accounts.Property(a => a.AccessFailedCount).IsUntold();
        accounts.Property(a => a.LockoutEnd).IsUntold();
        accounts.Property(a => a.NameOrder).IsUntold();
    }
}
