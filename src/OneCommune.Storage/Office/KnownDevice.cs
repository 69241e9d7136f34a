using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using OneCommune.Storage.Audit;
using OneCommune.Storage.Mapping;

namespace OneCommune.Storage.Office;

/// <summary>
/// A browser its account has signed in from. It counts wrong passwords of its own, so that whoever types them elsewhere cannot shut the
/// owner out here. docs/adr/0030-who-is-let-in.md
/// </summary>
public sealed class KnownDevice : IGuessCount
{
    private KnownDevice() { }

    public KnownDevice(Guid account) => AccountId = account;

    public Guid Id { get; private set; } = Guid.NewGuid();
    public Guid AccountId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime UsedAt { get; private set; }
    public int Failures { get; private set; }
    public DateTime? LockedUntil { get; private set; }

    public bool IsLockedOut(DateTime now) => LockedUntil > now;

    public void CountFailure(DateTime now)
    {
        if (!IsLockedOut(now))
            (Failures, LockedUntil) = IGuessCount.After(Failures, now);
    }

    public void ForgetFailures() => (Failures, LockedUntil) = (0, null);

    public void Use(DateTime now)
    {
        ForgetFailures();
        UsedAt = now;
    }

    /// <summary>With a password given anew the owner may try again on each of them.</summary>
    public static Task ForgetFailuresAsync(Database database, Guid account, CancellationToken stop) =>
        database
            .KnownDevices.Where(d => d.AccountId == account)
            .ExecuteUpdateAsync(
                d => d.SetProperty(x => x.Failures, 0).SetProperty(x => x.LockedUntil, (DateTime?)null),
                stop
            );
}

internal sealed class KnownDeviceMapping : IEntityTypeConfiguration<KnownDevice>
{
    public void Configure(EntityTypeBuilder<KnownDevice> builder)
    {
        builder.ToTable("known_devices");
        builder.IsUntold();
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.References<KnownDevice, Account>(d => d.AccountId);
    }
}
