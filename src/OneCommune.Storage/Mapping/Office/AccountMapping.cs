using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using OneCommune.Domain.Office.Accounts;
using OneCommune.Domain.Registry.Places;
using OneCommune.Domain.Registry.Producers;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Office;

namespace OneCommune.Storage.Mapping.Office;

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
        var requests = builder.Entity<AccountRequest>().ToTable("account_requests");
        requests.Property(r => r.Id).ValueGeneratedNever();
        requests.References<AccountRequest, Account>(r => r.AccountId);
        requests.References<AccountRequest, Account>(r => r.AskedBy);
        requests.References<AccountRequest, Account>(r => r.AnsweredBy);
        requests.References<AccountRequest, AdminUnit>(r => r.UnitId);
        requests.References<AccountRequest, Producer>(r => r.ProducerId);
        var accounts = builder.Entity<Account>();
        accounts.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
        accounts.Property(a => a.AccessFailedCount).IsUntold();
        accounts.Property(a => a.LockoutEnd).IsUntold();
        accounts.Property(a => a.NameOrder).IsUntold();
    }
}
