namespace OneCommune.Domain.Office.Accounts;

/// <summary>
/// The second step of one account's sign-in: an authenticator, and recovery codes on paper for the day the phone is lost.
/// Keys come and go sealed; recovery codes are kept as hashes, each good once.
/// </summary>
public sealed class SecondFactor
{
    public Guid AccountId { get; private set; }
    public string? AuthenticatorKey { get; private set; }

    /// <summary>Offered to a phone but not yet confirmed by a code; the key in force stays good until then.</summary>
    public string? NewAuthenticatorKey { get; private set; }

    /// <summary>The step of the last code accepted: neither it nor an older one is accepted again.</summary>
    public long LastStep { get; private set; }

    /// <summary>Separated by spaces.</summary>
    public string RecoveryHashes { get; private set; } = "";

    public bool InForce => AuthenticatorKey is not null;

    public int RecoveryLeft => Recovery.Length;

    private string[] Recovery => RecoveryHashes.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private SecondFactor() { }

    public SecondFactor(Guid account) => AccountId = account;

    public void Offer(string key) => NewAuthenticatorKey = key;

    /// <summary>The phone has shown a right code of the offered key, of that step.</summary>
    public void Confirm(long step, IEnumerable<string> recoveryHashes)
    {
        AuthenticatorKey = NewAuthenticatorKey ?? throw new RefusalException("second-factor.not-started");
        NewAuthenticatorKey = null;
        LastStep = step;
        RenewRecovery(recoveryHashes);
    }

    public void RenewRecovery(IEnumerable<string> hashes) => RecoveryHashes = string.Join(' ', hashes);

    /// <summary>True once for a step, and never for an older one.</summary>
    public bool Use(long step)
    {
        if (step <= LastStep)
            return false;
        LastStep = step;
        return true;
    }

    /// <summary>True once for a recovery code.</summary>
    public bool UseRecovery(string hash)
    {
        if (!Recovery.Contains(hash))
            return false;
        RenewRecovery(Recovery.Where(h => h != hash));
        return true;
    }
}
